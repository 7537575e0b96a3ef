import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAdvisor } from '../src/advisor.ts';
import { percentile } from '../src/evaluation/metrics.ts';
import { readFolder } from '../src/files.ts';
import { readCorpus, type SourceFile } from '../src/knowledge/corpus.ts';
import { readIntents } from '../src/question/intents.ts';
import { ROOT } from './processes.ts';
import { syntheticDocuments, syntheticQuestions } from './synthetic.ts';

/** What the core costs over one set of documents. */
export interface CoreCosts {
  readonly documents: number;
  readonly passages: number;
  readonly readMs: number;
  readonly buildMs: number;
  readonly restoreMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly rssMb: number;
}

const WARM_UP = 500;
const MEASURED = 3000;

// Each subject has a process of its own, so that its memory is its own.
const [subject] = process.argv.slice(2);
if (subject === 'shipped') print(shippedDocuments(), shippedQuestions());
if (subject === 'synthetic') print(syntheticDocuments(), syntheticQuestions(1000));

function print(files: readonly SourceFile[], questions: readonly string[]): void {
  process.stdout.write(JSON.stringify(costs(files, questions)));
}

function costs(files: readonly SourceFile[], questions: readonly string[]): CoreCosts {
  const intents = readIntents(readFolder(join(ROOT, 'intents'), ['.yml']).files);
  const started = performance.now();
  const corpus = readCorpus(files);
  const read = performance.now();
  const built = createAdvisor(corpus, intents);
  const builtAt = performance.now();
  const saved = JSON.stringify(built.save());
  const restoring = performance.now();
  const advisor = createAdvisor(corpus, intents, JSON.parse(saved));
  const restored = performance.now();
  const times = Array.from({ length: WARM_UP + MEASURED }, (_, index) => {
    const text = questions[index % questions.length] ?? '';
    const asked = performance.now();
    advisor.advise({ text });
    return performance.now() - asked;
  }).slice(WARM_UP);
  globalThis.gc?.();
  return {
    documents: corpus.documents.length,
    passages: corpus.passages.length,
    readMs: read - started,
    buildMs: builtAt - read,
    restoreMs: restored - restoring,
    p50: percentile(times, 0.5) ?? 0,
    p99: percentile(times, 0.99) ?? 0,
    perSecond: (MEASURED / times.reduce((sum, time) => sum + time, 0)) * 1000,
    rssMb: process.memoryUsage().rss / 2 ** 20,
  };
}

function shippedDocuments(): readonly SourceFile[] {
  return readFolder(join(ROOT, 'knowledge'), ['.md']).files;
}

function shippedQuestions(): readonly string[] {
  const folder = join(ROOT, 'test', 'cases');
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { question: string }).question),
  );
}
