import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/files.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { openPlaces } from '../stores/stores.ts';

/** A lease has to end before others take what a dead instance held, and starting takes a second or two. */
const PATIENCE = 60_000;

const PEOPLE = Array.from({ length: 10 }, (_, n) => ({ name: `person${n}` }));
const QUESTION = 'what does a structural engineer earn?';

const { shared } = await openPlaces();
const folder = mkdtempSync(join(tmpdir(), 'advisor-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tests run side by side, so each clears away by its own context. */
type Context = Pick<TestContext, 'onTestFinished'>;

async function open({ onTestFinished }: Context): Promise<Workspace> {
  const workspace = await startWorkspace({ team: { name: 'Acme', people: PEOPLE, channels: [] } });
  onTestFinished(() => workspace.close());
  return workspace;
}

/** Starts the built program and waits until it is connected. */
async function serve(
  workspace: Workspace,
  databaseUrl: string,
  { onTestFinished }: Context,
): Promise<ChildProcess> {
  const before = workspace.socket.open;
  const main = join(PACKAGE_FOLDER, 'dist', 'cli', 'main.js');
  const child = spawn(process.execPath, [main, 'serve'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      DATABASE_URL: databaseUrl,
      METRICS_PORT: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await workspace.waitFor(() => workspace.socket.open > before, PATIENCE);
  return child;
}

async function kill(child: ChildProcess, workspace: Workspace): Promise<void> {
  const [before, ended] = [workspace.socket.open, once(child, 'exit')];
  child.kill('SIGKILL');
  await ended;
  await workspace.waitFor(() => workspace.socket.open < before, PATIENCE);
}

function answersTo(workspace: Workspace, name: string): readonly string[] {
  return workspace.messages('dm', name).flatMap(({ app_id: app, text }) => (app === undefined ? [] : text));
}

/** Resolves when the program has nothing more to do: it ends only then. */
async function settled(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

describe.each(shared)('killed while it answers, with $name', (place) => {
  it.concurrent('it answers after the next start', { timeout: PATIENCE }, async (context) => {
    const [workspace, url] = [await open(context), await place.fresh()];
    const first = await serve(workspace, url, context);
    workspace.fault({ method: 'chat.postMessage', delayMs: 1000, status: 503 });
    const said = workspace.say('person0', 'dm', QUESTION);
    await said.acknowledged;
    await kill(first, workspace);
    const second = await serve(workspace, url, context);
    expect((await said.reply(PATIENCE)).text).toContain('Structural Engineer');
    await settled(second);
    expect(answersTo(workspace, 'person0')).toHaveLength(1);
  });

  it.concurrent('it does not answer again what it had posted', { timeout: PATIENCE }, async (context) => {
    const [workspace, url] = [await open(context), await place.fresh()];
    const first = await serve(workspace, url, context);
    workspace.fault({ method: 'chat.postMessage', dropAfterStoring: true });
    // Whatever it asks next to find out, it does not live to hear.
    const mend = workspace.fault({ method: '*', delayMs: 2000, times: Number.POSITIVE_INFINITY });
    await workspace.say('person0', 'dm', QUESTION).reply(PATIENCE);
    await kill(first, workspace);
    mend();
    const second = await serve(workspace, url, context);
    await workspace.waitFor(
      () => workspace.calls.some(({ method }) => method === 'conversations.replies'),
      PATIENCE,
    );
    await settled(second);
    expect(answersTo(workspace, 'person0')).toHaveLength(1);
  });

  it.concurrent('the other instance answers everything once', { timeout: PATIENCE }, async (context) => {
    const [workspace, url] = [await open(context), await place.fresh()];
    const [first, second] = [await serve(workspace, url, context), await serve(workspace, url, context)];
    const asked = PEOPLE.flatMap(({ name }) =>
      [1, 2, 3].map((n) => ({ name, said: workspace.say(name, 'dm', `${QUESTION} ${n}`) })),
    );
    await workspace.waitFor(() => PEOPLE.some(({ name }) => answersTo(workspace, name).length > 0), PATIENCE);
    await kill(first, workspace);
    for (const { said } of asked) await said.reply(PATIENCE);
    await settled(second);
    for (const { name } of PEOPLE) expect(answersTo(workspace, name)).toHaveLength(3);
  });
});
