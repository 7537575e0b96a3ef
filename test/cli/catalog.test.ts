import { expect, it } from 'vitest';
import { catalog } from '../../src/cli/catalog.ts';
import { foldersOf, openAdvisor } from '../../src/wire.ts';

const opened = openAdvisor(foldersOf({}, {}), null);
const cards = catalog(opened, Date.parse('2026-01-01'));

it('offers questions about every role, each of which its document answers', () => {
  for (const { id, questions } of cards) {
    expect(questions.length).toBeGreaterThan(1);
    for (const { message } of questions) {
      const { answer } = opened.advisor.advise({ text: message });
      expect([message, answer.kind, answer.roles[0]]).toEqual([message, 'answer', id]);
    }
    expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length);
  }
});

it('offers the pay of those roles alone whose documents hold it', () => {
  const withPay = cards.filter(({ questions }) => questions.some(({ message }) => /earn/.test(message)));
  expect(withPay.map(({ id }) => id)).toEqual(['senior-backend-engineer']);
});
