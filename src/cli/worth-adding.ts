import { existsSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readNamedFile } from '../files.ts';
import { parseJson } from '../text/json.ts';

/** Where curators find what experts answered and somebody marked: one JSON line each. */
export const WORTH_ADDING_FILE = join('data', 'worth-adding.jsonl');

interface Found {
  readonly workspace: string;
  readonly question: string;
  readonly answer: string;
  readonly expert: string;
  readonly markedBy: string;
}

/** Keeps experts' answers that the documents should hold; `now` in milliseconds since 1970. */
export function keepWorthAdding(
  now: () => number,
  file = WORTH_ADDING_FILE,
): (found: Found) => Promise<void> {
  return async (found) => {
    await mkdir(dirname(file), { recursive: true });
    await appendFile(file, `${JSON.stringify({ at: new Date(now()).toISOString(), ...found })}\n`);
  };
}

const kept = z.object({ at: z.string(), workspace: z.string(), question: z.string(), answer: z.string() });
export type WorthAdding = z.output<typeof kept>;

/** What was kept so far, the oldest first; lines that somebody spoilt are passed over. */
export function readWorthAdding(file = WORTH_ADDING_FILE): readonly WorthAdding[] {
  if (!existsSync(file)) return [];
  return readNamedFile(file)
    .split('\n')
    .flatMap((line) => kept.safeParse(parseJson(line)).data ?? []);
}
