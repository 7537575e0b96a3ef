import { describe, expect, it } from 'vitest';
import { homeView } from '../../src/slack/home.ts';
import { render } from '../../src/slack/render.ts';
import { promptsFor } from '../../src/slack/texts.ts';
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
    const titles = roles.map((role) => role.title);
    const view = homeView(roles, promptsFor(titles));
    expect(checkView(view)).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain('"text":"<!');
  });
});
