import type { Command, Flags } from './command.ts';
import type { Entry } from './commands.ts';

/** Help of the program as a whole. */
export function programHelp(commands: Readonly<Record<string, Entry>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return `Answers career questions with short, cited snippets from your own documents.

Usage: career-advisor COMMAND

${columns(rows)}

"career-advisor COMMAND --help" tells more; --version prints the version.
`;
}

/** Help of one command. */
export function commandHelp(name: string, summary: string, { takes, flags, notes }: Command): string {
  const usage = ['career-advisor', name, '[FLAGS]', takes].filter((part) => part !== '').join(' ');
  const tail = notes === undefined ? '' : `\n${notes.join('\n')}\n`;
  return `${sentence(summary)}.\n\nUsage: ${usage}\n\n${columns(flagRows(flags))}\n${tail}`;
}

function flagRows(flags: Flags): (readonly [string, string])[] {
  return Object.entries(flags).map(([name, { value, help, isRepeatable, isValueOptional }]) => {
    const shown =
      value === undefined ? `--${name}` : `--${name} ${isValueOptional === true ? `[${value}]` : value}`;
    return [shown, isRepeatable === true ? `${help} (more than once if you like)` : help] as const;
  });
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
