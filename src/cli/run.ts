import { COMMON_FLAGS, readArguments } from './arguments.ts';
import { EXIT, type Flags, MendableError, type Shell, UsageError } from './command.ts';
import type { Entry } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import { nearest } from './nearest.ts';

export interface Program {
  readonly commands: Readonly<Record<string, Entry>>;
  readonly version: () => string;
  /** Done before a command is loaded. */
  readonly prepare?: () => Promise<void>;
}

/** Runs the command that was typed and gives the exit code; what goes wrong is one line on stderr. */
export async function run(args: readonly string[], program: Program, shell: Shell): Promise<number> {
  try {
    return await dispatch(args, program, shell);
  } catch (error) {
    return report(error, shell);
  }
}

/** Says on one line what went wrong and gives the exit code. */
export function report(error: unknown, { stderr }: Pick<Shell, 'stderr'>): number {
  const { line, code } = explain(error);
  stderr.write(`career-advisor: ${line}\n`);
  return code;
}

async function dispatch(args: readonly string[], program: Program, shell: Shell): Promise<number> {
  const { commands } = program;
  const [name, ...rest] = args[0] === 'help' ? [args[1] ?? '--help', '--help'] : args;
  if (name === undefined)
    throw new UsageError(`name a command (${Object.keys(commands).join(', ')}) or --help`);
  if (name === '--help' || name === '-h') return print(shell, programHelp(commands));
  if (name === '--version' || name === '-v') return print(shell, `${program.version()}\n`);
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) throw new UsageError(unknownCommand(name, Object.keys(commands)));
  await program.prepare?.();
  const command = await entry.load();
  const flags: Flags = { ...command.flags, ...COMMON_FLAGS };
  const typed = readArguments(rest, flags);
  if (typed.isOn('help')) return print(shell, commandHelp(name, entry.summary, { ...command, flags }));
  if (command.takes === '' && typed.words.length > 0) {
    throw new UsageError(`${name} takes no words, only flags; ${name} --help lists them`);
  }
  return command.run(typed, shell);
}

function unknownCommand(typed: string, names: readonly string[]): string {
  if (typed.startsWith('-')) return `name a command before its flags: career-advisor COMMAND ${typed}`;
  const suggestion = nearest(typed, names);
  return `there is no command "${typed}"; ${suggestion === undefined ? `there are ${names.join(', ')}` : `did you mean ${suggestion}?`}`;
}

function print(shell: Shell, text: string): number {
  shell.stdout.write(text);
  return EXIT.done;
}

function explain(error: unknown): { line: string; code: number } {
  const line = oneLine(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) return { line, code: EXIT.usedWrongly };
  if (error instanceof MendableError || isOfTheSurroundings(error)) return { line, code: EXIT.mendable };
  const where = error instanceof Error ? oneLine(error.stack?.split('\n')[1] ?? '') : '';
  return { line: `this is a fault of ours, please report it: ${line} ${where}`.trim(), code: EXIT.fault };
}

/** Files, ports, settings and Slack: errors that carry a code of their own. Those of Node's checks are ours. */
function isOfTheSurroundings(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && !code.startsWith('ERR_');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
