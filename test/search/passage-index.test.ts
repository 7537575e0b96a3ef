import { describe, expect, it } from 'vitest';
import { PassageIndex } from '../../src/search/passage-index.ts';

const WORDS = 'anchor barge crane deck engine fender galley hatch keel ladder mast net oar pilot quay'.split(
  ' ',
);

/** Texts of a few words each, the same on every run. */
function texts(count: number) {
  let state = 7;
  const word = () => {
    state = (state * 48_271) % 2_147_483_647;
    return WORDS[Math.floor((state / 2_147_483_647) ** 2 * WORDS.length)] ?? '';
  };
  return Array.from({ length: count }, (_, number) => ({
    heading: `${word()} ${word()}`,
    body: Array.from({ length: 3 + (number % 9) }, word).join(' '),
    role: word(),
  }));
}

const ALL = { from: 0, to: Number.POSITIVE_INFINITY };
const ask = (...terms: string[]) => terms.map((term) => ({ term, weight: 1 }));

describe('PassageIndex', () => {
  it('ranks many passages, which are indexed in parts, as if they were one part', () => {
    // Every passage twice, 2,400 in all: the twins stand in different parts.
    const half = texts(1200);
    const index = PassageIndex.build([...half, ...half]);
    const hits = index.search(ask('pilot', 'quay'), ALL, 10_000);
    const scores = new Map(hits.map(({ id, score }) => [id, score]));
    expect(hits.length).toBeGreaterThan(200);
    for (const { id, score } of hits) {
      const twin = scores.get(id < 1200 ? id + 1200 : id - 1200) ?? 0;
      expect(Math.abs(score - twin) / score).toBeLessThan(0.05);
    }
  });

  it('keeps passages of a term in ascending order, each once', () => {
    const { ids, weights } = PassageIndex.build(texts(2100)).save();
    ids.forEach((own, term) => {
      expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
      expect(weights[term]).toHaveLength(own.length);
      expect((weights[term] ?? []).every((weight) => weight > 0)).toBe(true);
    });
  });

  it('finds the same after it was written and read again', () => {
    const index = PassageIndex.build(texts(50));
    const restored = PassageIndex.restore(JSON.parse(JSON.stringify(index.save())));
    const query = ask('anchor', 'mast');
    expect(restored.search(query, ALL, 20)).toEqual(index.search(query, ALL, 20));
    expect(restored.sequence(3)).toEqual(index.sequence(3));
  });

  it('looks at a range only', () => {
    const index = PassageIndex.build(texts(60));
    const ids = index.search(ask('anchor'), { from: 20, to: 30 }, 60).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id >= 20 && id < 30)).toBe(true);
    expect(index.frequency('anchor', { from: 20, to: 30 })).toBe(ids.length);
  });

  it('has the terms of a passage in order, heading first', () => {
    const index = PassageIndex.build([{ heading: 'Night watch', body: 'The pilot sleeps', role: 'Pilot' }]);
    expect(index.sequence(0).map((number) => index.terms[number])).toEqual([
      'night',
      'watch',
      'the',
      'pilot',
      'sleep',
    ]);
    expect([index.contains(0, 'pilot'), index.contains(0, 'quay')]).toEqual([true, false]);
  });

  it('knows no term that is a name of Object', () => {
    const index = PassageIndex.build([{ heading: '', body: 'A mast', role: '' }]);
    for (const term of ['constructor', '__proto__', 'toString']) {
      expect(index.has(term)).toBe(false);
      expect(index.search(ask(term), ALL, 5)).toEqual([]);
    }
  });
});
