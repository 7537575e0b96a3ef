import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/stores/open-store.ts';
import { exported, feedback, question } from '../stores/records.ts';
import { openPlaces } from '../stores/stores.ts';
import { folderWith } from './folders.ts';
import { runOver } from './shell.ts';

const { shared } = await openPlaces();

async function filled(url: string): Promise<void> {
  const store = await openStore(url, { now: () => 0 });
  await store.keepQuestion(question({ text: 'Was verdient ein Bäcker 🙂?\nUnd wo?', group: 'g' }));
  await store.keepFeedback(feedback({ reason: 'unclear' }));
  await store.setReviewState('T1', 'g', 'pending', 1);
  await store.reviewItems({ workspace: 'T1', limit: 1 });
  await store.close();
}

async function rowsOf(url: string): Promise<readonly string[]> {
  const store = await openStore(url, { now: () => 0 });
  const rows = await exported(store);
  await store.close();
  return rows.map(({ table, row }) => JSON.stringify([table, Object.entries(row).sort()])).sort();
}

describe.each(shared)('from SQLite to $name', (place) => {
  it('everything moves, by a file or by a pipe', async () => {
    const folder = folderWith({});
    const from = `sqlite:${join(folder, 'from.db')}`;
    await filled(from);
    const file = join(folder, 'rows.jsonl');
    const written = await runOver(from, ['export', '--out', file]);
    expect(written).toEqual({
      code: 0,
      out: '',
      err: `career-advisor: 4 rows of ${from} written to ${file}; they hold what people wrote, so keep them safe\n`,
    });
    expect(statSync(file).mode & 0o077).toBe(0);
    const piped = await runOver(from, ['export']);
    expect(piped.out).toBe(readFileSync(file, 'utf8'));
    expect(piped.out).toMatch(/\n\{"rows":4\}\n$/);
    const [to, other] = [await place.fresh(), await place.fresh()];
    const imported = await runOver(to, ['import', file]);
    expect(imported).toMatchObject({ code: 0, out: expect.stringMatching(/^4 rows imported into /) });
    expect((await runOver(other, ['import'], piped.out)).code).toBe(0);
    for (const url of [to, other]) expect(await rowsOf(url)).toEqual(await rowsOf(from));
    const back = await runOver(to, ['export']);
    expect(back.out.split('\n').sort()).toEqual(piped.out.split('\n').sort());
    const again = await runOver(to, ['import', file]);
    expect(again).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('only where nothing is kept'),
    });
  });
});

const ROW = '{"table":"seen","row":{"workspace":"T","key":"k","person":null,"until":1}}\n';
const OTHER_ROW = ROW.replace('"k"', '"l"');

describe('import', () => {
  it.each([
    ['{"table":"settings"}\n\nnonsense\n', ':1: Row 1 is no row'],
    ['\n\nnonsense\n', ':3 is not JSON'],
    [
      '{"table":"seen","row":{"workspace":"T","key":"k","person":null,"until":1}}\n\n{"table":"seen","row":{}}',
      ':3: Row 2',
    ],
  ])('names file and line of what it cannot read: %j', async (content, message) => {
    const folder = folderWith({ 'rows.jsonl': content });
    const file = join(folder, 'rows.jsonl');
    const url = `sqlite:${join(folder, 'to.db')}`;
    const { code, err } = await runOver(url, ['import', file]);
    expect([code, err]).toEqual([1, expect.stringContaining(`${file}${message}`)]);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(await rowsOf(url)).toEqual([]);
  });

  it('names the file where rows do not fit together', async () => {
    const row = '{"table":"seen","row":{"workspace":"T","key":"k","person":null,"until":1}}\n';
    const folder = folderWith({ 'rows.jsonl': `${row}${row}{"rows":2}\n` });
    const { code, err } = await runOver(`sqlite:${join(folder, 'to.db')}`, [
      'import',
      join(folder, 'rows.jsonl'),
    ]);
    expect([code, err]).toEqual([1, expect.stringContaining('rows.jsonl: The rows do not fit together')]);
  });

  it.each([
    ['nothing', '', 'its closing line is missing'],
    ['an end that is cut off', `${ROW}${OTHER_ROW}`, 'its closing line is missing'],
    ['a row that is missing', `${ROW}{"rows":2}\n`, 'it holds 1 rows of 2'],
    ['two exports in one', `${ROW}{"rows":1}\n${OTHER_ROW}{"rows":1}\n`, 'line 3 follows its closing line'],
  ])('takes nothing of what is not whole: %s', async (_, content, why) => {
    const folder = folderWith({ 'rows.jsonl': content });
    const file = join(folder, 'rows.jsonl');
    const url = `sqlite:${join(folder, 'to.db')}`;
    for (const [name, args, input] of [[file, [file], undefined] as const, ['stdin', [], content] as const]) {
      const { code, err } = await runOver(url, ['import', ...args], input);
      expect([code, err]).toEqual([1, expect.stringContaining(`${name} is not a whole export: ${why}`)]);
      expect(await rowsOf(url)).toEqual([]);
    }
  });

  it('says what is missing', async () => {
    const folder = folderWith({});
    const url = `sqlite:${join(folder, 'to.db')}`;
    expect(await runOver(url, ['import', join(folder, 'no.jsonl')])).toMatchObject({ code: 1, out: '' });
    expect(await runOver('memory:', ['import'], '')).toMatchObject({ code: 1 });
    expect(await runOver(url, ['import', 'a', 'b'])).toMatchObject({ code: 2 });
    expect(existsSync(join(folder, 'to.db'))).toBe(false);
  });
});

describe('export', () => {
  it('says what is missing, and leaves nothing half written', async () => {
    const folder = folderWith({});
    const url = `sqlite:${join(folder, 'from.db')}`;
    expect(await runOver(url, ['export'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(url),
    });
    await filled(url);
    writeFileSync(join(folder, 'file'), '');
    const out = join(folder, 'file', 'rows.jsonl');
    const { code, err } = await runOver(url, ['export', '--out', out]);
    expect([code, err]).toEqual([1, expect.stringContaining(`${out} cannot be written (ENOTDIR)`)]);
  });
});
