import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { sizeOf } from '../../src/slack/render/blocks.ts';
import { quotesModal, quotesView } from '../../src/slack/render/quotes.ts';
import { whyModal, whyView } from '../../src/slack/render/why.ts';
import { render } from '../../src/slack/render.ts';
import { checkMessage, checkView } from '../../src/workspace/limits.ts';
import { again, charted, everyKind, found, hostile } from './answers.ts';
import { actionIds } from './stage.ts';

const surfaces = ['message', 'ephemeral'] as const;
const kinds = ['answer', 'comparison', 'clarify', 'unanswered', 'chat'] as const;

const nasty = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<@U1> <!subteam^S1>',
    '<https://evil.example|click>',
    'https://evil.example/?a=1&b=2',
    '&lt;!here&gt;',
    '*bold* _it_ ~no~ `code`',
    '\u0000\u0007\ud800',
    '',
    '   ',
    '🙂'.repeat(2000),
    'long '.repeat(8000),
    `https://example.com/${'x'.repeat(2500)}`,
  ),
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

/** Every text in mrkdwn, and the fallback text. */
function parsedTexts(view: { text: string; blocks: readonly unknown[] }): string[] {
  const texts = [view.text];
  JSON.stringify(view.blocks, (_, value) => {
    if (value?.type === 'mrkdwn') texts.push(value.text);
    return value;
  });
  return texts;
}

describe('what Slack is sent', () => {
  it.each(everyKind.map((answer) => [answer.kind, answer] as const))(
    'is within its limits for %s',
    (_, answer) => {
      for (const surface of surfaces) {
        for (const charts of ['drawn', 'written'] as const) {
          for (const expanded of [false, true]) {
            const asked = { question: 'salary?', by: 'U1', shared: true };
            const view = render(answer, { surface, charts, expanded, again, asked });
            expect(checkMessage(view)).toBeUndefined();
          }
        }
      }
      expect(checkView(whyModal('salary?', answer))).toBeUndefined();
      expect(checkMessage(whyView('salary?', answer))).toBeUndefined();
    },
  );

  it('stays within its limits and free of mentions whatever documents and people write', () => {
    const options = fc.record({
      surface: fc.constantFrom(...surfaces),
      charts: fc.constantFrom('drawn' as const, 'written' as const),
      expanded: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        nasty,
        fc.integer({ min: 0, max: 60 }),
        options,
        (kind, text, n, how) => {
          const answer = hostile(kind, text, n);
          const view = render(answer, {
            ...how,
            again: { question: text || 'x' },
            asked: { question: text },
          });
          expect(checkMessage(view, 4000)).toBeUndefined();
          expect(sizeOf(view.blocks)).toBeLessThanOrEqual(11_000);
          expect(view.blocks.length).toBeLessThanOrEqual(45);
          for (const parsed of parsedTexts(view)) {
            expect(parsed).not.toMatch(/<[!@#]/);
            expect(parsed.replace(/<https?:\/\/[^<>|]+\|[^<>|]*>/g, '')).not.toMatch(/[<>]/);
          }
          expect(JSON.stringify(view.blocks)).not.toMatch(/"text":"[^"]*<[!@#]/);
          expect(checkView(whyModal(text, answer))).toBeUndefined();
          expect(checkMessage(whyView(text, answer))).toBeUndefined();
          const citations = 'citations' in answer ? answer.citations : [];
          expect(checkView(quotesModal(citations))).toBeUndefined();
          expect(checkMessage(quotesView(citations))).toBeUndefined();
          for (const parsed of parsedTexts(quotesView(citations))) expect(parsed).not.toMatch(/<[!@#]/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the same for the same answer', () => {
    const options = { surface: 'message', again } as const;
    expect(render(charted, options)).toEqual(render(structuredClone(charted), options));
  });
});

describe('an answer', () => {
  const view = render(found, { surface: 'message', again });
  const shown = JSON.stringify(view.blocks);

  it('begins with what it is about, then the lead, its points and its sources', () => {
    const texts = [
      'Data Engineer · New York',
      found.lead.text,
      'Average: ',
      'Seniors earn',
      'The figures are of',
    ];
    const places = [...texts, 'as of 2024'].map((text) => shown.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('links each number to its source', () => {
    const url = found.citations[0]?.source;
    expect(shown).toContain(JSON.stringify({ type: 'link', text: '[1]', url }));
    expect(shown).toContain(`[1] <${url}|Data Engineer › Salary ranges › Part 1>`);
  });

  it('lists the sources of what it shows, and no others', () => {
    expect(shown).not.toContain('Part 3');
    const all = JSON.stringify(render(found, { surface: 'message', again, expanded: true }).blocks);
    expect(all).toContain('[3] Data Engineer › Salary ranges › Part 3 · Staff handbook');
    expect(all).toContain('Bonuses add some ten percent.');
  });

  it('says in plain text what the blocks say', () => {
    expect(view.text).toContain(`${found.lead.text} [1]`);
    expect(view.text).toContain('• Average: The average is $112,000. [2]');
    expect(view.text).toContain('[1] Data Engineer › Salary ranges › Part 1 · United States · as of 2024');
  });

  it('says how the subject was found, and lets that be changed', () => {
    const inferred = { ...found, inferred: 'from this thread' };
    const [line] = render(inferred, { surface: 'message', again }).blocks;
    expect(line).toMatchObject({
      type: 'section',
      text: { text: 'Data Engineer · New York — from this thread' },
      accessory: { action_id: 'change', text: { text: 'Change' } },
    });
    const plainly = render(inferred, { surface: 'message' });
    expect(JSON.stringify(plainly.blocks)).toContain('Data Engineer · New York — from this thread');
    expect(actionIds(plainly)).not.toContain('change');
  });

  it('begins with where an offer stands, in bold, where one was asked about', () => {
    const verdict = '150k is above the top of the documented range, $140,000.';
    const view = render({ ...found, verdict }, { surface: 'message', again });
    const text = { type: 'text', text: verdict, style: { bold: true } };
    expect(JSON.stringify(view.blocks[1])).toContain(JSON.stringify(text));
    expect(view.text.indexOf(verdict)).toBeLessThan(view.text.indexOf(found.lead.text));
  });

  it.each([
    ['message', ['ask:0', 'ask:1', 'more', 'sources', 'why', 'compare', 'offer', 'feedback']],
    [
      'ephemeral',
      ['ask:0', 'ask:1', 'more', 'sources', 'why', 'compare', 'offer', 'share', 'feedback:0', 'feedback:1'],
    ],
  ] as const)('has the right buttons as %s', (surface, expected) => {
    expect(actionIds(render(found, { surface, again }))).toEqual(expected);
  });

  it('offers no more where there is no more', () => {
    expect(actionIds(render({ ...found, more: [] }, { surface: 'message', again }))).not.toContain('more');
    expect(actionIds(render(found, { surface: 'message', again, expanded: true }))).not.toContain('more');
  });

  it('offers what fits, and "Show more" for the rest', () => {
    const long = hostile('answer', 'A rather long statement. '.repeat(30), 30);
    const short = render(long, { surface: 'message', again });
    expect(actionIds(short)).toContain('more');
    expect(sizeOf(short.blocks)).toBeLessThanOrEqual(11_000);
  });

  it('keeps only the questions as buttons where its own question is too long for one', () => {
    const view = render(found, { surface: 'ephemeral', again: { question: 'x'.repeat(3000) } });
    expect(actionIds(view)).toEqual(['ask:0', 'ask:1']);
  });
});

it('covers every kind of answer', () => {
  expect(new Set(everyKind.map((answer: Answer) => answer.kind))).toEqual(new Set(kinds));
});
