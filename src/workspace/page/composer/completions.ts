import type { Snapshot } from '../../live/seen.ts';

/** Something that a half-typed word can become. */
export interface Completion {
  readonly key: string;
  readonly label: string;
  /** What may follow it. */
  readonly hint: string;
  readonly detail: string;
  /** What stands in the box in place of the word. */
  readonly insert: string;
}

/** What may be meant by the word at the caret. */
export interface Completions {
  /** Where the word begins; it ends at the caret. */
  readonly start: number;
  readonly items: readonly Completion[];
  /** Whether Enter takes the first one; otherwise it sends, unless one was picked with the arrows. */
  readonly isEager: boolean;
}

/** Completions that are offered at once. */
const MOST_ITEMS = 16;

/** What the text before the caret can become; nothing where there is nothing to offer. */
export function completionsFor(before: string, seen: Snapshot): Completions | undefined {
  return slash(before, seen) ?? named(before, seen);
}

function slash(before: string, { app }: Snapshot): Completions | undefined {
  if (/^\/\S*$/.test(before)) {
    const fitting = app.commands.filter(({ command }) => command.startsWith(before.toLowerCase()));
    return offered(
      0,
      fitting.map(({ command, description, hint }) => ({
        key: command,
        label: command,
        hint,
        detail: description,
        insert: `${command} `,
      })),
      true,
    );
  }
  const [, command = '', word = ''] = /^(\/\S+) +(\S*)$/.exec(before) ?? [];
  const known = app.commands.find((one) => one.command === command.toLowerCase());
  const words = known?.words.filter((one) => one.word.startsWith(word.toLowerCase())) ?? [];
  if (words.length === 1 && words[0]?.word === word.toLowerCase()) return undefined;
  return offered(
    before.length - word.length,
    words.map((one) => ({
      key: one.word,
      label: one.word,
      hint: one.hint,
      detail: one.description,
      insert: `${one.word} `,
    })),
    false,
  );
}

/** People after an at sign, channels after a number sign. */
function named(before: string, seen: Snapshot): Completions | undefined {
  const [, sign = '', word = ''] = /(?:^|[\s(])([@#])([\w.-]*)$/.exec(before) ?? [];
  if (sign === '') return undefined;
  const items = sign === '@' ? people(seen) : channels(seen);
  const fits = ({ label, insert }: Completion) =>
    [insert.slice(1), ...label.split(' ')].some((part) => part.toLowerCase().startsWith(word.toLowerCase()));
  return offered(before.length - word.length - 1, items.filter(fits), true);
}

function people({ people: all, me, app }: Snapshot): readonly Completion[] {
  const appFirst = [...all].sort((one, other) => Number(other.id === app.user) - Number(one.id === app.user));
  return appFirst.map(({ id, name, realName }) => ({
    key: id,
    label: realName,
    hint: '',
    detail: id === me ? `@${name} (you)` : `@${name}`,
    insert: `@${name} `,
  }));
}

function channels({ channels: all }: Snapshot): readonly Completion[] {
  return all
    .filter(({ kind }) => kind !== 'im')
    .map(({ id, name, topic }) => ({
      key: id,
      label: `#${name}`,
      hint: '',
      detail: topic,
      insert: `#${name} `,
    }));
}

function offered(start: number, items: readonly Completion[], isEager: boolean): Completions | undefined {
  return items.length === 0 ? undefined : { start, items: items.slice(0, MOST_ITEMS), isEager };
}
