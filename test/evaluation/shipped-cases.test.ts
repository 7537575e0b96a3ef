import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../src/evaluation/cases.ts';
import { failuresOf } from '../../src/evaluation/failures.ts';
import { brokenFloors, type Floor } from '../../src/evaluation/floors.ts';
import { measure } from '../../src/evaluation/measures.ts';
import { type Outcome, runCases } from '../../src/evaluation/outcomes.ts';
import { failuresText } from '../../src/evaluation/report.ts';
import { PACKAGE_FOLDER, readFolder } from '../../src/files.ts';
import { plainText } from '../../src/terminal/plain-text.ts';
import { foldersOf, openAdvisor } from '../../src/wire.ts';

/** What people must be able to count on, over all questions of `test/cases`. */
const FLOORS: readonly Floor[] = [
  { name: 'roles.accuracy', value: 0.97 },
  { name: 'facts.recall', value: 0.93 },
  { name: 'facts.at1', value: 0.8 },
  { name: 'abstention.wronglyDeclined', value: 0.04 },
  { name: 'abstention.declined', value: 0.9 },
  { name: 'kinds.accuracy', value: 0.9 },
  { name: 'citations.missing', value: 0 },
];
const SMALL_TALK: readonly Floor[] = [{ name: 'intents.accuracy', value: 0.95 }];

/** Characters of the longest text that anybody should have to read, and of the usual one. */
const LONGEST_TEXT = 2500;
const USUAL_TEXT = 700;

const outcomes = new Map<string, readonly Outcome[]>();

beforeAll(() => {
  const { advisor } = openAdvisor(foldersOf({}, {}));
  for (const { path, bytes } of readFolder(join(PACKAGE_FOLDER, 'test', 'cases'), ['.jsonl']).files) {
    const { cases, problems } = readCases(path, new TextDecoder().decode(bytes));
    expect(problems).toEqual([]);
    const parts = { advisor, textOf: plainText, clock: () => performance.now(), isSearch: false };
    outcomes.set(path.replace(/^.*[/\\]/, ''), runCases(cases, parts));
  }
});

describe('the questions of test/cases', () => {
  it('are enough to tell', () => {
    expect([...outcomes.values()].flat().length).toBeGreaterThanOrEqual(150);
  });

  it('reach every floor', () => {
    const all = [...outcomes.values()].flat();
    expect(brokenFloors(measure(all), FLOORS), failuresText(failuresOf(all))).toEqual([]);
  });

  it('recognise small talk', () => {
    const talk = outcomes.get('small-talk.jsonl') ?? [];
    expect(brokenFloors(measure(talk), SMALL_TALK), failuresText(failuresOf(talk))).toEqual([]);
  });

  it('get answers that are short enough to read', () => {
    const lengths = [...outcomes.values()]
      .flat()
      .map(({ text }) => text.length)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(USUAL_TEXT);
  });
});
