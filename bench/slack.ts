import { startWorkspace, type Workspace } from '../src/workspace/workspace.ts';
import { benchFile, MAIN, median, startNode, stop } from './processes.ts';
import { QUESTIONS } from './questions.ts';
import type { Row } from './table.ts';

const ROUNDS = 3;
const WARM_UP = 100;
const MEASURED = 500;
/** A machine that is busy with other things may take its time. */
const PATIENCE_MS = 30_000;
/** Messages that are under way at a time. */
const AT_ONCE = 20;
const PEOPLE = Array.from({ length: AT_ONCE }, (_, number) => ({ name: `person${number}` }));

export const SLACK_COLUMNS = ['bare Bolt app', 'advisor', 'ratio'];

/** Answers per second to direct messages over Socket Mode; the two apps take turns in workspaces of their own. */
export async function slackRate(): Promise<readonly Row[]> {
  const [bare, advisor]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await rateOf([benchFile('bare-app.js')]));
    advisor.push(await rateOf([MAIN, 'serve']));
  }
  const [a, b] = [median(bare), median(advisor)];
  return [{ name: 'answers/s', values: [a, b, b / a] }];
}

async function rateOf(command: readonly string[]): Promise<number> {
  const workspace = await startWorkspace({ team: { name: 'Acme', people: PEOPLE, channels: [] } });
  const app = startNode(command, {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: workspace.apiUrl,
    QUESTIONS_PER_MINUTE: '999999',
    METRICS_PORT: 'off',
    LOG_LEVEL: 'error',
  });
  try {
    await workspace.waitFor(() => workspace.socket.open > 0, PATIENCE_MS);
    await askAll(workspace, WARM_UP);
    const started = performance.now();
    await askAll(workspace, MEASURED);
    return (MEASURED / (performance.now() - started)) * 1000;
  } finally {
    await stop(app);
    await workspace.close();
  }
}

/** Everybody asks one question after the other, each waiting for the answer. */
async function askAll(workspace: Workspace, count: number): Promise<void> {
  let next = 0;
  const ask = async ({ name }: { readonly name: string }) => {
    while (next < count) {
      const question = QUESTIONS[next++ % QUESTIONS.length] ?? '';
      await workspace.say(name, 'dm', question).reply(PATIENCE_MS);
    }
  };
  await Promise.all(PEOPLE.map(ask));
}
