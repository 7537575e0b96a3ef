import { parseArgs } from 'node:util';
import { type Flag, type Flags, type Typed, UsageError } from './command.ts';
import { nearest } from './nearest.ts';

/** Flags that every command takes. */
export const COMMON_FLAGS: Flags = {
  knowledge: { value: 'DIR', help: 'folder of the documents' },
  intents: { value: 'DIR', help: 'folder of the intents' },
  help: { help: 'show this' },
};

/** Reads what was typed after the name of a command. Throws a UsageError for what makes no sense. */
export function readArguments(args: readonly string[], flags: Flags): Typed {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [name, optionOf(name, flag)] as const),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (const [place, token] of tokens.entries()) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (flag === undefined) throw new UsageError(unknownFlag(token.rawName, Object.keys(flags)));
    const next = tokens[place + 1];
    const isNumberNext = next?.kind === 'positional' && /^\d+$/.test(next.value);
    const taken =
      flag.isValueOptional === true && token.value === undefined && isNumberNext ? next.value : token.value;
    if (taken !== token.value) tokens.splice(place + 1, 1);
    const value = readValue(token.rawName, taken, flag);
    given.set(token.name, flag.isRepeatable === true ? [...(given.get(token.name) ?? []), value] : [value]);
  }
  return {
    words,
    isOn: (flag) => given.has(flag),
    value: (flag) => given.get(flag)?.at(-1),
    values: (flag) => given.get(flag) ?? [],
  };
}

function optionOf(name: string, flag: Flag) {
  const isAlone = flag.value === undefined || flag.isValueOptional === true;
  const type = isAlone ? ('boolean' as const) : ('string' as const);
  return name === 'help' ? { type, short: 'h' } : { type };
}

function readValue(rawName: string, value: string | undefined, flag: Flag): string {
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value; write ${rawName} alone`);
    return '';
  }
  if (value === undefined && flag.isValueOptional === true) return '';
  if (value === undefined || value === '')
    throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.value}`);
  return value;
}

function unknownFlag(rawName: string, known: readonly string[]): string {
  const suggestion = nearest(rawName.replace(/^-+/, ''), known);
  const advice =
    suggestion === undefined
      ? '--help lists the flags; words that begin with - go after --'
      : `did you mean --${suggestion}?`;
  return `there is no flag ${rawName}; ${advice}`;
}
