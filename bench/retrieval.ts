import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lunr from 'lunr';
import { mean, ndcgAt, percentile, recallAt, reciprocalRankAt } from '../src/evaluation/metrics.ts';
import { type Corpus, readCorpus } from '../src/knowledge/corpus.ts';
import { searchDocuments } from '../src/search/documents.ts';
import { PassageIndex } from '../src/search/passage-index.ts';
import { Bm25, DEFAULTS, GRID, type Rank, type Written } from './bm25.ts';
import { type Collection, collectionFrom, ownSections } from './collections.ts';
import { inventedTexts } from './invented-texts.ts';
import { ROOT } from './processes.ts';
import { type Row, table } from './table.ts';

// Compares the search for documents with Lunr and with BM25 over whole documents, on the shipped sections
// and on invented texts, or on other people's: retrieval [--knowledge DIR --questions FILE]
const { values } = parseArgs({ options: { knowledge: { type: 'string' }, questions: { type: 'string' } } });
const collections =
  values.knowledge !== undefined && values.questions !== undefined
    ? [collectionFrom(values.knowledge, values.questions)]
    : [ownSections(join(ROOT, 'knowledge'), join(ROOT, 'test', 'cases')), inventedTexts()];
const COLUMNS = ['nDCG@10', 'recall@1', 'recall@5', 'MRR@10', 'p50 ms', 'p99 ms', 'build ms'];
for (const collection of collections) process.stdout.write(`${compare(collection)}\n\n`);

function compare({ name, files, questions }: Collection): string {
  const corpus = readCorpus(files);
  const written = corpus.documents.map(({ id, title, text, sections }) => ({
    id,
    title,
    text: sections
      .map(({ path, start, end }) => `${path.at(-1) ?? ''}\n${text.slice(start, end)}`)
      .join('\n'),
  }));
  const measured = (title: string, { rank, buildMs }: Built): Row => ({
    name: title,
    values: [...measure(rank, questions), buildMs],
  });
  const bm25 = timed(() => new Bm25(written));
  const tuned = GRID.map((settings) => ({ settings, rank: bm25.value.ranker(settings) }))
    .map((each) => ({ ...each, ndcg: measure(each.rank, questions)[0] ?? 0 }))
    .reduce((best, each) => (each.ndcg > best.ndcg ? each : best));
  const { k1, b, title } = tuned.settings;
  return table(
    `${name}: ${written.length} documents, ${corpus.passages.length} passages, ${questions.length} questions`,
    COLUMNS,
    [
      measured('career-advisor', own(corpus)),
      measured('Lunr, questions as they are', rawLunr(written)),
      measured('BM25, defaults', { rank: bm25.value.ranker(DEFAULTS), buildMs: bm25.ms }),
      // Chosen on the very questions that it is measured with: more than any tuning could reach.
      measured(`BM25, best k1 ${k1}, b ${b}, title ${title}`, { rank: tuned.rank, buildMs: bm25.ms }),
    ],
  );
}

interface Built {
  readonly rank: Rank;
  readonly buildMs: number;
}

function own({ passages }: Corpus): Built {
  const { value: search, ms } = timed(() => {
    const index = PassageIndex.build(
      passages.map(({ document, section, start, end }) => ({
        heading: section.path.join('\n'),
        body: document.text.slice(start, end),
        role: [document.title, ...document.aliases].join('\n'),
      })),
    );
    const found = { index, passages };
    searchDocuments(found, 'warm upp', 1);
    return found;
  });
  return { rank: (text) => searchDocuments(search, text, 10).map(({ document }) => document), buildMs: ms };
}

function rawLunr(documents: readonly Written[]): Built {
  const { value: index, ms } = timed(() =>
    lunr(function () {
      this.ref('id');
      this.field('title');
      this.field('text');
      for (const document of documents) this.add(document);
    }),
  );
  const rank: Rank = (question) => {
    try {
      return index
        .search(question)
        .slice(0, 10)
        .map(({ ref }) => ref);
    } catch {
      // Lunr reads colons, carets and signs as its query language.
      return [];
    }
  };
  return { rank, buildMs: ms };
}

/** In the order of the columns, without the time to build. */
function measure(rank: Rank, questions: Collection['questions']): readonly number[] {
  const times: number[] = [];
  const found = questions.map(({ text, grades }) => {
    const started = performance.now();
    const ranked = rank(text);
    times.push(performance.now() - started);
    return { ranked, grades };
  });
  const average = (
    of: (k: number, ranked: readonly string[], grades: (typeof found)[0]['grades']) => number,
    k: number,
  ) => mean(found.map(({ ranked, grades }) => of(k, ranked, grades))) ?? Number.NaN;
  return [
    average(ndcgAt, 10),
    average(recallAt, 1),
    average(recallAt, 5),
    average(reciprocalRankAt, 10),
    percentile(times, 0.5) ?? 0,
    percentile(times, 0.99) ?? 0,
  ];
}

function timed<T>(make: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = make();
  return { value, ms: performance.now() - started };
}
