import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { homeView } from '../../src/slack/home.ts';
import { sizeOf } from '../../src/slack/render/blocks.ts';
import { whyModal, whyView } from '../../src/slack/render/why.ts';
import { render } from '../../src/slack/render.ts';
import { checkMessage, checkView } from '../../src/workspace/limits.ts';
import {
  chart,
  charted,
  chat,
  clarify,
  comparison,
  everyKind,
  found,
  hostile,
  unanswered,
} from './answers.ts';

const again = { question: 'What does a data engineer earn?', id: 'abc' };
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

  it('says how the subject was found', () => {
    const inferred = render({ ...found, inferred: 'from this thread' }, { surface: 'message' });
    expect(JSON.stringify(inferred.blocks)).toContain('Data Engineer · New York — from this thread');
  });

  it.each([
    ['message', ['ask:0', 'ask:1', 'more', 'why', 'feedback']],
    ['ephemeral', ['ask:0', 'ask:1', 'more', 'why', 'share']],
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

describe('the other kinds', () => {
  it('asks back with a button a choice', () => {
    const view = render(clarify, { surface: 'message', again });
    expect(actionIds(view)).toEqual(['ask:0', 'ask:1', 'why']);
    expect(JSON.stringify(view.blocks)).toContain('What does a data engineer earn?');
    expect(view.text).toBe('Which role do you mean?\n• Data Engineer\n• Test Lead');
  });

  it('offers what comes closest, and takes feedback on refusals', () => {
    const view = render(unanswered, { surface: 'message', again });
    expect(actionIds(view)).toEqual(['ask:0', 'why', 'feedback']);
  });

  it('lists the roles without asking how that was', () => {
    const view = render(chat, { surface: 'message', again });
    expect(actionIds(view)).toEqual(['ask:0']);
    expect(view.text).toBe('I know these roles:\n• Data Engineer\n• Test Lead');
  });

  it('compares in one table, with words where a document says nothing', () => {
    const view = render(comparison, { surface: 'message', again });
    const tables = view.blocks.filter((block) => block.type === 'table');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows).toHaveLength(3);
    expect(tables[0]?.rows[2]?.[2]).toEqual({ type: 'raw_text', text: 'not stated' });
    expect(view.text).toContain('• Average — Data Engineer: $112,000 [1]; Test Lead: $98,000 [2]');
  });

  it('repeats the question above where others cannot see it', () => {
    const mine = render(chat, { surface: 'ephemeral', asked: { question: 'roles & <things>' } });
    expect(JSON.stringify(mine.blocks[0])).toContain('You asked: roles &amp; &lt;things&gt;');
    const shared = render(chat, { surface: 'message', asked: { question: 'roles', by: 'U1', shared: true } });
    expect(JSON.stringify(shared.blocks[0])).toContain('roles — shared by <@U1>');
  });
});

describe('a chart', () => {
  it('is drawn with two bars where there are ranges', () => {
    const block = render(charted, { surface: 'message' }).blocks.find(
      (one) => one.type === 'data_visualization',
    );
    expect(block).toMatchObject({
      title: 'Documented salaries',
      chart: {
        type: 'bar',
        series: [
          { name: 'Low', data: [{ value: 95_000 }, { value: 112_000 }] },
          { name: 'High', data: [{ value: 140_000 }, { value: 112_000 }] },
        ],
        axis_config: { categories: ['New York', 'Average'], y_label: 'USD per year' },
      },
    });
  });

  it('is drawn with one bar where there are none', () => {
    const rows = chart.rows.slice(1);
    const view = render({ ...charted, chart: { ...chart, rows } }, { surface: 'message' });
    const block = view.blocks.find((one) => one.type === 'data_visualization');
    expect(block?.chart.series).toEqual([
      { name: 'USD per year', data: [{ label: 'Average', value: 112_000 }] },
    ]);
  });

  it('is a table with sources where Slack does not draw', () => {
    const view = render(charted, { surface: 'message', charts: 'written' });
    expect(view.blocks.map((block) => block.type)).toContain('table');
    expect(JSON.stringify(view.blocks)).toContain('$95,000 to $140,000 ');
    expect(view.text).toContain('• New York: $95,000 to $140,000 [1]');
  });

  it('is not said again in plain text where the statements say it', () => {
    const { text } = render(charted, { surface: 'message' });
    expect(text).toContain('The average is $112,000.');
    expect(text).not.toContain('• Average: $112,000 [2]');
  });

  it('is a list below the table of a comparison', () => {
    const view = render(comparison, { surface: 'message', charts: 'written' });
    expect(view.blocks.filter((block) => block.type === 'table')).toHaveLength(1);
    expect(JSON.stringify(view.blocks)).toContain('New York: $95,000 to $140,000 [1]');
  });
});

describe('the home', () => {
  it.each([0, 1, 5, 300])('is within the limits with %i roles', (count) => {
    const roles = Array.from({ length: count }, (_, index) => ({
      title: `<!channel> ${'Senior '.repeat(30)}${index}`,
      sections: 12,
      asOf: '2024 & later, as far as known',
    }));
    const view = homeView(roles);
    expect(checkView(view)).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain('"text":"<!');
  });
});

function actionIds(view: ReturnType<typeof render>): string[] {
  const ids: string[] = [];
  JSON.stringify(view.blocks, (key, value) => {
    if (key === 'action_id') ids.push(value);
    return value;
  });
  return ids;
}

it('covers every kind of answer', () => {
  expect(new Set(everyKind.map((answer: Answer) => answer.kind))).toEqual(new Set(kinds));
});
