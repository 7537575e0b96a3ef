import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { SeenMessage } from '../../live/seen.ts';
import { useTeam } from '../live/live.tsx';
import { ArrowDownIcon } from '../look/icons.tsx';
import { dateOf, dayName, useNow } from '../look/time.tsx';
import { MessageItem } from './message.tsx';
import type { ThreadSummary } from './threads.ts';

/** Messages that are shown at first, and how many more each time. */
const PAGE = 100;
/** Seconds within which messages of one author belong together. */
const TOGETHER_S = 300;
/** Pixels above a long last message that stay in sight, for the question that it answers. */
const CONTEXT = 100;
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
  const [most, setMost] = useState(PAGE);
  const { box, isAway, toEnd } = useEnd(messages);
  const shown = messages.slice(-most);
  return (
    <div className="list-box">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the arrow keys */}
      <section className="list-scroll" ref={box} tabIndex={0} aria-label={label}>
        {messages.length > most ? (
          <button type="button" className="button earlier" onClick={() => setMost(most + PAGE)}>
            Earlier messages
          </button>
        ) : (
          children
        )}
        <ol className="list">
          {shown.map((message, place) => {
            const previous = shown[place - 1];
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

/** What a reader is looking at: the last message from its beginning, the very bottom, or something further up. */
type Looking = 'last' | 'bottom' | 'away';

/**
 * Keeps a list at its end, unless its reader has scrolled up; what they send themselves brings them back. A last
 * message that is longer than the list is shown from its beginning.
 */
function useEnd(messages: readonly SeenMessage[]) {
  const { me } = useTeam();
  const box = useRef<HTMLElement>(null);
  const looking = useRef<Looking>('last');
  const [isAway, setAway] = useState(false);
  const last = messages.at(-1);
  const toEnd = () => {
    looking.current = 'last';
    if (box.current !== null) box.current.scrollTop = endOf(box.current);
  };
  useLayoutEffect(() => {
    const scroller = box.current;
    if (scroller === null) return undefined;
    const look = () => {
      looking.current = lookingAt(scroller);
      setAway(looking.current === 'away');
    };
    const sizes = new ResizeObserver(() => {
      if (looking.current === 'last') scroller.scrollTop = endOf(scroller);
      else if (looking.current === 'bottom') scroller.scrollTop = scroller.scrollHeight;
    });
    for (const part of [scroller, ...scroller.children]) sizes.observe(part);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new last message matters
  useLayoutEffect(() => {
    if (looking.current !== 'away' || last?.user === me.id || last?.isPrivate === true) toEnd();
    else setAway(true);
  }, [last?.ts]);
  return { box, isAway, toEnd };
}

function lookingAt(scroller: HTMLElement): Looking {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  if (Math.abs(endOf(scroller) - scrollTop) < NEAR_END) return 'last';
  // Within a long last message nobody misses anything.
  if (scrollTop > endOf(scroller))
    return scrollHeight - scrollTop - clientHeight < NEAR_END ? 'bottom' : 'last';
  return 'away';
}

/** Where a list is scrolled to when its end is shown. */
function endOf(scroller: HTMLElement): number {
  const bottom = scroller.scrollHeight - scroller.clientHeight;
  const last = scroller.querySelector<HTMLElement>('.list > :last-child');
  if (last === null || last.offsetHeight < scroller.clientHeight - CONTEXT) return bottom;
  return Math.min(bottom, last.offsetTop - CONTEXT);
}
