import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { createSlackApp } from '../slack/app.ts';
import { SCOPES } from '../slack/connection.ts';
import { type Opened, openConverse } from '../wire.ts';
import { DEMONSTRATION_PAST, DEMONSTRATION_PLAYERS, DEMONSTRATION_TEAM } from '../workspace/demonstration.ts';
import { type PageWorkspace, startPage } from '../workspace/page-server.ts';
import { EXIT, type Shell } from './command.ts';
import { leftOutLine } from './left-out.ts';
import { localCommands } from './local-commands.ts';
import { openBrowser } from './open-browser.ts';

export interface LocalOptions {
  readonly config: Config;
  /** Where `--port` was typed; another free one is not tried then. */
  readonly port?: number | undefined;
  /** Whether the page is opened in a browser. */
  readonly opens: boolean;
}

/** How long answers under way may take when the program is told to stop, in milliseconds. */
const STOP_DEADLINE = 2000;

const ABOUT =
  'I answer questions about careers with short quotes from your own documents: salaries, skills, requirements, career paths and more. Every answer says where it stands.';

/** Runs the real app against a workspace on this machine, with a page to try it in, until it is told to stop. */
export async function serveLocal(opened: Opened, options: LocalOptions, shell: Shell): Promise<number> {
  const { corpus, intents, advisor } = opened;
  const leftOut = leftOutLine(opened);
  if (leftOut !== undefined) shell.stderr.write(`career-advisor: ${leftOut}\n`);
  const workspace = await startWorkspacePage(opened, options);
  // Somebody who only tries it out reads the page, not the log.
  const level = shell.environment['LOG_LEVEL'] === undefined ? 'warn' : options.config.logLevel;
  const { botToken, appToken, apiUrl } = workspace;
  const app = createSlackApp({
    config: { kind: 'socket', botToken, appToken, apiUrl },
    converse: openConverse(advisor),
    log: createLog({ level }),
    intents: intents.intents.map(({ name }) => name),
    roles: corpus.documents.map(({ title, sections, asOf }) => ({
      title,
      sections: sections.length,
      ...(asOf === undefined ? {} : { asOf }),
    })),
  });
  const told = toldToStop();
  await app.start();
  shell.stdout.write(welcome(workspace.url));
  if (options.opens) openBrowser(workspace.url, shell);
  await told;
  await app.stop(STOP_DEADLINE);
  await workspace.close();
  return EXIT.done;
}

async function startWorkspacePage(
  { intents }: Opened,
  { config, port }: LocalOptions,
): Promise<PageWorkspace> {
  const page = {
    team: { ...DEMONSTRATION_TEAM, scopes: SCOPES },
    past: DEMONSTRATION_PAST,
    playable: DEMONSTRATION_PLAYERS,
    shown: { about: ABOUT, commands: localCommands(intents.intents) },
  };
  try {
    return await startPage({ ...page, port: port ?? config.port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port !== undefined) throw error;
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
