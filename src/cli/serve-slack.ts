import type { Config } from '../config.ts';
import type { Store } from '../conversation/store.ts';
import { createLog, type Log } from '../log.ts';
import { createSlackApp, type SlackApp } from '../slack/app.ts';
import { keepHouse } from '../stores/keep-house.ts';
import { openStore } from '../stores/open-store.ts';
import { type Opened, openConverse } from '../wire.ts';
import { adviceOn } from './advice.ts';
import { catalog } from './catalog.ts';
import { EXIT } from './command.ts';
import { leftOutLine } from './left-out.ts';
import { operate } from './operate.ts';
import { keepWorthAdding } from './worth-adding.ts';

export type SlackConfig = Config & Required<Pick<Config, 'slack'>>;

/** How long answers under way may take when the program is told to stop, in milliseconds. */
const STOP_DEADLINE = 5000;

/** Answers in Slack until the program is told to stop. */
export async function serveSlack(opened: Opened, config: SlackConfig): Promise<number> {
  const log = createLog({ level: config.logLevel, secrets: secretsOf(config) });
  const { corpus, intents, advisor } = opened;
  const leftOut = leftOutLine(opened);
  if (leftOut !== undefined) log.warn({ leftOut: opened.leftOut, problems: opened.problems.length }, leftOut);
  const kept = await openStore(config.databaseUrl, { now: Date.now });
  const health = () => app.health();
  const { store, meter, show } = await operate({ opened, config, store: kept, health, log });
  const app: SlackApp = createSlackApp({
    config: config.slack,
    converse: openConverse(advisor, store),
    store,
    installations: store,
    allowed: config.allowed,
    questionsPerMinute: config.questionsPerMinute,
    experts:
      config.expertsChannel === undefined
        ? undefined
        : { channel: config.expertsChannel, onWorthAdding: keepWorthAdding(Date.now) },
    admins: { people: config.admins, adviceOn: adviceOn(opened, Date.now) },
    onUninstall: (workspace) => store.forgetWorkspace(workspace),
    log,
    meter,
    intents: intents.intents.map(({ name }) => name),
    roles: catalog(opened, Date.now()),
  });
  const house = cleanHourly(store, config, log);
  const shown = await show();
  const told = toldToStop();
  // A start that hangs must not keep the program from stopping.
  await Promise.race([app.start(), told]);
  log.info({ documents: corpus.documents.length, intents: intents.intents.length }, 'ready');
  const signal = await told;
  log.info({ signal }, 'stopping');
  const { leftUndone } = await app.stop(STOP_DEADLINE);
  clearInterval(house);
  await store.close();
  shown?.close();
  log.info({ leftUndone }, 'stopped');
  return EXIT.done;
}

const EVERY_HOUR = 3_600_000;

/** Removes what need not be kept any longer, at the start and every hour. */
function cleanHourly(store: Store, { retentionDays }: SlackConfig, log: Log): NodeJS.Timeout {
  const clean = () =>
    keepHouse(store, { now: Date.now(), retentionDays }).catch((error: unknown) =>
      log.error({ err: error }, 'the store was not cleaned'),
    );
  void clean();
  return setInterval(clean, EVERY_HOUR).unref();
}

/** The first signal stops in good order; a second one, no longer caught, ends the program at once. */
function toldToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

function secretsOf({ slack }: SlackConfig): string[] {
  if (slack.kind === 'socket') return [slack.botToken, slack.appToken];
  const { signingSecret, botToken, install } = slack;
  const { clientSecret, stateSecret, tokenKeys = [] } = install ?? {};
  return [signingSecret, botToken, clientSecret, stateSecret, ...tokenKeys].filter(
    (secret) => secret !== undefined,
  );
}
