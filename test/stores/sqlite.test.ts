import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/stores/open-store.ts';
import { openSqliteStore } from '../../src/stores/sqlite.ts';
import { claim, event, names, question } from './records.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advisor-sqlite-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (path: string) => openStore(`sqlite:${path}`, { now: () => 7 });

/** A store that was filled and closed, all of it in the one file. */
async function filledFile(): Promise<string> {
  const path = join(folder, 'filled.db');
  const store = await open(path);
  for (let n = 0; n < 200; n += 1) await store.keepQuestion(question({ id: `q${n}`, text: 'x'.repeat(200) }));
  await store.close();
  return path;
}

/** Runs SQL as another program would. */
function edit(path: string, sql: string): void {
  const database = new Libsql(path);
  database.exec(sql);
  database.pragma('wal_checkpoint(truncate)');
  database.close();
}

/** Opens what must be refused, and checks that not a byte of it has changed. */
async function refusal(path: string): Promise<Error & { readonly code?: string }> {
  const before = readFileSync(path);
  const error: unknown = await open(path).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('it was not refused');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(error.message).toContain(path);
  expect(error.message).not.toContain('\n');
  return error;
}

it('makes the file and its folder, for its owner only', async () => {
  const path = join(folder, 'new folder', 'a b%20?#.db');
  const store = await open(path);
  await store.keepQuestion(question());
  await store.close();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const again = await open(path);
  expect(await again.findQuestion('T1', 'q1')).toEqual(question());
  await again.close();
});

it('takes an empty file for a new one', async () => {
  const path = join(folder, 'empty.db');
  writeFileSync(path, '');
  const store = await open(path);
  expect(await store.workspaces()).toEqual([]);
  await store.close();
});

it('finds what an instance left that closed nothing', async () => {
  const path = join(folder, 'left.db');
  const killed = await open(path);
  await killed.receive(event('e1'));
  const next = await open(path);
  expect(names(await claim(next))).toEqual(['e1']);
  await Promise.all([killed.close(), next.close()]);
});

it('refuses a file that holds something else', async () => {
  const path = join(folder, 'letter.db');
  writeFileSync(path, 'Dear reader, this is no database. '.repeat(200));
  expect(await refusal(path)).toMatchObject({ code: 'SQLITE_NOTADB', cause: expect.any(Error) });
});

it('refuses a file that was cut off', async () => {
  const path = await filledFile();
  truncateSync(path, statSync(path).size / 2);
  expect(await refusal(path)).toMatchObject({ code: 'SQLITE_CORRUPT' });
});

it('refuses a file that is damaged anywhere', async () => {
  const path = await filledFile();
  const bytes = readFileSync(path);
  for (let page = 1; page < bytes.length / 4096; page += 3) {
    const damaged = join(folder, `damaged-${page}.db`);
    writeFileSync(damaged, Buffer.from(bytes).fill(0x55, page * 4096, page * 4096 + 4096));
    const error = await refusal(damaged);
    expect(error).toMatchObject({ code: 'SQLITE_CORRUPT' });
    expect(error.message).toContain('it was left as it is; restore a backup');
  }
});

it('refuses a file that a newer program wrote', async () => {
  const path = await filledFile();
  edit(path, "insert into advisor_versions values (99, 'from the future', 0)");
  const error = await refusal(path);
  expect(error).toMatchObject({ code: 'store-newer' });
  expect(error.message).toMatch(
    /is of version 99 and this program knows versions up to \d+; start the newer/,
  );
});

it('refuses a file of another program', async () => {
  const path = join(folder, 'other.db');
  edit(path, 'create table questions (id integer)');
  expect(await refusal(path)).toMatchObject({ code: 'store-foreign' });
});

it('says what to do where the file cannot be opened', async () => {
  mkdirSync(join(folder, 'taken.db'));
  await expect(open(join(folder, 'taken.db'))).rejects.toMatchObject({
    code: 'SQLITE_CANTOPEN',
    message: expect.stringContaining('cannot be opened (it is no file)'),
  });
  writeFileSync(join(folder, 'file'), '');
  await expect(open(join(folder, 'file', 'a.db'))).rejects.toMatchObject({
    code: expect.stringMatching(/ENOTDIR|EEXIST/),
    message: expect.stringMatching(/cannot be opened \(\w+\); check that its folder is there/),
    cause: expect.any(Error),
  });
});

it('says what to do where the file may not be written', async () => {
  const path = await filledFile();
  // Whoever may write everything, as root may, is not refused.
  if (process.getuid?.() === 0) return expect(existsSync(path)).toBe(true);
  chmodSync(path, 0o400);
  await expect(open(path)).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
});

it('says who is in the way when another program keeps the file locked', async () => {
  const path = await filledFile();
  const other = new Libsql(path);
  const store = await openSqliteStore(path, () => 7, 50);
  other.exec('begin immediate');
  await expect(store.receive(event('e1'))).rejects.toMatchObject({
    code: 'SQLITE_BUSY',
    message: expect.stringContaining('is locked by another program'),
  });
  other.exec("insert into seen values ('T1', 'told', null, 9)");
  other.exec('commit');
  // It sees and writes on as if nothing had been.
  expect(await store.seen({ workspace: 'T1', key: 'told', now: 1, ttlMs: 9 })).toBe(true);
  expect(await store.receive(event('e1'))).toBe('new');
  other.close();
  await store.close();
});

it('keeps its log of changes short while it is used', async () => {
  const path = join(folder, 'busy.db');
  const store = await open(path);
  for (let n = 0; n < 3000; n += 1) {
    await store.receive(event(`e${n}`, { payload: JSON.stringify('x'.repeat(1000)) }));
    for (const { id } of await claim(store, 1000, 1)) await store.done(id);
  }
  // SQLite writes it back every thousand pages unless a query that was never finished keeps it from that.
  expect(statSync(`${path}-wal`).size).toBeLessThan(3 * 1000 * 4096);
  await store.close();
});

it('lets transactions that come at the same moment wait for each other', async () => {
  const store = await open(join(folder, 'busy.db'));
  const workspaces = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'];
  for (const workspace of workspaces) await store.keepQuestion(question({ workspace }));
  await Promise.all([
    ...workspaces.map((workspace) => store.forgetWorkspace(workspace)),
    ...workspaces.map((workspace) =>
      store.receive(event(`e-${workspace}`, { workspace: `other-${workspace}` })),
    ),
  ]);
  expect(await store.workspaces()).toEqual([]);
  expect((await store.depth()).open).toBe(workspaces.length);
  await store.close();
});

it('rejects a write that comes when it is closed', async () => {
  const store = await open(join(folder, 'closing.db'));
  const written = Promise.allSettled([store.receive(event('e1')), store.receive(event('e2'))]);
  await store.close();
  await written;
});
