import { type KeyboardEvent, useMemo } from 'react';
import type { SeenChannel } from '../../live/seen.ts';
import { Composer } from '../composer/composer.tsx';
import { useSending } from '../composer/sending.ts';
import { useLive } from '../live/live.tsx';
import { BackIcon, CloseIcon } from '../look/icons.tsx';
import { NARROW, useMedia } from '../look/media.ts';
import { MessageList } from './message-list.tsx';
import { useReading } from './read.ts';
import { StatusLine } from './status-line.tsx';
import { repliesTo, threadKey } from './threads.ts';

interface PanelProps {
  readonly channel: SeenChannel;
  readonly root: string;
  readonly onClose: () => void;
}

/** A thread beside its channel; on a phone, in its place. */
export function ThreadPanel({ channel, root, onClose }: PanelProps) {
  const { seen, app } = useLive();
  const isNarrow = useMedia(NARROW);
  const { id, kind, name, isArchived } = channel;
  const isDirect = kind === 'im';
  const messages = useMemo(() => {
    const first = seen.messages.filter((one) => one.channel === id && one.ts === root);
    return [...first, ...repliesTo(seen, id, root)];
  }, [seen, id, root]);
  const title = seen.titles.find((one) => one.channel === id && one.thread === root)?.title;
  const status = seen.statuses.find((one) => one.channel === id && one.thread === root && one.text !== '');
  const send = useSending({ channel: id, thread: root, isDirect, onThread: onClose });
  useReading(threadKey(id, root), messages.at(-1)?.ts);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  const place = isDirect ? app.realName : `#${name}`;
  return (
    <aside className="thread" aria-label="Thread" onKeyDown={onKeyDown}>
      <header className="head">
        {isNarrow && (
          <button type="button" className="icon-button" aria-label="Back" onClick={onClose}>
            <BackIcon />
          </button>
        )}
        <div className="head-title">
          <h2>
            <span>{title ?? 'Thread'}</span>
          </h2>
          <p className="muted">{place}</p>
        </div>
        {!isNarrow && (
          <button type="button" className="icon-button" aria-label="Close the thread" onClick={onClose}>
            <CloseIcon />
          </button>
        )}
      </header>
      <MessageList label="Messages in this thread" messages={messages} />
      <div className="foot">
        <Composer
          key={root}
          draftKey={`${seen.me}/${id}/${root}`}
          label="Reply…"
          send={send}
          closed={isArchived ? 'This channel is archived. Nobody can write here.' : undefined}
        />
        <StatusLine messages={messages} status={status} isDirect={isDirect} />
      </div>
    </aside>
  );
}
