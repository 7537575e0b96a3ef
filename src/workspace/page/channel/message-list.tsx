import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { SeenMessage } from '../../live/seen.ts';
import { useLive } from '../live/live.tsx';
import { ArrowDownIcon } from '../look/icons.tsx';
import { dateOf, dayName, useNow } from '../look/time.tsx';
import { MessageItem } from './message.tsx';
import type { ThreadSummary } from './threads.ts';

/** Seconds within which messages of one author belong together. */
const TOGETHER_S = 300;
/** Pixels from the end within which a reader counts as being at the end. */
const NEAR_END = 80;

interface ListProps {
  readonly label: string;
  readonly messages: readonly SeenMessage[];
  readonly summaries?: ReadonlyMap<string, ThreadSummary>;
  readonly onThread?: (root: string) => void;
  /** What stands above the first message. */
  readonly children?: ReactNode;
}

/** Messages, oldest first, by days; stays at the end as long as its reader is there. */
export function MessageList({ label, messages, summaries, onThread, children }: ListProps) {
  const now = useNow();
  const { box, isAway, toEnd } = useEnd(messages);
  return (
    <div className="list-box">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the arrow keys */}
      <section className="list-scroll" ref={box} tabIndex={0} aria-label={label}>
        {children}
        <ol className="list">
          {messages.map((message, place) => {
            const previous = messages[place - 1];
            const day = dayName(dateOf(message.ts), now);
            const isNewDay = previous === undefined || dayName(dateOf(previous.ts), now) !== day;
            return (
              <Fragment key={message.ts}>
                {isNewDay && (
                  <li className="day-line">
                    <span>{day}</span>
                  </li>
                )}
                <MessageItem
                  message={message}
                  isContinued={!isNewDay && isContinued(message, previous)}
                  summary={summaries?.get(message.ts)}
                  onThread={onThread}
                />
              </Fragment>
            );
          })}
        </ol>
      </section>
      {isAway && (
        <button type="button" className="to-end" onClick={toEnd}>
          <ArrowDownIcon /> Latest messages
        </button>
      )}
    </div>
  );
}

function isContinued(message: SeenMessage, previous: SeenMessage): boolean {
  return (
    message.user === previous.user &&
    message.isPrivate === previous.isPrivate &&
    message.subtype === undefined &&
    previous.subtype === undefined &&
    Number(message.ts) - Number(previous.ts) < TOGETHER_S
  );
}

/** Keeps a list at its end, unless its reader has scrolled up; what they send themselves brings them back. */
function useEnd(messages: readonly SeenMessage[]) {
  const { seen } = useLive();
  const box = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const last = messages.at(-1);
  const toEnd = () => {
    isAtEnd.current = true;
    box.current?.scrollTo({ top: box.current.scrollHeight });
  };
  useLayoutEffect(() => {
    const scroller = box.current;
    if (scroller === null) return undefined;
    const onScroll = () => {
      const { scrollHeight, scrollTop, clientHeight } = scroller;
      isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      setAway(!isAtEnd.current);
    };
    const sizes = new ResizeObserver(() => isAtEnd.current && scroller.scrollTo({ top: scroller.scrollHeight }));
    for (const part of [scroller, ...scroller.children]) sizes.observe(part);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new last message matters
  useLayoutEffect(() => {
    if (isAtEnd.current || last?.user === seen.me || last?.isPrivate === true) toEnd();
  }, [last?.ts]);
  return { box, isAway, toEnd };
}
