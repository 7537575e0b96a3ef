import type { Answer } from '../../src/answer/answer.ts';

/** What a turn came to, in one line: the kind of answer, its role, and the first thing it says. */
export function short(answer: Answer): string {
  const role = answer.roles.join(' and ');
  switch (answer.kind) {
    case 'answer':
      return `${role}: ${answer.lead.text}`;
    case 'comparison':
      return `${answer.columns.join(' beside ')}: ${answer.rows.map(({ label }) => label).join(', ')}`;
    case 'clarify':
      return `which of ${answer.choices
        .map(({ label }) => label)
        .sort()
        .join(', ')}?`;
    case 'unanswered':
      return `${role}: nothing about ${answer.intent}`;
    case 'chat':
      return answer.intent;
  }
}
