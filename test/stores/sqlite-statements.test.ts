import Libsql from 'libsql';
import { expect, it, onTestFinished } from 'vitest';
import { createStatements } from '../../src/stores/sqlite-statements.ts';

function setUp() {
  const database = new Libsql(':memory:');
  onTestFinished(() => void database.close());
  database.exec('create table numbers (n integer primary key)');
  const begun: string[] = [];
  const exec = database.exec.bind(database);
  database.exec = (sql: string) => {
    begun.push(sql);
    return exec(sql);
  };
  const statements = createStatements(database);
  const insert = (n: number) => statements.write('insert into numbers (n) values (?)', [n]);
  const numbers = () =>
    statements.run('select n from numbers order by n', []).rows.map((row) => (row as { n: number }).n);
  return { statements, insert, numbers, begun };
}

it('lets writes of one moment share a transaction', async () => {
  const { insert, numbers, begun } = setUp();
  const outcomes = await Promise.all([insert(1), insert(2), insert(3)]);
  expect(outcomes.map(({ affected }) => affected)).toEqual([1, 1, 1]);
  expect(numbers()).toEqual([1, 2, 3]);
  expect(begun).toEqual(['begin immediate', 'commit']);
});

it('keeps the others when one of them fails', async () => {
  const { insert, numbers } = setUp();
  const outcomes = await Promise.allSettled([insert(1), insert(1), insert(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(numbers()).toEqual([1, 2]);
});

it('gives what a write returns', async () => {
  const { statements } = setUp();
  const sql = 'insert into numbers (n) values (?) on conflict do nothing returning n';
  const written = await Promise.all([statements.write(sql, [7]), statements.write(sql, [7])]);
  expect(written.map(({ rows }) => rows)).toEqual([[{ n: 7 }], []]);
});

it('carries out what waits before a transaction begins', async () => {
  const { statements, insert, numbers } = setUp();
  const written = insert(1);
  statements.flush();
  statements.run('begin immediate', []);
  expect(numbers()).toEqual([1]);
  statements.run('rollback', []);
  await written;
  expect(numbers()).toEqual([1]);
});
