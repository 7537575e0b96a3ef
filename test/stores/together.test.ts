import { expect, it } from 'vitest';
import { writeTogether } from '../../src/stores/sql/together.ts';
import { gate } from '../slack/clock.ts';

function setUp(fails: (items: readonly number[]) => boolean = () => false) {
  const { passed, open } = gate();
  const batches: (readonly number[])[] = [];
  const write = writeTogether(async (items: readonly number[]) => {
    batches.push(items);
    await passed;
    if (fails(items)) throw new TypeError('no');
    return items.map((item) => item * 10);
  });
  return { write, batches, open };
}

it('writes the first at once, and together what comes meanwhile', async () => {
  const { write, batches, open } = setUp();
  const written = [1, 2, 3].map(write);
  open();
  expect(await Promise.all(written)).toEqual([10, 20, 30]);
  expect(batches).toEqual([[1], [2, 3]]);
});

it('writes no more at once than a statement can take', async () => {
  const { write, batches, open } = setUp();
  const written = Array.from({ length: 120 }, (_, n) => write(n));
  open();
  await Promise.all(written);
  expect(batches.map(({ length }) => length)).toEqual([1, 50, 50, 19]);
});

it('keeps what is wrong with one from the others', async () => {
  const { write, open } = setUp((items) => items.includes(3));
  const written = [1, 2, 3, 4].map(write);
  open();
  const outcomes = await Promise.allSettled(written);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await write(5)).toBe(50);
});

it('tries no more when the database itself is in trouble', async () => {
  const { passed, open } = gate();
  let writes = 0;
  const write = writeTogether(async (_: readonly number[]): Promise<readonly number[]> => {
    writes += 1;
    await passed;
    throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  });
  const written = [1, 2, 3].map(write);
  open();
  const outcomes = await Promise.allSettled(written);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  expect(writes).toBe(2);
});
