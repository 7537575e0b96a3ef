import { COLD_START_COLUMNS, coldStart } from './cold-start.ts';
import type { CoreCosts } from './core.ts';
import { benchFile, runNode } from './processes.ts';
import { SLACK_COLUMNS, slackRate } from './slack.ts';
import { type Row, table } from './table.ts';

// Prints what the advisor costs, every figure beside the one that it is to be read against.

const print = (text: string) => process.stdout.write(`${text}\n\n`);

print(table('start to first answer', COLD_START_COLUMNS, await coldStart()));
print(table('core', ['shipped', '1,000 roles'], coreRows([await core('shipped'), await core('synthetic')])));
print(table('Slack over Socket Mode', SLACK_COLUMNS, await slackRate()));
print((await runNode([benchFile('intents.js'), '--per-intent', '200', '--draws', '2'])).out.trim());
print((await runNode([benchFile('retrieval.js')])).out.trim());
print((await runNode([benchFile('roles.js')])).out.trim());

async function core(subject: string): Promise<CoreCosts> {
  const { out } = await runNode(['--expose-gc', '--max-old-space-size=4096', benchFile('core.js'), subject]);
  return JSON.parse(out) as CoreCosts;
}

function coreRows(subjects: readonly CoreCosts[]): readonly Row[] {
  const row = (name: string, of: (costs: CoreCosts) => number): Row => ({ name, values: subjects.map(of) });
  return [
    row('documents', ({ documents }) => documents),
    row('passages', ({ passages }) => passages),
    row('read documents, ms', ({ readMs }) => readMs),
    row('train and index, ms', ({ buildMs }) => buildMs),
    row('restore snapshot, ms', ({ restoreMs }) => restoreMs),
    row('advise p50, ms', ({ p50 }) => p50),
    row('advise p99, ms', ({ p99 }) => p99),
    row('answers/s', ({ perSecond }) => perSecond),
    row('RSS, MB', ({ rssMb }) => rssMb),
  ];
}
