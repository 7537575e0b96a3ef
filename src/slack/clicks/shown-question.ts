import type { Again } from '../again.ts';

/** The question of a button as a reader sees it: a sub-command that was taken off comes back. */
export function shownQuestion({ question, intent }: Again): string {
  const topic = intent?.replaceAll('-', ' ');
  const isSaid = topic === undefined || question.toLowerCase().includes(topic) || question.endsWith('?');
  return isSaid ? question : `${topic}: ${question}`;
}
