import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWorkspace, type Workspace } from '../src/workspace/workspace.ts';
import { startPostgres } from '../test/stores/postgres-server.ts';
import { type LoadResult, underLoad } from './load-run.ts';
import { MAIN, startNode, stop } from './processes.ts';
import { type Row, table } from './table.ts';

// Prints whether the advisor keeps up with many questions: --rate a second for --seconds, by so many --people.

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    people: { type: 'string', default: '1000' },
  },
});
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
const PEOPLE = Array.from({ length: Number(values.people) }, (_, n) => `person${n}`);
/** A machine that is busy with other things may take its time. */
const PATIENCE = 60_000;
/** The flags of npm start. */
const FLAGS = ['--optimize-for-size', '--max-semi-space-size=2'];

interface Measured extends LoadResult {
  /** Memory of the first instance before, in the middle and at the end, in MB. */
  readonly rss: readonly (number | undefined)[];
  /** Processor time that all instances took, in milliseconds for each question. */
  readonly cpu: number;
}

const folder = mkdtempSync(join(tmpdir(), 'advisor-load-'));
const postgres = await startPostgres();
try {
  const measured = [
    await measure('socket', `sqlite:${join(folder, 'socket.db')}`, 1),
    await measure('http', `sqlite:${join(folder, 'http.db')}`, 1),
    ...(postgres === undefined ? [] : [await measure('socket', await postgres.fresh(), 2)]),
  ];
  const columns = ['socket, SQLite', 'HTTP, SQLite', 'two on PostgreSQL, one killed'];
  process.stdout.write(`${table(`${rate} questions/s for ${seconds} s`, columns, rowsOf(measured))}\n`);
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(mode: 'socket' | 'http', databaseUrl: string, instances: 1 | 2): Promise<Measured> {
  const workspace = await startWorkspace({
    team: { name: 'Acme', people: PEOPLE.map((name) => ({ name })), channels: [] },
  });
  const apps: ChildProcess[] = [];
  for (let n = 0; n < instances; n += 1) apps.push(await start(workspace, mode, databaseUrl));
  const [first] = apps;
  if (first === undefined) throw new Error('nothing runs');
  const rss = [rssOf(first)];
  // What every process does once is not what is measured.
  await underLoad(workspace, { rate: 20, seconds: 3, people: PEOPLE });
  const taken = apps.map(cpuOf);
  const halfway = () => {
    rss.push(rssOf(first));
    if (instances === 1) return;
    taken.push(-cpuOf(apps[1]));
    apps.pop()?.kill('SIGKILL');
  };
  const result = await underLoad(workspace, { rate, seconds, people: PEOPLE, halfway });
  rss.push(rssOf(first));
  const cpu = (cpuOf(first) - taken.reduce((sum, ms) => sum + ms, 0)) / result.asked;
  for (const app of apps) await stop(app);
  await workspace.close();
  return { ...result, rss, cpu };
}

async function start(
  workspace: Workspace,
  mode: 'socket' | 'http',
  databaseUrl: string,
): Promise<ChildProcess> {
  const before = workspace.socket.open;
  const port = await freePort();
  const access = mode === 'socket' ? { SLACK_APP_TOKEN: workspace.appToken } : { PORT: `${port}` };
  const app = startNode([...FLAGS, MAIN, 'serve'], {
    ...access,
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_API_URL: workspace.apiUrl,
    DATABASE_URL: databaseUrl,
    METRICS_PORT: 'off',
    LOG_LEVEL: 'error',
  });
  if (mode === 'socket') await workspace.waitFor(() => workspace.socket.open > before, PATIENCE);
  else {
    await isReady(`http://127.0.0.1:${port}/readyz`);
    workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  }
  return app;
}

async function isReady(url: string): Promise<void> {
  for (const until = performance.now() + PATIENCE; performance.now() < until; ) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Processor time that a process took so far, in milliseconds; Linux tells, in hundredths of a second. */
function cpuOf(app: ChildProcess | undefined): number {
  try {
    const [, rest = ''] = readFileSync(`/proc/${app?.pid}/stat`, 'utf8').split(') ');
    const [user, system] = rest.split(' ').slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Linux tells; elsewhere nothing is shown. */
function rssOf({ pid }: ChildProcess): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function rowsOf(measured: readonly Measured[]): readonly Row[] {
  const row = (name: string, of: (one: Measured) => number | undefined): Row => ({
    name,
    values: measured.map(of),
  });
  return [
    row('asked', ({ asked }) => asked),
    row('answered once', ({ answeredOnce }) => answeredOnce),
    row('answered twice', ({ answeredTwice }) => answeredTwice),
    row('not answered', ({ unanswered }) => unanswered),
    row('not acknowledged within 3 s', ({ lateAcks }) => lateAcks),
    row('acknowledged p99, ms', ({ ackP99 }) => ackP99),
    row('answered p50, ms', ({ replyP50 }) => replyP50),
    row('answered p99, ms', ({ replyP99 }) => replyP99),
    row('processor time for each, ms', ({ cpu }) => cpu),
    row('RSS at first, MB', ({ rss }) => rss[0]),
    row('RSS halfway, MB', ({ rss }) => rss[1]),
    row('RSS at the end, MB', ({ rss }) => rss[2]),
  ];
}
