import type { PlainTextOption } from '@slack/types';

/** A topic that a question can be about: an intent with a name for people. */
export interface Topic {
  readonly intent: string;
  readonly title: string;
}

/** Intents that are about the talk, or that have a form of their own. */
const NO_TOPICS = new Set(['greeting', 'thanks', 'help', 'list-roles', 'out-of-scope', 'compare']);
/** Slack takes 100 options of 75 characters each. */
const TOPICS_AT_MOST = 100;
const OPTION_LIMIT = 75;

/** The topics to choose from, by name. */
export function topicsOf(intents: readonly string[]): readonly Topic[] {
  return intents
    .filter((intent) => !NO_TOPICS.has(intent) && intent !== '' && intent.length <= OPTION_LIMIT)
    .map((intent) => ({ intent, title: titleOf(intent) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .slice(0, TOPICS_AT_MOST);
}

/** `career-path` is read as `Career path`. */
export function titleOf(intent: string): string {
  const words = intent.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export function topicOption({ intent, title }: Topic): PlainTextOption {
  return { text: { type: 'plain_text', text: title, emoji: false }, value: intent };
}
