import { describe, expect, it } from 'vitest';
import { createRoles } from '../../src/slack/roles.ts';
import { topicsOf } from '../../src/slack/topics.ts';

const labels = (cards: readonly { readonly title: string; readonly id?: string }[], typed: string) =>
  createRoles(cards)
    .suggest(typed)
    .map((option) => option.text.text);

describe('a menu of roles', () => {
  it('puts what begins with the letters first, then words that do, then the rest', () => {
    const titles = ['Upstream Engineer', 'Senior Streamer', 'Streamer', 'Nurse'];
    const cards = titles.map((title) => ({ title }));
    expect(labels(cards, 'stream')).toEqual(['Streamer', 'Senior Streamer', 'Upstream Engineer']);
  });

  it('holds no more than Slack takes, and nothing that it would refuse', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ title: `Role ${index}` }));
    expect(labels(many, '')).toHaveLength(100);
    expect(labels([{ id: 'x'.repeat(76), title: 'Too long to choose' }, { title: ' ' }], '')).toEqual([]);
    expect(labels([{ id: 'x', title: 'y'.repeat(100) }], '')[0]).toHaveLength(75);
  });

  it('finds titles by id, and by themselves where there is none', () => {
    const roles = createRoles([{ id: 'test-lead', title: 'Test Lead' }, { title: 'Nurse' }]);
    expect(['test-lead', 'Nurse', 'gone'].map((id) => roles.titleOf(id))).toEqual([
      'Test Lead',
      'Nurse',
      undefined,
    ]);
    expect(roles.optionOf('test-lead')?.text.text).toBe('Test Lead');
    expect(roles.optionOf('gone')).toBeUndefined();
  });
});

it('topics are the intents that questions can be about, by name', () => {
  expect(topicsOf(['salary', 'help', 'career-path', 'out-of-scope', 'compare', 'x'.repeat(76)])).toEqual([
    { intent: 'career-path', title: 'Career path' },
    { intent: 'salary', title: 'Salary' },
  ]);
});
