import { readConfig } from '../config.ts';
import type { Opened } from '../wire.ts';
import { openChat } from './ask.ts';
import { type Command, EXIT, type Shell } from './command.ts';
import { leftOutLine } from './left-out.ts';
import { openTyped } from './open.ts';

export const serve: Command = {
  takes: '',
  flags: {},
  notes: [
    'With the tokens of a Slack app in the environment or in .env it answers in Slack, otherwise in the terminal.',
  ],
  async run(typed, shell) {
    const config = readConfig(shell.environment);
    const opened = openTyped(typed, shell);
    if (config.slack === undefined) return serveTerminal(opened, shell);
    const { serveSlack } = await import('./serve-slack.ts');
    return serveSlack(opened, { ...config, slack: config.slack });
  },
};

const HOW_TO_CONNECT = `No Slack tokens are set, so I answer here. To connect Slack:
  1. At https://api.slack.com/apps create an app "from a manifest" with manifest.yml, and install it.
  2. Copy .env.example to .env and fill in SLACK_BOT_TOKEN (under OAuth & Permissions) and
     SLACK_APP_TOKEN (under Basic Information, an app-level token with connections:write).
  3. Start again with npm start.
`;

async function serveTerminal(opened: Opened, shell: Shell): Promise<number> {
  const { stdin, stdout, stderr } = shell;
  const leftOut = leftOutLine(opened);
  if (leftOut !== undefined) stderr.write(`career-advisor: ${leftOut}\n`);
  stdout.write(`${HOW_TO_CONNECT}\n`);
  // Nobody is there to ask: a service without tokens, or a script.
  if (stdin.isTTY !== true) return EXIT.done;
  return openChat(opened.advisor, shell);
}
