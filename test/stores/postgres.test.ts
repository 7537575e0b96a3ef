import { afterAll, expect, it } from 'vitest';
import type { Store } from '../../src/conversation/store.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { type PostgresServer, run, startPostgres } from './postgres-server.ts';
import { event, question } from './records.ts';

const open = (url: string) => openStore(url, { now: () => 7 });

async function refused(url: string): Promise<Error & { readonly code?: string }> {
  const error: unknown = await open(url).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('it was not refused');
  expect(error.message).not.toMatch(/\n|hunter2/);
  return error;
}

it('says what to do where no server listens', async () => {
  const error = await refused('postgres://me:hunter2@127.0.0.1:1/advisor');
  expect(error).toMatchObject({ code: 'ECONNREFUSED', cause: expect.any(Error) });
  expect(error.message).toBe(
    'The database 127.0.0.1:1/advisor cannot be reached (ECONNREFUSED); ' +
      'check that the server runs and that DATABASE_URL is right.',
  );
});

it('says what to do where the address is none', async () => {
  const error = await refused('postgres://me:hunter2@[:1/advisor');
  expect(error.message).toContain('DATABASE_URL');
  expect(error.code).not.toMatch(/^ERR_/);
});

const server = await startPostgres();
if (server !== undefined) testsWith(server);

function testsWith({ fresh, crash, stop }: PostgresServer): void {
  let url: string;
  afterAll(stop);

  async function store<T>(use: (store: Store) => Promise<T>, at = url): Promise<T> {
    const opened = await open(at);
    try {
      return await use(opened);
    } finally {
      await opened.close();
    }
  }

  it('keeps what it holds from one start to the next', async () => {
    url = await fresh();
    await store((each) => each.keepQuestion(question()));
    expect(await store((each) => each.findQuestion('T1', 'q1'))).toEqual(question());
  });

  it('says what to do where the database is not there', async () => {
    const missing = new URL(url);
    missing.pathname = '/nowhere';
    expect(await refused(missing.href)).toMatchObject({ code: '3D000' });
  });

  it('refuses a database that a newer program wrote', async () => {
    url = await fresh();
    await store(async () => undefined);
    await run(url, "insert into advisor_versions values (99, 'from the future', 0)");
    expect(await refused(url)).toMatchObject({ code: 'store-newer' });
  });

  it('refuses tables of another program, and adds none', async () => {
    url = await fresh();
    await run(url, 'create table questions (id integer)');
    expect((await refused(url)).message).toContain('holds tables of another program');
    const tables = await run(url, 'select tablename from pg_tables where schemaname = current_schema()');
    expect(tables).toEqual([{ tablename: 'questions' }]);
  });

  it('goes on after its connections were cut', async () => {
    url = await fresh();
    await store(async (each) => {
      await each.receive(event('e1'));
      await run(
        url,
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'career-advisor'",
      );
      await each.receive(event('e2')).catch(() => undefined);
      expect(await each.receive(event('e1'))).toBe('known');
      expect(['new', 'known']).toContain(await each.receive(event('e2')));
    });
  });

  it('says what happened when the server goes away in the middle, and lives on', async () => {
    if (crash === undefined) return;
    url = await fresh();
    const each = await open(url);
    const rows = each.importRows(
      (async function* () {
        yield { table: 'seen', row: { workspace: 'T1', key: 'k', person: null, until: 1 } };
        await crash();
        yield { table: 'asked', row: { workspace: 'T1', person: 'U1', at: 1, until: 1, count: 1 } };
      })(),
    );
    await expect(rows).rejects.toMatchObject({ message: expect.stringContaining('The database 127.0.0.1') });
    await expect(each.receive(event('e1'))).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      message: expect.stringContaining('check that the server runs'),
    });
    await each.close();
  });
}
