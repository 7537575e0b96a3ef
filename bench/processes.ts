import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** npm runs scripts in the package's folder. */
export const ROOT = process.cwd();
export const MAIN = join(ROOT, 'dist', 'cli', 'main.js');

/** Path of another file of this folder, as it was compiled. */
export function benchFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

export interface Timed {
  readonly ms: number;
  readonly out: string;
}

/** Runs Node to its end and gives what it printed and how long it took, start included. */
export async function runNode(args: readonly string[]): Promise<Timed> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
  return { ms: performance.now() - started, out };
}

/** Starts Node and leaves it running. */
export function startNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Ends a process that was started here. */
export async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await ended;
}

/** The middle value; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
