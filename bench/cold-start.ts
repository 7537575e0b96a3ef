import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAIN, median, ROOT, runNode } from './processes.ts';
import type { Row } from './table.ts';

const ROUNDS = 5;
const QUESTION = 'what does a senior backend engineer earn in New York?';

export const COLD_START_COLUMNS = ['bare node', 'first start', 'with snapshot'];

/** From the start of the process to the end of its first answer; the subjects take turns. */
export async function coldStart(): Promise<readonly Row[]> {
  const times: { bare: number[]; first: number[]; again: number[] } = { bare: [], first: [], again: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const knowledge = copyOfKnowledge(round);
    const ask = [MAIN, 'ask', '--json', '--knowledge', knowledge, QUESTION];
    times.bare.push((await runNode(['-e', ''])).ms);
    times.first.push((await runNode(ask)).ms);
    times.again.push((await runNode(ask)).ms);
    rmSync(knowledge, { recursive: true });
  }
  return [{ name: 'ms', values: [median(times.bare), median(times.first), median(times.again)] }];
}

/** The shipped documents with one byte more in each, so that no snapshot fits them yet. */
function copyOfKnowledge(round: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-bench-'));
  cpSync(join(ROOT, 'knowledge'), folder, { recursive: true });
  for (const name of readdirSync(folder))
    writeFileSync(join(folder, name), '\n'.repeat(1 + round), { flag: 'a' });
  return folder;
}
