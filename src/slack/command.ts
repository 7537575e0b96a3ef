/** What a person typed after `/career`. */
export type Command = AskCommand | { readonly kind: 'deed'; readonly deed: Deed };

export interface AskCommand {
  readonly kind: 'ask';
  /** The question, without the sub-command. */
  readonly text: string;
  /** Intent of the sub-command, where there was one. */
  readonly intent?: string;
}

/** What can be done beside asking: opening a form, forgetting, or looking at what went unanswered. */
export const DEEDS = ['ask', 'compare', 'offer', 'settings', 'forget', 'review'] as const;
export type Deed = (typeof DEEDS)[number];

/** Short words for intents; the names of the intents themselves always work too. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['path', 'career-path'],
  ['pay', 'salary'],
  ['offer', 'salary'],
  ['demand', 'market-demand'],
  ['outlook', 'market-demand'],
  ['soft', 'soft-skills'],
  ['practices', 'best-practices'],
  ['duties', 'responsibilities'],
  ['reqs', 'requirements'],
]);

/** Words that are a sub-command only when nothing follows them. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['help', 'help'],
  ['roles', 'list-roles'],
  ['list', 'list-roles'],
  ['list-roles', 'list-roles'],
]);

/** The same, for what is done rather than asked. */
const DEEDS_ALONE: ReadonlyMap<string, Deed> = new Map([
  ...DEEDS.map((deed) => [deed, deed] as const),
  ['forget-me', 'forget'],
  ['forget-everything', 'forget'],
  ['setting', 'settings'],
]);

/** Understood in a question, never taken from its first word. */
const NEVER = new Set(['greeting', 'thanks', 'out-of-scope', 'help', 'list-roles']);

/**
 * Reads `salary senior backend engineer in california`, `offer 150k test lead`, `roles`, `settings` or a
 * question in free words.
 */
export function parseCommand(typed: string, intents: readonly string[]): Command {
  const text = typed.trim();
  if (text === '') return { kind: 'ask', text: 'help', intent: 'help' };
  const words = text.split(/\s+/);
  const whole = key(words.join('-'));
  const deed = DEEDS_ALONE.get(whole);
  if (deed !== undefined) return { kind: 'deed', deed };
  const alone = ALONE.get(whole);
  if (alone !== undefined) return { kind: 'ask', text, intent: alone };
  return subCommand(words, intents) ?? { kind: 'ask', text };
}

function subCommand(words: readonly string[], intents: readonly string[]): Command | undefined {
  for (const length of [2, 1]) {
    if (words.length < length) continue;
    const name = key(words.slice(0, length).join('-'));
    const intent = SYNONYMS.get(name) ?? name;
    if (NEVER.has(intent) || !intents.includes(intent)) continue;
    const rest = words.slice(length).join(' ');
    return { kind: 'ask', text: rest === '' ? intent.replaceAll('-', ' ') : rest, intent };
  }
  return undefined;
}

function key(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9-]/g, '');
}
