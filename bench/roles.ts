import { createRoleIndex } from '../src/career/role.ts';
import { percentile } from '../src/evaluation/metrics.ts';
import { tokenize } from '../src/text/terms.ts';
import { alternativeTitles, withTypo } from './alternative-titles.ts';
import { seeded } from './draws.ts';
import { type Row, table } from './table.ts';

// Finds each of 45,000 names of a thousand roles: as it is written and misspelt, alone and in a question.
const random = seeded(7);
const FORMS: readonly (readonly [name: string, write: (title: string) => string])[] = [
  ['as written', (title) => title],
  ['small letters', (title) => title.toLowerCase()],
  ['in a question', (title) => `what does a ${title.toLowerCase()} earn in California?`],
  ['one typo', (title) => withTypo(title, random)],
  ['one typo, in a question', (title) => `which skills does a ${withTypo(title, random).toLowerCase()} need`],
];
const COLUMNS = ['right first', 'among the roles', 'asked back', 'p50 ms', 'p99 ms'];

const roles = alternativeTitles();
const owners = new Map<string, Set<string>>();
for (const { role, title, aliases } of roles)
  for (const name of [title, ...aliases]) owners.set(name, (owners.get(name) ?? new Set()).add(role));

globalThis.gc?.();
const heap = process.memoryUsage().heapUsed;
const started = performance.now();
// Only words that belong to asking are known; titles may be anything else.
const asking = new Set('what does a earn in california which skills need'.split(' '));
const knowledge = { isKnown: (word: string) => asking.has(word), isOrdinary: () => false, spread: () => 0 };
const index = createRoleIndex(roles, knowledge);
const buildMs = performance.now() - started;
globalThis.gc?.();
const heapMb = (process.memoryUsage().heapUsed - heap) / 2 ** 20;

process.stdout.write(
  `${table(`${owners.size} names of ${roles.length} roles`, COLUMNS, FORMS.map(measured))}\n\n` +
    `built in ${buildMs.toFixed(0)} ms, ${heapMb.toFixed(0)} MB of heap\n`,
);

function measured([name, write]: (typeof FORMS)[number]): Row {
  const times: number[] = [];
  const counts = { first: 0, among: 0, asked: 0 };
  for (const [title, own] of owners) {
    const text = write(title);
    const before = performance.now();
    const { mentions } = index.find(text, tokenize(text));
    times.push(performance.now() - before);
    const found = mentions[0]?.roles ?? [];
    if (own.has(found[0] ?? '')) counts.first += 1;
    if (found.some((role) => own.has(role))) counts.among += 1;
    if (found.length > 1) counts.asked += 1;
  }
  const shares = [counts.first, counts.among, counts.asked].map((count) => count / owners.size);
  return { name, values: [...shares, percentile(times, 0.5), percentile(times, 0.99)] };
}
