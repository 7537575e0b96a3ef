import { isStopWord, tokenize } from '../src/text/terms.ts';

/** A text with its title, as a ranker indexes it. */
export interface Written {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Bm25Settings {
  readonly k1: number;
  readonly b: number;
  /** How many times a word of the title counts. */
  readonly title: number;
}

/** Lunr's and most other libraries' defaults. */
export const DEFAULTS: Bm25Settings = { k1: 1.2, b: 0.75, title: 1 };

/** Settings to choose the best of. */
export const GRID: readonly Bm25Settings[] = [1, 2, 3].flatMap((title) =>
  [0.6, 0.9, 1.2, 1.6, 2.2].flatMap((k1) => [0.3, 0.5, 0.75, 0.9].map((b) => ({ k1, b, title }))),
);

export type Rank = (question: string) => readonly string[];

interface Counted {
  readonly id: string;
  readonly length: number;
  readonly title: ReadonlyMap<string, number>;
  readonly text: ReadonlyMap<string, number>;
}

/** Plain BM25 over whole documents, with the project's own tokens and without function words. */
export class Bm25 {
  readonly #documents: readonly Counted[];
  readonly #holders = new Map<string, number[]>();
  readonly #averageLength: number;

  constructor(documents: readonly Written[]) {
    this.#documents = documents.map(({ id, title, text }) => {
      const counted = { id, title: countStems(title), text: countStems(text) };
      return { ...counted, length: total(counted.title) + total(counted.text) };
    });
    this.#averageLength =
      this.#documents.reduce((sum, { length }) => sum + length, 0) / this.#documents.length;
    this.#documents.forEach(({ title, text }, place) => {
      for (const stem of new Set([...title.keys(), ...text.keys()])) {
        const holders = this.#holders.get(stem);
        if (holders === undefined) this.#holders.set(stem, [place]);
        else holders.push(place);
      }
    });
  }

  /** Ranks the ten best. */
  ranker({ k1, b, title }: Bm25Settings): Rank {
    return (question) => {
      const scores = new Float64Array(this.#documents.length);
      const stems = tokenize(question).flatMap((token) => (isStopWord(token.text) ? [] : [token.stem]));
      for (const stem of new Set(stems)) {
        const holders = this.#holders.get(stem) ?? [];
        const rarity = Math.log(1 + (scores.length - holders.length + 0.5) / (holders.length + 0.5));
        for (const place of holders) {
          const document = this.#documents[place];
          if (document === undefined) continue;
          const count = (document.text.get(stem) ?? 0) + title * (document.title.get(stem) ?? 0);
          const saturation = k1 * (1 - b + (b * document.length) / this.#averageLength);
          scores[place] = (scores[place] ?? 0) + (rarity * count * (k1 + 1)) / (count + saturation);
        }
      }
      return this.#best(scores);
    };
  }

  #best(scores: Float64Array): readonly string[] {
    const places = [...scores.keys()].filter((place) => (scores[place] ?? 0) > 0);
    places.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    return places.slice(0, 10).map((place) => this.#documents[place]?.id ?? '');
  }
}

function countStems(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of tokenize(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
