import { expect, it } from 'vitest';
import type { Store } from '../../../src/conversation/store.ts';
import { claim, event, exported, feedback, names, question, remembered } from '../records.ts';
import type { OpenStore } from '../stores.ts';

async function fill(store: Store): Promise<void> {
  await store.saveInstallation({ kind: 'team', id: 'T1', botToken: 'secret', details: '{}', at: 1 });
  await store.saveSetting({ workspace: 'T1', kind: 'person', id: 'U1' }, 'role', { a: [1] });
  await store.remember({ workspace: 'T1', conversation: 'im:D1', person: 'U1' }, remembered(1));
  await store.keepQuestion(question({ group: 'g', confidence: 0.1 + 0.2 }));
  await store.keepFeedback(feedback({ reason: 'too short' }));
  await store.setReviewState('T1', 'g', 'pending', 1);
  for (const id of ['z', 'y', 'x']) await store.receive(event(id, { person: 'U1' }));
  const [held] = await claim(store, 1000);
  await store.done(held?.id ?? 0);
  await store.countQuestion('T1', 'U1', 1_763_900_000_123, 60_000);
  await store.seen({ workspace: 'T1', key: 'told', now: 1, ttlMs: 9 });
}

/** Rows as a file of JSON lines holds them. */
async function lines(store: Store): Promise<unknown[]> {
  const rows = await exported(store);
  return rows.map((row) => JSON.parse(JSON.stringify(row)) as unknown);
}

/** Rows regardless of the order within their table, which is each store's own. */
async function sorted(store: Store): Promise<readonly string[]> {
  const rows = await exported(store);
  return rows.map(({ table, row }) => JSON.stringify([table, Object.entries(row).sort()])).sort();
}

export function transferContract(open: OpenStore, others: readonly OpenStore[]): void {
  it('moves everything to any other store, which goes on from there', async () => {
    const from = await open();
    await fill(from);
    const rows = await lines(from);
    for (const other of others) {
      const to = await other();
      expect(await to.importRows(rows)).toBe(rows.length);
      expect(await sorted(to)).toEqual(await sorted(from));
      expect(await to.receive(event('z'))).toBe('known');
      expect(await to.receive(event('new', { person: 'U2' }))).toBe('new');
      expect(names(await claim(to, 5000))).toEqual(['y', 'new']);
    }
  });

  it('moves more rows than fit one query', async () => {
    const [from, to] = [await open(), await open()];
    for (let n = 0; n < 1234; n += 1) await from.seen({ workspace: 'T1', key: `k${n}`, now: 1, ttlMs: 9 });
    expect(await to.importRows(from.exportRows())).toBe(1234);
    expect(await sorted(to)).toEqual(await sorted(from));
  });

  it('exports as of one moment while others write', async () => {
    const store = await open();
    for (const id of ['q1', 'q2']) await store.keepQuestion(question({ id }));
    const ids = [];
    for await (const { row } of store.exportRows()) {
      ids.push(row['id']);
      await store.keepQuestion(question({ id: `q9${ids.length}` }));
    }
    expect(ids).toEqual(['q1', 'q2']);
  });

  it('imports only where nothing is kept', async () => {
    const store = await open();
    await store.saveSetting({ workspace: 'T1', kind: 'channel', id: 'C1' }, 'mode', 1);
    await expect(store.importRows([])).rejects.toMatchObject({ code: 'store-not-empty' });
  });

  it('imports all or nothing', async () => {
    const store = await open();
    await fill(store);
    const rows = await lines(store);
    const wrong = [
      [...rows, rows.at(-1)],
      [...rows, { table: 'nothing', row: {} }],
      [...rows, { table: 'seen', row: { workspace: 'T1', key: 1, person: null, until: 1 } }],
      [...rows, 'text'],
    ];
    const empty = await open();
    for (const each of wrong) {
      await expect(empty.importRows(each)).rejects.toMatchObject({ code: 'store-import' });
      expect(await lines(empty)).toEqual([]);
    }
    expect(await empty.importRows(rows)).toBe(rows.length);
  });
}
