import { createLog } from '../log.ts';
import { createSlackApp } from '../slack/app.ts';
import { SCOPES } from '../slack/connection.ts';
import { createMemoryStore } from '../stores/memory.ts';
import { type Opened, openConverse } from '../wire.ts';
import {
  ADMIN,
  DEMONSTRATION_PLAYERS,
  DEMONSTRATION_TEAM,
  demonstrationPast,
  EXPERTS_CHANNEL,
} from '../workspace/demonstration.ts';
import { type PageWorkspace, startPage } from '../workspace/page-server.ts';
import { adviceOn } from './advice.ts';
import { catalog } from './catalog.ts';
import { EXIT, MendableError, type Shell } from './command.ts';
import { leftOutLine } from './left-out.ts';
import type { LocalOptions } from './local-flags.ts';
import { localOffers, SUBSCRIPTIONS } from './local-offers.ts';
import { openBrowser } from './open-browser.ts';

/** How long answers under way may take when the program is told to stop, in milliseconds. */
const STOP_DEADLINE = 2000;

/** Runs the real app against a workspace on this machine, with a page to try it in, until it is told to stop. */
export async function serveLocal(opened: Opened, options: LocalOptions, shell: Shell): Promise<number> {
  const leftOut = leftOutLine(opened);
  if (leftOut !== undefined) shell.stderr.write(`career-advisor: ${leftOut}\n`);
  const told = toldToStop();
  // Somebody who only tries it out reads the page, not the log.
  const level = shell.environment['LOG_LEVEL']?.trim() || 'warn';
  const local = await startLocal(opened, { ...options, level });
  shell.stdout.write(welcome(local.workspace.url));
  if (options.opens) openBrowser(local.workspace.url, shell);
  await told;
  await local.stop();
  return EXIT.done;
}

export interface Local {
  readonly workspace: PageWorkspace;
  stop(): Promise<void>;
}

/** Starts the workspace and the app that is connected to it. */
export async function startLocal(
  opened: Opened,
  options: Omit<LocalOptions, 'opens'> & { readonly level: string },
): Promise<Local> {
  const { intents, advisor } = opened;
  const workspace = await startWorkspacePage(opened, options);
  const { botToken, appToken, apiUrl } = workspace;
  const store = createMemoryStore();
  const app = createSlackApp({
    config: { kind: 'socket', botToken, appToken, apiUrl },
    converse: openConverse(advisor, store),
    store,
    log: createLog({ level: options.level }),
    // What is marked here is forgotten like everything else in this workspace.
    experts: { channel: workspace.channel(EXPERTS_CHANNEL).id, onWorthAdding: () => {} },
    admins: { people: [workspace.person(ADMIN).id], adviceOn: adviceOn(opened, Date.now) },
    intents: intents.intents.map(({ name }) => name),
    roles: catalog(opened, Date.now()),
  });
  await app.start();
  return {
    workspace,
    async stop() {
      await app.stop(STOP_DEADLINE);
      await workspace.close();
    },
  };
}

async function startWorkspacePage(
  { intents }: Opened,
  { port, isAnyPortFine }: Omit<LocalOptions, 'opens'>,
): Promise<PageWorkspace> {
  const page = {
    team: { ...DEMONSTRATION_TEAM, scopes: SCOPES },
    past: demonstrationPast(new Date()),
    playable: DEMONSTRATION_PLAYERS,
    subscriptions: SUBSCRIPTIONS,
    shown: localOffers(intents.intents),
  };
  try {
    return await startPage({ ...page, port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    if (!isAnyPortFine) throw new MendableError(`port ${port} is taken; choose another one with --port`);
    return startPage(page);
  }
}

function welcome(url: string): string {
  return `
  Career Advisor runs here, in a small workspace of its own:

      ${url}

  Nothing leaves this machine, and all is forgotten when it stops (Ctrl+C).

  To connect your Slack:
    1. At https://api.slack.com/apps create an app "from a manifest" with manifest.yml, and install it.
    2. Copy .env.example to .env and fill in SLACK_BOT_TOKEN (under OAuth & Permissions) and
       SLACK_APP_TOKEN (under Basic Information, an app-level token with connections:write).
    3. Start again with npm start.

`;
}

/** The first signal stops in good order; a second one, no longer caught, ends the program at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
