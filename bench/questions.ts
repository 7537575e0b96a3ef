import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './processes.ts';

/** Questions as people ask them, which the shipped documents answer. */
export const QUESTIONS: readonly string[] = readFileSync(join(ROOT, 'test', 'cases', 'salary.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { question: string }).question);
