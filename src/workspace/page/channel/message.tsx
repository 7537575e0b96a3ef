import { memo } from 'react';
import type { SeenMessage } from '../../live/seen.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { Painted } from '../blocks/kit.tsx';
import { useTeam } from '../live/live.tsx';
import { Avatar } from '../look/avatar.tsx';
import { EyeIcon, FileIcon } from '../look/icons.tsx';
import { Ago } from '../look/time.tsx';
import { MessageHost } from './message-host.tsx';
import { MessageTools } from './message-tools.tsx';
import { ThreadLine } from './thread-line.tsx';
import type { ThreadSummary } from './threads.ts';

export interface MessageProps {
  readonly message: SeenMessage;
  /** Whether it goes on from the one before, by the same author, and needs no head of its own. */
  readonly isContinued: boolean;
  readonly summary?: ThreadSummary | undefined;
  /** Opens the thread of the message; absent within a thread. */
  readonly onThread?: ((root: string) => void) | undefined;
}

/** One message, as its reader sees it. */
export const MessageItem = memo(function MessageItem(props: MessageProps) {
  const { message, isContinued, summary, onThread } = props;
  const { personOf, app } = useTeam();
  const author = personOf(message.user);
  const name = author?.realName ?? 'Another app';
  if (message.subtype === 'channel_join') return <Notice text={`${name} joined the channel.`} />;
  const shape = `message ${message.isPrivate ? 'message-private' : ''} ${isContinued ? 'message-continued' : ''}`;
  return (
    <li className={shape} data-ts={message.ts}>
      {message.isPrivate && (
        <p className="private-line">
          <EyeIcon /> Only visible to you
        </p>
      )}
      <article aria-label={`${name}, ${message.isPrivate ? 'only visible to you' : 'message'}`}>
        <div className="message-face">
          {isContinued ? null : <Avatar person={author} isApp={message.user === app.id} />}
        </div>
        <div className="message-main">
          <p className={isContinued ? 'message-head visually-hidden' : 'message-head'}>
            <strong>{name}</strong>
            {(author?.isBot ?? true) && <span className="badge">App</span>}
            <Ago ts={message.ts} />
          </p>
          <Content message={message} />
          {summary !== undefined && onThread !== undefined && (
            <ThreadLine summary={summary} onOpen={() => onThread(message.ts)} />
          )}
        </div>
      </article>
      <MessageTools message={message} onThread={onThread} />
    </li>
  );
});

function Content({ message }: { readonly message: SeenMessage }) {
  const { blocks, text, files, isEdited, subtype } = message;
  if (subtype === 'tombstone') return <p className="muted">{text}</p>;
  return (
    <MessageHost message={message}>
      {blocks !== undefined && blocks.length > 0 ? (
        <Blocks blocks={blocks} />
      ) : (
        text !== '' && <Painted block={{ type: 'section', text: { type: 'mrkdwn', text } }} />
      )}
      {files.map((file) => (
        <p key={file} className="attachment">
          <FileIcon /> {file}
        </p>
      ))}
      {isEdited && <small className="muted">(edited)</small>}
    </MessageHost>
  );
}

function Notice({ text }: { readonly text: string }) {
  return (
    <li className="message notice">
      <span className="muted">{text}</span>
    </li>
  );
}
