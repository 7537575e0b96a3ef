import type { Held, Inbox } from '../../conversation/store/inbox.ts';
import { toClaimed, toInboxRow } from '../rows.ts';
import type { Row } from '../tables.ts';
import { inTurn, PAGE } from '../turns.ts';
import type { Data } from './data.ts';

type Event = Row<'inbox'>;

export function memoryInbox(data: Data): Inbox {
  const write = (row: Event) => {
    const clean = data.inbox.put(row);
    if (clean.state === 'open') data.open.set(clean.seq, clean);
    else data.open.delete(clean.seq);
    return clean;
  };
  const settle = (row: Event, state: 'done' | 'closed') =>
    write({ ...row, state, payload: '', lane: '', person: null, worker: null });
  const heldBy = ({ id, attempt }: Held) => {
    const row = data.open.get(id);
    return row?.attempts === attempt && row.worker !== null ? row : undefined;
  };

  return {
    async receive(event) {
      const row = { seq: data.lastSeq + 1, ...toInboxRow(event) };
      if (data.inbox.find(row) !== undefined) return 'known';
      write(row);
      data.lastSeq = row.seq;
      data.bound();
      return 'new';
    },

    async claim({ worker, now, leaseMs, limit }) {
      const open = [...data.open.values()].sort((a, b) => a.seq - b.seq);
      const waiting = await inTurn({ now, limit }, async (after) => {
        const start = open.findIndex(({ seq }) => seq > after);
        return start === -1 ? [] : open.slice(start, start + PAGE);
      });
      return waiting
        .slice(0, limit)
        .flatMap((seq) => data.open.get(seq) ?? [])
        .filter(({ due_at }) => due_at <= now)
        .map((row) => write({ ...row, worker, due_at: now + leaseMs, attempts: row.attempts + 1 }))
        .map(toClaimed)
        .sort((a, b) => a.id - b.id);
    },

    async renew(held, { now, leaseMs }) {
      const row = heldBy(held);
      if (row !== undefined) write({ ...row, due_at: now + leaseMs });
      return row !== undefined;
    },

    async done(id) {
      const row = data.open.get(id);
      if (row !== undefined) settle(row, 'done');
    },

    async fail(held, retryAt) {
      const row = heldBy(held);
      if (row !== undefined) write({ ...row, due_at: retryAt, worker: null });
      return row !== undefined;
    },

    async expire({ now, olderThan }) {
      const old = [...data.open.values()].filter(
        (row) => row.received_at < olderThan && (row.worker === null || row.due_at <= now),
      );
      for (const row of old) settle(row, 'closed');
      return old.map(({ seq, workspace, event_id: eventId, kind, received_at: receivedAt }) => {
        return { id: seq, workspace, eventId, kind, receivedAt };
      });
    },

    async depth(workspace, person) {
      const open = [...data.open.values()].filter(
        (row) => (workspace ?? row.workspace) === row.workspace && (person ?? row.person) === row.person,
      );
      const oldestAt = open.reduce<number | undefined>(
        (oldest, { received_at: at }) => Math.min(oldest ?? at, at),
        undefined,
      );
      return { open: open.length, ...(oldestAt === undefined ? {} : { oldestAt }) };
    },

    async clearInbox(before) {
      const old = data.inbox.rows().filter((row) => row.received_at < before && row.state !== 'open');
      data.inbox.remove(old);
      return old.length;
    },
  };
}
