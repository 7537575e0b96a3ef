import { existsSync } from 'node:fs';
import { z } from 'zod';

/** What the environment says, checked and in the shapes that the program uses. */
export interface Config {
  /** Absent without Slack tokens: then there is no Slack to connect to. */
  readonly slack?: SlackSettings;
  readonly port: number;
  readonly databaseUrl: string;
  /** Days that people's words are kept. */
  readonly retentionDays: number;
  /** Questions of one person that are answered within a minute. */
  readonly questionsPerMinute: number;
  /** Other companies' workspaces, and channels, in which strangers are answered too. */
  readonly allowed: { readonly teams: readonly string[]; readonly channels: readonly string[] };
  /** Channel in which experts are asked what the documents do not hold. */
  readonly expertsChannel?: string;
  /** Ids of the people who see what went unanswered. */
  readonly admins: readonly string[];
  readonly knowledgeDir?: string;
  readonly intentsDir?: string;
  readonly logLevel: LogLevel;
  /** Where health and metrics are shown; absent where they are not. */
  readonly metrics?: { readonly host: string; readonly port: number };
}

export type SlackSettings =
  | {
      readonly kind: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly apiUrl?: string;
    }
  | {
      readonly kind: 'http';
      readonly signingSecret: string;
      readonly port: number;
      readonly botToken?: string;
      readonly install?: {
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
        /** Keys of 32 bytes, in base64 or hex; the first is for new tokens. */
        readonly tokenKeys: readonly string[];
        /** Who may install the app; anybody where there are none. */
        readonly teams?: readonly string[];
      };
      readonly apiUrl?: string;
    };

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

const HIGHEST_PORT = 65_535;
/** A shorter secret of one's own could be guessed. */
const SHORTEST_SECRET = 8;

/** 32 bytes in hex, or in base64. */
const TOKEN_KEY = /^(?:[0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i;
const HOW_TO_MAKE_A_KEY = 'openssl rand -base64 32 makes one';

const word = z.string().regex(/^\S+$/, 'must not contain spaces');

const port = z
  .string()
  .regex(/^\d+$/, `must be a number from 0 to ${HIGHEST_PORT}`)
  .transform(Number)
  .refine((number) => number <= HIGHEST_PORT, `must be a number from 0 to ${HIGHEST_PORT}`);

const slackId = z.string().regex(/^[A-Z][A-Z0-9]+$/, 'must be an id of Slack such as C0123456789');
const ids = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
  .pipe(z.array(z.string().regex(/^[A-Z][A-Z0-9]+$/, 'must be ids of Slack, apart by commas')));

const schema = z.object({
  SLACK_BOT_TOKEN: word.optional(),
  SLACK_APP_TOKEN: word.optional(),
  SLACK_SIGNING_SECRET: word.optional(),
  SLACK_CLIENT_ID: word.optional(),
  SLACK_CLIENT_SECRET: word.optional(),
  SLACK_STATE_SECRET: word
    .min(SHORTEST_SECRET, `must have at least ${SHORTEST_SECRET} characters`)
    .optional(),
  TOKEN_KEY: z
    .string()
    .transform((list) => list.split(',').map((key) => key.trim()))
    .pipe(z.array(z.string().regex(TOKEN_KEY, `must be 32 bytes in base64 or hex; ${HOW_TO_MAKE_A_KEY}`)))
    .optional(),
  INSTALL_TEAMS: ids,
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://slack.com/api/' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  PORT: port.default(3000),
  METRICS_PORT: z
    .union([z.literal('off'), port], { error: `must be a number from 0 to ${HIGHEST_PORT}, or off` })
    .default(9464),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address of this machine such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+|memory:)$/, 'must be sqlite:PATH, postgres://… or memory:')
    .default('sqlite:data/advisor.db'),
  RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of days from 1 to 9999')
    .transform(Number)
    .default(30),
  QUESTIONS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a number from 1 to 999999')
    .transform(Number)
    .default(20),
  ALLOWED_TEAMS: ids,
  ALLOWED_CHANNELS: ids,
  EXPERTS_CHANNEL: slackId.optional(),
  ADMINS: ids.refine(
    (people) => people.every((id) => /^[UW]/.test(id)),
    'must be ids of people, such as U0123456789',
  ),
  KNOWLEDGE_DIR: z.string().optional(),
  INTENTS_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});
type Variables = z.output<typeof schema>;

/** Reads the environment. Throws an Error of one line that names the variable when a value is wrong. */
export function readConfig(environment: Environment): Config {
  const present = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value.trim() !== '',
  );
  const read = schema.safeParse(Object.fromEntries(present.map(([name, value]) => [name, value?.trim()])));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw wrong(String(issue?.path[0] ?? 'environment'), issue?.message ?? 'is wrong');
  }
  const variables = read.data;
  const slack = slackSettings(variables);
  return {
    ...(slack === undefined ? {} : { slack }),
    port: variables.PORT,
    databaseUrl: variables.DATABASE_URL,
    retentionDays: variables.RETENTION_DAYS,
    questionsPerMinute: variables.QUESTIONS_PER_MINUTE,
    allowed: { teams: variables.ALLOWED_TEAMS, channels: variables.ALLOWED_CHANNELS },
    admins: variables.ADMINS,
    ...(variables.EXPERTS_CHANNEL === undefined ? {} : { expertsChannel: variables.EXPERTS_CHANNEL }),
    ...(variables.KNOWLEDGE_DIR === undefined ? {} : { knowledgeDir: variables.KNOWLEDGE_DIR }),
    ...(variables.INTENTS_DIR === undefined ? {} : { intentsDir: variables.INTENTS_DIR }),
    logLevel: variables.LOG_LEVEL,
    ...(variables.METRICS_PORT === 'off'
      ? {}
      : { metrics: { host: variables.METRICS_HOST, port: variables.METRICS_PORT } }),
  };
}

/** Adds what a `.env` file says to the process's environment, where there is one; what is set already stays. */
export function loadEnvFile(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

// An app-level token decides for Socket Mode, since only Socket Mode needs one.
function slackSettings(variables: Variables): SlackSettings | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = variables;
  checkTokens(variables);
  const api = variables.SLACK_API_URL === undefined ? {} : { apiUrl: variables.SLACK_API_URL };
  if (appToken !== undefined) {
    if (botToken === undefined)
      throw wrong('SLACK_BOT_TOKEN', 'is missing; Socket Mode needs it beside SLACK_APP_TOKEN');
    return { kind: 'socket', botToken, appToken, ...api };
  }
  const install = installSettings(variables);
  if (signingSecret === undefined) {
    if (botToken !== undefined)
      throw wrong('SLACK_APP_TOKEN', 'is missing; set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP');
    if (install !== undefined) throw wrong('SLACK_SIGNING_SECRET', 'is missing; HTTP mode needs it');
    return undefined;
  }
  const access = botToken === undefined ? install && { install } : { botToken };
  if (access === undefined)
    throw wrong('SLACK_BOT_TOKEN', 'is missing; HTTP mode needs it, or SLACK_CLIENT_ID for installs');
  return { kind: 'http', signingSecret, port: variables.PORT, ...access, ...api };
}

// Slack's tokens show what they are; a Slack on another address may have tokens of any kind.
function checkTokens({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_API_URL: api }: Variables): void {
  if (bot?.startsWith('xapp-'))
    throw wrong('SLACK_BOT_TOKEN', 'is an app-level token; the bot token begins with xoxb-');
  if (app?.startsWith('xoxb-'))
    throw wrong('SLACK_APP_TOKEN', 'is a bot token; the app-level token begins with xapp-');
  if (api !== undefined && !new URL(api).hostname.endsWith('slack.com')) return;
  if (bot !== undefined && !/^(xoxe\.)?xoxb-/.test(bot))
    throw wrong('SLACK_BOT_TOKEN', 'must begin with xoxb-');
  if (app !== undefined && !app.startsWith('xapp-')) throw wrong('SLACK_APP_TOKEN', 'must begin with xapp-');
}

function installSettings(variables: Variables) {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    TOKEN_KEY: tokenKeys,
    INSTALL_TEAMS: teams,
  } = variables;
  if (clientId === undefined && clientSecret === undefined && stateSecret === undefined) return undefined;
  if (clientId === undefined)
    throw wrong('SLACK_CLIENT_ID', 'is missing; installs need it beside the client secret');
  if (clientSecret === undefined)
    throw wrong('SLACK_CLIENT_SECRET', 'is missing; installs need it beside SLACK_CLIENT_ID');
  if (stateSecret === undefined)
    throw wrong('SLACK_STATE_SECRET', 'is missing; installs need it, any long random text will do');
  // A token of our own takes the place of installs.
  if (variables.SLACK_BOT_TOKEN !== undefined) return undefined;
  if (tokenKeys === undefined)
    throw wrong('TOKEN_KEY', `is missing; installs need it to encrypt tokens, ${HOW_TO_MAKE_A_KEY}`);
  return { clientId, clientSecret, stateSecret, tokenKeys, ...(teams.length === 0 ? {} : { teams }) };
}

function wrong(variable: string, what: string): Error {
  return Object.assign(new Error(`${variable} ${what}`), { code: 'config' });
}
