import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readUtterances } from '../src/evaluation/utterances.ts';
import { backgroundFrom } from '../src/question/background.ts';
import type { Example } from '../src/question/intent-model.ts';
import { OUT_OF_SCOPE, readIntents } from '../src/question/intents.ts';
import { maskUtterance } from '../src/question/masks.ts';
import { type Figures, measure } from './compare.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import { type DrawSize, draw } from './draws.ts';

// Compares the intent model with natural's Bayes classifier and NLP.js on the intents of this package, or
// on files of {"text","intent"} lines:
// intents [--per-intent 20] [--out-of-scope 0] [--draws 5] [--only NAME] [--everyday] [FILE…]
// --everyday adds this package's out-of-scope utterances, as far as they are out of scope there too.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'per-intent': { type: 'string', default: '20' },
    'out-of-scope': { type: 'string', default: '0' },
    draws: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    everyday: { type: 'boolean', default: false },
  },
});
const size = { perIntent: Number(values['per-intent']), outOfScope: Number(values['out-of-scope']) };
const contenders = CONTENDERS.filter(({ name }) => name.startsWith(values.only));
const own = readOwnIntents('intents');
const everyday = values.everyday ? own.examples.flatMap(({ text, intent }) => (intent ? [] : [text])) : [];
const sets = positionals.length > 0 ? positionals.map(readFile) : [own];
for (const { name, examples } of sets) {
  console.log(`\n${name}: ${describe(examples, size)}`);
  console.log(row(['', 'accuracy', 'macro-F1', 'AUROC', 'rejected', 'recall', 'ECE', 'train ms', 'per s']));
  for (const contender of contenders) console.log(await compare(contender, examples, Number(values.draws)));
}

interface ExampleSet {
  readonly name: string;
  readonly examples: readonly Example[];
}

function readFile(path: string): ExampleSet {
  const { utterances } = readUtterances(path, readFileSync(path, 'utf8'));
  const examples = utterances.map(({ text, intent }) => ({ text, intent: intent ?? null }));
  return { name: basename(path), examples };
}

function readOwnIntents(folder: string): ExampleSet {
  const files = readdirSync(folder).sort();
  const { intents } = readIntents(
    files.map((file) => ({ path: file, bytes: readFileSync(join(folder, file)) })),
  );
  const examples = intents.flatMap(({ name, utterances }) =>
    utterances.map((utterance) => ({
      text: maskUtterance(utterance),
      intent: name === OUT_OF_SCOPE ? null : name,
    })),
  );
  return { name: folder, examples };
}

function describe(examples: readonly Example[], { perIntent, outOfScope }: DrawSize): string {
  const intents = new Set(examples.map(({ intent }) => intent).filter((intent) => intent !== null));
  return `${examples.length} utterances of ${intents.size} intents; trained with ≤ ${perIntent} of each and ≤ ${outOfScope} out of scope`;
}

/** One line of the table: means over the draws. */
async function compare(contender: Contender, examples: readonly Example[], draws: number): Promise<string> {
  const figures: Figures[] = [];
  for (let number = 0; number < draws; number++) {
    const { train, test } = draw(examples, number, size);
    const all = everyday.length > 0 ? [...train, ...backgroundFrom(everyday, train)] : train;
    figures.push(await measure(contender, { train: all, test }));
  }
  const mean = (key: keyof Figures) => figures.reduce((sum, own) => sum + own[key], 0) / draws;
  const accuracy = mean('accuracy');
  const spread = Math.sqrt(figures.reduce((sum, own) => sum + (own.accuracy - accuracy) ** 2, 0) / draws);
  return row([
    contender.name,
    `${percent(accuracy)} ± ${percent(spread)}`,
    percent(mean('macroF1')),
    mean('auroc').toFixed(3),
    percent(mean('rejected')),
    percent(mean('recall')),
    mean('calibrationError').toFixed(3),
    mean('trainMs').toFixed(0),
    mean('perSecond').toFixed(0),
  ]);
}

function percent(value: number): string {
  return Number.isNaN(value) ? '–' : (value * 100).toFixed(1);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(12))).join('');
}
