import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/knowledge/corpus.ts';
import { shippedFiles } from '../support/build.ts';
import seed from './seed-figures.json' with { type: 'json' };

const { documents, problems } = readCorpus(shippedFiles());
const figures = seed.flatMap(({ figure, ...place }) => (figure === undefined ? [] : [{ ...place, figure }]));
const terms = seed.flatMap(({ terms: all = [], ...place }) => all.map((term) => ({ ...place, term })));

/** Everything below a heading, sections of deeper headings too. */
function textBelow(id: string, heading: string): string {
  const document = documents.find((each) => each.id === id);
  const below = document?.sections.filter(({ path }) => path.includes(heading)) ?? [];
  return below
    .map(({ path, start, end }) => `${path.at(-1)}\n${document?.text.slice(start, end)}`)
    .join('\n');
}

/** "$120,000" must not be found in "$1,120,000" or "$120,000,000". */
function stands(figure: string, text: string): boolean {
  const literal = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(String.raw`(?<![\d.,$])${literal}(?![\d]|[.,]\d)`).test(text);
}

describe('the documents that come with the package', () => {
  it('have no faults', () => {
    expect(problems).toEqual([]);
    expect(documents.map(({ id }) => id)).toEqual([
      'project-coordinator',
      'senior-backend-engineer',
      'structural-engineer',
      'test-automation-lead',
      'validation-analyst',
    ]);
  });

  it('name the page that they are from', () => {
    for (const { source, asOf, market, id } of documents) {
      expect(source?.url).toBe('https://aipathly.com/career/senior-backend-engineer');
      const hasFigures = id === 'senior-backend-engineer';
      expect([asOf, market]).toEqual(hasFigures ? ['2024', 'US'] : [undefined, undefined]);
    }
  });

  it('have every figure of that page below its heading', () => {
    const missing = figures.filter(
      ({ document, section, figure }) => !stands(figure, textBelow(document, section)),
    );
    expect(missing).toEqual([]);
    expect(figures.length).toBeGreaterThanOrEqual(35);
  });

  it('have everything else of that page below its heading', () => {
    const missing = terms.filter(
      ({ document, section, term }) =>
        !textBelow(document, section).toLowerCase().includes(term.toLowerCase()),
    );
    expect(missing).toEqual([]);
    expect(terms.length).toBeGreaterThan(200);
  });

  it('have no amount of money, share or span of years that the page does not have', () => {
    const known = figures.map(({ figure }) => figure).join(' ');
    const said = documents.flatMap(({ text, sections }) =>
      sections.flatMap(({ start, end }) => text.slice(start, end).match(FIGURE) ?? []),
    );
    expect(said.filter((figure) => !stands(figure, known))).toEqual([]);
    expect(said.length).toBeGreaterThan(30);
  });
});

const FIGURE = /\$\d[\d,.]*\d|\d+%|\d+(?:-\d+)?\+? years/g;
