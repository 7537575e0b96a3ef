import { useMemo } from 'react';
import type { SeenChannel } from '../../live/seen.ts';
import { Composer } from '../composer/composer.tsx';
import { Prompts } from '../composer/prompts.tsx';
import { useSending } from '../composer/sending.ts';
import { useLive } from '../live/live.tsx';
import { Intro } from './intro.tsx';
import { MessageList } from './message-list.tsx';
import { useReading } from './read.ts';
import { StatusLine } from './status-line.tsx';
import { rootsIn, summariesIn } from './threads.ts';

interface ViewProps {
  readonly channel: SeenChannel;
  /** Root of the open thread. */
  readonly thread: string | undefined;
  readonly onThread: (root: string | undefined) => void;
}

/** The messages of a channel, or with the app, and where to write to it. */
export function ChannelView({ channel, thread, onThread }: ViewProps) {
  const { seen, app } = useLive();
  const { id, kind, name, isArchived } = channel;
  const isDirect = kind === 'im';
  const roots = useMemo(() => rootsIn(seen, id), [seen, id]);
  const summaries = useMemo(() => summariesIn(seen, id, thread), [seen, id, thread]);
  const all = useMemo(() => seen.messages.filter((one) => one.channel === id), [seen.messages, id]);
  const status = seen.statuses.find((one) => one.channel === id && one.thread !== thread && one.text !== '');
  const send = useSending({ channel: id, isDirect, onThread });
  useReading(id, all.at(-1)?.ts);
  const label = isDirect ? `Message ${app.realName}` : `Message #${name}`;
  return (
    <>
      <MessageList
        label={isDirect ? `Messages with ${app.realName}` : `Messages in #${name}`}
        messages={roots}
        summaries={summaries}
        onThread={onThread}
      >
        <Intro channel={channel} />
      </MessageList>
      <div className="foot">
        {isDirect && (
          <Prompts channel={id} isCompact={roots.length > 0} onAsk={(message) => void send(message)} />
        )}
        <Composer
          key={id}
          draftKey={`${seen.me}/${id}`}
          label={label}
          send={send}
          closed={isArchived ? 'This channel is archived. Nobody can write here.' : undefined}
        />
        <StatusLine
          messages={thread === undefined ? all : roots}
          status={status}
          isDirect={isDirect && thread === undefined}
        />
      </div>
    </>
  );
}
