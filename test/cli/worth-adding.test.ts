import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepWorthAdding, readWorthAdding } from '../../src/cli/worth-adding.ts';

it('keeps each answer that is worth adding on a line of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-worth-'));
  const file = join(folder, 'data', 'worth-adding.jsonl');
  const keep = keepWorthAdding(() => 0, file);
  const found = {
    workspace: 'T1',
    question: 'Is there\na visa?',
    answer: 'Yes.',
    expert: 'U1',
    markedBy: 'U2',
  };
  await keep(found);
  await keep({ ...found, answer: 'No.' });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '1970-01-01T00:00:00.000Z', ...found },
    { at: '1970-01-01T00:00:00.000Z', ...found, answer: 'No.' },
  ]);
  appendFileSync(file, 'spoilt\n{"at":1}\n');
  expect(readWorthAdding(file).map(({ question, answer }) => [question, answer])).toEqual([
    [found.question, 'Yes.'],
    [found.question, 'No.'],
  ]);
  expect(readWorthAdding(join(folder, 'none'))).toEqual([]);
  rmSync(folder, { recursive: true });
});
