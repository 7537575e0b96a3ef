import { describe, expect, it } from 'vitest';
import type { ChartRow } from '../../src/answer/answer.ts';
import { homeView } from '../../src/slack/render/home.ts';
import { quotesView } from '../../src/slack/render/quotes.ts';
import { render } from '../../src/slack/render.ts';
import { checkView } from '../../src/workspace/limits.ts';
import { again, chart, charted, chat, clarify, comparison, unanswered } from './answers.ts';
import { actionIds } from './stage.ts';

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

  it('offers experts for what is unanswered, but not for what is none of its business', () => {
    const options = { surface: 'message', again, hasExperts: true } as const;
    expect(actionIds(render(unanswered, options))).toEqual(['ask:0', 'why', 'expert', 'feedback']);
    expect(actionIds(render({ ...unanswered, intent: 'out-of-scope' }, options))).not.toContain('expert');
  });

  it('shows the passages of its sources word for word', () => {
    const view = quotesView(charted.citations);
    expect(JSON.stringify(view.blocks)).toContain('Seniors earn up to $178,500.');
    expect(view.blocks[0]).toMatchObject({ type: 'context' });
    expect(quotesView([]).text).toBe('This answer quotes no document.');
  });

  it('lists the roles without asking how that was', () => {
    const view = render(chat, { surface: 'message', again });
    expect(actionIds(view)).toEqual(['ask:0']);
    expect(view.text).toBe('I know these roles:\n• Data Engineer\n• Test Lead');
    expect(render({ ...chat, scope: 'Test Lead' }, { surface: 'message', again })).toEqual(view);
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
  const drawn = (rows: readonly ChartRow[]) =>
    render({ ...charted, chart: { ...chart, rows } }, { surface: 'message' }).blocks.flatMap((block) =>
      block.type === 'data_visualization' ? [block] : [],
    );

  it('is drawn as one of amounts and one of ranges', () => {
    expect(drawn(chart.rows)).toMatchObject([
      {
        title: 'Documented salaries',
        chart: {
          type: 'bar',
          series: [{ name: 'USD per year', data: [{ label: 'Average', value: 112_000 }] }],
          axis_config: { categories: ['Average'], y_label: 'USD per year' },
        },
      },
      {
        title: 'Documented salaries: ranges',
        chart: {
          type: 'bar',
          series: [
            { name: 'Low', data: [{ label: 'New York', value: 95_000 }] },
            { name: 'High', data: [{ label: 'New York', value: 140_000 }] },
          ],
        },
      },
    ]);
  });

  it('is drawn once where all figures are of one kind', () => {
    expect(drawn(chart.rows.slice(1)).map((block) => block.title)).toEqual(['Documented salaries']);
    expect(drawn(chart.rows.slice(0, 1)).map((block) => block.title)).toEqual(['Documented salaries']);
    expect(drawn([])).toEqual([]);
  });

  it.each([
    ['New York City (average)', 'New York City (avg.)'],
    ['New York City (range)', 'New York (range)'],
    ['National average (25th percentile)', 'National (25th pct.)'],
    ['Senior engineers, startups (top)', 'Senior (top)'],
    ['Berlin', 'Berlin'],
    ['Unbelievablylongplacename (average)', 'Unbelievablylongpla…'],
    ['   ', '–'],
  ])('keeps what tells its figures apart: %s', (label, expected) => {
    expect(drawn([{ label, value: 1, text: '1', citation: 1 }])[0]?.chart.axis_config.categories).toEqual([
      expected,
    ]);
  });

  it('never gives two figures the same name', () => {
    const row = { label: 'New York City (range)', low: 1, high: 2, text: '1 to 2', citation: 1 };
    expect(drawn([row, row])[0]?.chart.axis_config.categories).toEqual([
      'New York (range)',
      'New York (range) 2',
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
      reviewed: '2025-11-30',
      isStale: index % 2 === 0,
    }));
    const titles = roles.map((role) => role.title);
    const recent = titles.slice(0, 5);
    const prompts = recent.slice(0, 4).map((message) => ({ title: 'Skills', message }));
    const view = homeView({ roles, prompts, recent, defaults: { role: titles[0] } });
    expect(checkView(view)).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain('"text":"<!');
  });
});
