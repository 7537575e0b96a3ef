import { useEffect, useRef, useState } from 'react';
import { plainText } from './channel/plain-text.ts';
import { useLive } from './live/live.tsx';

/** Characters of a message that are read out; the rest can be read in the list. */
const LONGEST = 300;

/** Reads new messages of others to screen readers, politely. */
export function Announcer() {
  const { seen, personOf } = useLive();
  const latest = useRef(seen.messages.at(-1)?.ts ?? '');
  const [line, setLine] = useState('');
  useEffect(() => {
    const fresh = seen.messages.filter(({ ts, user }) => ts > latest.current && user !== seen.me);
    latest.current = seen.messages.at(-1)?.ts ?? latest.current;
    const last = fresh.at(-1);
    if (last === undefined) return;
    const name = personOf(last.user)?.realName ?? 'Another app';
    const said = plainText(last.text, (id) => personOf(id)?.realName ?? id);
    setLine(`${name}: ${said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said}`);
  }, [seen, personOf]);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {line}
    </div>
  );
}
