import { PassThrough, Readable } from 'node:stream';
import type { Shell } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { type Program, run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const PROGRAM: Program = { commands: COMMANDS, version: () => '1.2.3' };

/** Runs a command line in this process, with `input` on its stdin. */
export async function runLine(
  args: readonly string[],
  input = '',
  program: Program = PROGRAM,
  environment: Shell['environment'] = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([textOf(stdout), textOf(stderr)]);
  const shell: Shell = {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    environment,
    clock: () => performance.now(),
  };
  const code = await run(args, program, shell);
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  return { code, out, err };
}

/** Runs a command line over a database. */
export function runOver(database: string, args: readonly string[], input = ''): Promise<Ran> {
  return runLine(args, input, PROGRAM, { DATABASE_URL: database });
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
