import { describe, expect, it } from 'vitest';
import { isOrdinary } from '../../src/career/places/words.ts';
import { gazetteer, placeKey } from '../../src/career/places.ts';
import { tokenize } from '../../src/text/terms.ts';

const { readings, members } = gazetteer();
const ids = new Set([...readings.values()].flat().map(({ location }) => location.id));

describe('gazetteer', () => {
  it('knows the places that people work in', () => {
    const kinds = [...new Set([...readings.values()].flat().map(({ location }) => location))];
    const count = (kind: string): number => kinds.filter((location) => location.kind === kind).length;
    expect(count('country')).toBeGreaterThanOrEqual(190);
    expect(count('state')).toBeGreaterThanOrEqual(90);
    expect(count('city')).toBeGreaterThanOrEqual(500);
  });

  it('looks names up in the form that the tokenizer gives', () => {
    for (const name of ['St. Louis', 'Winston-Salem', 'D.C.', "Côte d'Ivoire", 'Łódź', 'U.S.A.', "Xi'an"]) {
      const tokens = tokenize(name).map(({ text }) => text);
      expect(placeKey(name)).toBe(tokens.join(' '));
    }
  });

  it('writes every name in the form that the tokenizer gives', () => {
    for (const key of readings.keys())
      expect(
        tokenize(key)
          .map(({ text }) => text)
          .join(' '),
      ).toBe(key);
  });

  it('puts every place into a place that exists', () => {
    for (const id of ids) {
      const parent = id.split('/').slice(0, -1).join('/');
      if (parent !== '') expect(ids).toContain(parent);
    }
  });

  it('makes areas of places that exist', () => {
    for (const [area, parts] of members) {
      expect(ids).toContain(area);
      for (const part of parts) expect(ids).toContain(part);
    }
  });

  it('keeps ordinary words from being read as slips', () => {
    expect(['hungry', 'settle', 'landing', 'billing'].every(isOrdinary)).toBe(true);
    expect(isOrdinary('californa')).toBe(false);
  });
});
