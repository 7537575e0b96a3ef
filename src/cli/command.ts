import type { Readable, Writable } from 'node:stream';

/** What a program is given by its surroundings; a test gives its own. */
export interface Shell {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface Flag {
  /** Name of the value in the help, such as `DIR`; absent for a flag that is on or off. */
  readonly value?: string;
  /** May stand without its value, which then is the empty text; the value must be a number. */
  readonly isValueOptional?: boolean;
  readonly isRepeatable?: boolean;
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What was typed after the name of the command. */
export interface Typed {
  readonly words: readonly string[];
  isOn(flag: string): boolean;
  value(flag: string): string | undefined;
  values(flag: string): readonly string[];
}

export interface Command {
  /** The words that it takes, as the help shows them; empty for none. */
  readonly takes: string;
  readonly flags: Flags;
  /** Further lines of its help. */
  readonly notes?: readonly string[];
  /** Does it and gives the exit code. */
  run(typed: Typed, shell: Shell): Promise<number>;
}

export const EXIT = {
  done: 0,
  /** Something that the user can mend. */
  mendable: 1,
  usedWrongly: 2,
  /** A fault of ours. */
  fault: 70,
} as const;

/** The command line makes no sense; the message says what would. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something that the user can mend: the message says how. */
export class MendableError extends Error {
  override readonly name = 'MendableError';
}
