import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/knowledge/corpus.ts';
import type { Document } from '../../src/knowledge/document.ts';
import { advisorFrom, shippedAdvisor, talkWith } from '../support/advisors.ts';
import { corpusFrom, intentsFrom, shippedFiles } from '../support/build.ts';
import { HARBOUR } from '../support/harbour.ts';
import { faultsOf } from './faults.ts';

const advisor = shippedAdvisor();
const { documents } = readCorpus(shippedFiles());
const titles = documents.flatMap(({ title, aliases }) => [title, ...aliases]);
const utterances = intentsFrom().intents.flatMap((intent) => intent.utterances);

const role = fc.oneof(
  fc.constantFrom(...titles),
  fc.constantFrom('engineer', 'lead', 'backend', 'data scientist', 'nurse', ''),
);
const place = fc.constantFrom(
  'New York',
  'California',
  'Seattle',
  'Germany',
  'the US',
  'Vancouver',
  'Pasadena, CA',
);
const asked = fc
  .tuple(fc.constantFrom(...utterances), role, place)
  .map(([utterance, title, where]) =>
    utterance.includes('{role}')
      ? utterance.replaceAll('{role}', title).replaceAll('{place}', where)
      : `${utterance.replaceAll('{place}', where)} ${title}`,
  );
const chatter = fc.constantFrom(
  ...[
    'hey',
    'pls',
    'thanks!',
    'quick one:',
    'my manager asked',
    '👋',
    'with 10+ years',
    '6 years of experience',
  ],
  ...['$150k', 'an offer of 140,000', '€90k', '$60/hour', '12k a month', 'at a startup', 'in Texas', 'vs'],
);
const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '<!channel>',
      '<@U123>',
      '__proto__',
      'constructor',
      '+title:x^2 ~3',
      '*',
      'AND OR',
      '"',
      '$(x)',
      '```',
    ],
    ...['給与はいくらですか', 'сколько платят', 'مرحبا', '\u0000\u0007', '\ud800', '\u202e', '&lt;!here&gt;'],
    ...['<script>alert(1)</script>', '[n](http://x)', 'a'.repeat(300)],
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const typed = (text: string, at: number, swap: boolean) => {
  const place = text.length < 4 ? 0 : 1 + (at % (text.length - 2));
  const [a = '', b = ''] = [text[place], text[place + 1]];
  return text.slice(0, place) + (swap ? b + a : a) + text.slice(place + 2);
};
const question = fc
  .tuple(
    fc.array(chatter, { maxLength: 2 }),
    asked,
    fc.array(fc.oneof({ weight: 3, arbitrary: chatter }, hostile), { maxLength: 2 }),
    fc.option(fc.tuple(fc.nat(200), fc.boolean()), { freq: 3 }),
  )
  .map(([before, text, behind, typo]) => {
    const whole = [...before, text, ...behind].join(' ');
    return typo === null ? whole : typed(whole, ...typo);
  });

describe('an answer to any question', () => {
  it('holds nothing that does not stand in its documents', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(question, (text) => {
        const { answer } = advisor.advise({ text });
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
        expect(faultsOf(answer, text, documents)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // Otherwise the questions would show nothing.
    expect(kinds.get('answer')).toBeGreaterThan(50);
  });

  it('is the same to the byte when it is asked again', () => {
    fc.assert(
      fc.property(question, (text) => {
        const first = JSON.stringify(advisor.advise({ text }));
        expect(JSON.stringify(advisor.advise({ text }))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it('holds in a conversation as well, of whatever turns', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(question, chatter, hostile), { minLength: 2, maxLength: 5 }), (turns) => {
        const talk = talkWith(advisor);
        for (const text of turns) {
          const before = talk.memory()?.question ?? '';
          const answer = talk.ask(text);
          expect(faultsOf(answer, `${turns.join(' ')} ${before}`, documents)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('never changes what all objects have in common', () => {
    for (const text of ['__proto__ pay', 'constructor', 'pay of a __proto__ engineer'])
      advisor.advise({ text });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { pay?: unknown }).pay).toBeUndefined();
  });

  it.each([
    ['words without end', 'what does a senior backend engineer earn in New York? '.repeat(800)],
    ['one word without end', 'x'.repeat(40_000)],
    ['open brackets', '<'.repeat(40_000)],
    ['figures', '$1,0'.repeat(10_000)],
    ['nothing to be seen', '\u200b\u0000 '.repeat(13_000)],
    ['halves of letters', '\ud83d'.repeat(40_000)],
  ])('comes in a moment, for 40,000 characters of %s', (_, text) => {
    const start = performance.now();
    const { answer } = advisor.advise({ text });
    // Far more than it takes, for machines under load; what grows out of hand takes minutes.
    expect(performance.now() - start).toBeLessThan(2000);
    expect(faultsOf(answer, text, documents)).toEqual([]);
  });
});

describe('documents in every notation', () => {
  const NOTATIONS = `## Pay *and* perks

| City | Wage | Year |
| --- | ---: | --- |
| **Boston** | $90,000 | 2025 |
| Houston | \`$80,000\` | 2025 |
| [Tampa](https://example.com) | $70,000 | 2024 |

## What you'd need

1. A licence
   - for tugs
   - for *tankers* over 20,000 tons
2. Four years at sea. Two of them as an officer.

> Swimming is a must.

## Day to day

Boards ships by ladder, e.g. in winter. Talks with tugs &amp; towers!
`;
  const knowledge = { ...HARBOUR, 'tug-master': NOTATIONS, 'tow-master': NOTATIONS.replaceAll('\n', '\r\n') };
  const harbour = advisorFrom({ knowledge });
  const own: readonly Document[] = corpusFrom(knowledge).documents;
  const questions = [
    ...[
      'what does a {} earn?',
      '{} pay in Boston',
      'is $85k fair for a {} in Houston?',
      '{} salary Boston vs Tampa',
    ],
    ...['what do I need to become a {}?', 'does a {} need a licence for tankers?', 'do {}s have to swim?'],
    ...[
      'what does a {} do all day?',
      'does a {} talk with towers?',
      'compare {} and harbour pilot pay',
      '{}',
    ],
  ];

  it.each(['tug master', 'tow master'])('are quoted to the letter: %s', (title) => {
    const answers = questions
      .map((template) => template.replaceAll('{}', title))
      .map((text) => {
        const { answer } = harbour.advise({ text });
        expect([text, faultsOf(answer, text, own)]).toEqual([text, []]);
        return answer.kind;
      });
    expect(answers.filter((kind) => kind === 'answer' || kind === 'comparison').length).toBeGreaterThan(7);
  });
});
