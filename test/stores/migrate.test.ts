import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/stores/migrations.ts';
import { migrate, versionOf } from '../../src/stores/sql/migrate.ts';
import { columnsOf, keyOf, TABLE_NAMES } from '../../src/stores/tables.ts';
import { openPlaces } from './stores.ts';

const FIRST = { name: 'first', statements: ['create table a (seq SERIAL_KEY, x text)'] };
const SECOND = {
  name: 'second',
  statements: ['create table b (y text)', "insert into b select x || '!' from a"],
};
const BROKEN = { name: 'broken', statements: ['create table c (z text)', 'insert into nowhere values (1)'] };

const { shared } = await openPlaces();

function connect(url: string): Kysely<Record<string, Record<string, unknown>>> {
  if (!url.startsWith('sqlite:')) {
    return new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) });
  }
  const database = new Libsql(url.slice('sqlite:'.length)) as unknown as SqliteDatabase;
  return new Kysely({ dialect: new SqliteDialect({ database }) });
}

/** Tables of the schema that is written to. */
async function tablesOf(database: ReturnType<typeof connect>) {
  const tables = await database.introspection.getTables();
  if (tables.every(({ schema }) => schema === undefined)) return tables;
  const { rows } = await sql<{ current_schema: string }>`select current_schema()`.execute(database);
  return tables.filter(({ schema }) => schema === rows[0]?.current_schema);
}

for (const place of shared) {
  describe(`migrations on ${place.name}`, () => {
    const kind = place.name === 'SQLite' ? 'sqlite' : 'postgres';
    const migrating = { kind, name: 'here', now: () => 7 } as const;
    const opened: { destroy(): Promise<void> }[] = [];
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.destroy();
    });
    const open = async () => {
      const database = connect(await place.fresh());
      opened.push(database);
      return database;
    };

    it('applies in order what is missing, once', async () => {
      const database = await open();
      await migrate(database, migrating, [FIRST]);
      await sql`insert into a (x) values ('kept')`.execute(database);
      for (let n = 0; n < 2; n += 1) await migrate(database, migrating, [FIRST, SECOND]);
      expect((await sql`select y from b`.execute(database)).rows).toEqual([{ y: 'kept!' }]);
      expect(await versionOf(database)).toBe(2);
    });

    it('changes nothing when one of them fails', async () => {
      const database = await open();
      await migrate(database, migrating, [FIRST]);
      await expect(migrate(database, migrating, [FIRST, SECOND, BROKEN])).rejects.toThrow();
      expect(await versionOf(database)).toBe(1);
      const tables = await tablesOf(database);
      expect(tables.map(({ name }) => name)).not.toContain('b');
    });

    it('makes the tables as the code uses them', async () => {
      const database = await open();
      await migrate(database, migrating);
      expect(await versionOf(database)).toBe(MIGRATIONS.length);
      const tables = await tablesOf(database);
      for (const name of TABLE_NAMES) {
        const made = tables.find((table) => table.name === name);
        const columns = made?.columns.map((column) => `${column.name} ${column.isNullable}`).sort();
        const used = columnsOf(name).map(([column, type]) => `${column} ${type === 'text?'}`);
        expect(columns).toEqual(used.sort());
        expect(keyOf(name).every((column) => columnsOf(name).some(([each]) => each === column))).toBe(true);
      }
    });
  });
}
