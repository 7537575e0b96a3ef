import { setFlagsFromString } from 'node:v8';
import { readConfig } from '../config.ts';
import type { Command } from './command.ts';
import { LOCAL_FLAGS, localOptions } from './local-flags.ts';
import { openTyped } from './open.ts';

export const serve: Command = {
  takes: '',
  flags: LOCAL_FLAGS,
  notes: [
    'With the tokens of a Slack app in the environment or in .env it answers in Slack, otherwise in a small workspace of its own, with a page in the browser.',
  ],
  async run(typed, shell) {
    const config = readConfig(shell.environment);
    compileLater();
    const opened = openTyped(typed, shell);
    opened.advisor.warmUp();
    if (config.slack === undefined) {
      const { serveLocal } = await import('./serve-local.ts');
      return serveLocal(opened, localOptions(typed, config, shell), shell);
    }
    const { serveSlack } = await import('./serve-slack.ts');
    return serveSlack(opened, { ...config, slack: config.slack });
  },
};

/**
 * Node 20 spends nearly half of the processor time of the first answers on compiling for speed. With six times V8's
 * budget it compiles what is worth it. Later versions go by other measures, and do not know this one.
 */
function compileLater(): void {
  if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=400000');
}
