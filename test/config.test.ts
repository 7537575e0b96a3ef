import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEnvFile, readConfig } from '../src/config.ts';
import type { Connection } from '../src/slack/connection.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing-secret' };
/** 32 bytes in base64. */
const KEY = 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=';
const install = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  TOKEN_KEY: KEY,
};

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      databaseUrl: 'sqlite:data/advisor.db',
      retentionDays: 30,
      questionsPerMinute: 20,
      allowed: { teams: [], channels: [] },
      admins: [],
      logLevel: 'info',
      metrics: { host: '127.0.0.1', port: 9464 },
    });
  });

  it('says where health and metrics are shown, if anywhere', () => {
    const { metrics } = readConfig({ METRICS_PORT: '0', METRICS_HOST: '::1' });
    expect(metrics).toEqual({ host: '::1', port: 0 });
    expect(readConfig({ METRICS_PORT: 'off' })).not.toHaveProperty('metrics');
  });

  it('lists ids apart by commas', () => {
    const { allowed, expertsChannel } = readConfig({ ALLOWED_TEAMS: 'T1, T2', EXPERTS_CHANNEL: 'C1' });
    expect([allowed.teams, expertsChannel]).toEqual([['T1', 'T2'], 'C1']);
    expect(() => readConfig({ ALLOWED_CHANNELS: '#general' })).toThrow(/^ALLOWED_CHANNELS/);
    expect(readConfig({ ADMINS: 'U1,W2 ' }).admins).toEqual(['U1', 'W2']);
    expect(() => readConfig({ ADMINS: '@maya' })).toThrow(/^ADMINS/);
    expect(() => readConfig({ ADMINS: 'C1' })).toThrow(/^ADMINS must be ids of people/);
  });

  it('may hold empty values and spaces, which count as nothing', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: ' 8080 ', LOG_LEVEL: '  ' })).toMatchObject({
      port: 8080,
      logLevel: 'info',
    });
  });

  it('with a bot token and an app token means Socket Mode', () => {
    expect(readConfig(socket).slack).toEqual({ kind: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' });
    expect(readConfig({ ...socket, SLACK_SIGNING_SECRET: 'signing-secret' }).slack?.kind).toBe('socket');
  });

  it('with a signing secret means HTTP, with a token or with installs', () => {
    const signed = { kind: 'http', signingSecret: 'signing-secret', port: 8080 };
    expect(readConfig({ ...http, PORT: '8080' }).slack).toEqual({ ...signed, botToken: 'xoxb-1' });
    const { SLACK_SIGNING_SECRET } = http;
    expect(readConfig({ SLACK_SIGNING_SECRET, PORT: '8080', ...install }).slack).toEqual({
      ...signed,
      install: {
        clientId: '1.2',
        clientSecret: 'client-secret',
        stateSecret: 'state-secret',
        tokenKeys: [KEY],
      },
    });
  });

  it('names keys in base64 or hex, the first one for new tokens, and who may install', () => {
    const hex = '0123456789abcdef'.repeat(4);
    const slack = readConfig({
      SLACK_SIGNING_SECRET: 'signing-secret',
      ...install,
      TOKEN_KEY: `${hex}, ${KEY}`,
      INSTALL_TEAMS: 'T1,E1',
    }).slack;
    expect(slack).toMatchObject({ install: { tokenKeys: [hex, KEY], teams: ['T1', 'E1'] } });
  });

  it('needs no key for installs where a bot token takes their place', () => {
    const { TOKEN_KEY: _, ...rest } = install;
    const slack = readConfig({ ...http, ...rest }).slack;
    expect(slack).toEqual({ kind: 'http', signingSecret: 'signing-secret', port: 3000, botToken: 'xoxb-1' });
  });

  it('names the address of another Slack, whose tokens may look different', () => {
    const slack = readConfig({
      SLACK_BOT_TOKEN: 'bot',
      SLACK_APP_TOKEN: 'app',
      SLACK_API_URL: 'http://127.0.0.1:9/api',
    }).slack;
    expect(slack).toEqual({
      kind: 'socket',
      botToken: 'bot',
      appToken: 'app',
      apiUrl: 'http://127.0.0.1:9/api/',
    });
  });

  it('is what the Slack app takes', () => {
    const connection: Connection | undefined = readConfig(socket).slack;
    expect(connection?.kind).toBe('socket');
  });

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['METRICS_PORT', { METRICS_PORT: 'none' }],
    ['METRICS_PORT', { METRICS_PORT: '70000' }],
    ['METRICS_HOST', { METRICS_HOST: 'http://localhost' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
    ['DATABASE_URL', { DATABASE_URL: 'sqlite:' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'slack.com' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'ftp://slack.com' }],
    ['SLACK_BOT_TOKEN', { ...socket, SLACK_BOT_TOKEN: 'xoxb-1 2' }],
    ['SLACK_BOT_TOKEN', { ...socket, SLACK_BOT_TOKEN: 'xoxp-1' }],
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }],
    ['SLACK_APP_TOKEN', { ...socket, SLACK_APP_TOKEN: 'xoxb-1' }],
    ['SLACK_APP_TOKEN', { ...socket, SLACK_APP_TOKEN: 'token' }],
    ['SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1' }],
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: 'signing-secret' }],
    ['SLACK_SIGNING_SECRET', { ...http, SLACK_SIGNING_SECRET: 'two words' }],
    ['SLACK_STATE_SECRET', { ...install, SLACK_STATE_SECRET: 'short' }],
    ['SLACK_SIGNING_SECRET', install],
    ['TOKEN_KEY', { ...install, TOKEN_KEY: '' }],
    ['TOKEN_KEY', { TOKEN_KEY: 'short' }],
    ['TOKEN_KEY', { TOKEN_KEY: `${KEY}A` }],
    ['TOKEN_KEY', { TOKEN_KEY: `${KEY},` }],
    ['TOKEN_KEY', { TOKEN_KEY: '0123456789abcdef' }],
    ['INSTALL_TEAMS', { INSTALL_TEAMS: 'acme' }],
    ['SLACK_CLIENT_ID', { SLACK_CLIENT_SECRET: 'client-secret' }],
    ['SLACK_CLIENT_SECRET', { SLACK_CLIENT_ID: '1.2' }],
    ['SLACK_STATE_SECRET', { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' }],
  ])('stops the start with one line that begins with %s for %j', (name, environment) => {
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${name} [^\\n]+$`));
  });

  it('never repeats a secret in its complaint', () => {
    expect(() => readConfig({ ...socket, SLACK_BOT_TOKEN: 'xoxp-very-secret' })).not.toThrow(/very-secret/);
    expect(() => readConfig({ TOKEN_KEY: 'very-secret' })).not.toThrow(/very-secret/);
  });
});

describe('.env', () => {
  it('is read where there is one, and leaves alone what is set', () => {
    const folder = mkdtempSync(join(tmpdir(), 'advisor-'));
    const file = join(folder, '.env');
    writeFileSync(file, 'ADVISOR_TEST_A=from file\nADVISOR_TEST_B=from file\n');
    process.env['ADVISOR_TEST_B'] = 'set';
    loadEnvFile(file);
    loadEnvFile(join(folder, 'none'));
    expect([process.env['ADVISOR_TEST_A'], process.env['ADVISOR_TEST_B']]).toEqual(['from file', 'set']);
    rmSync(folder, { recursive: true });
    delete process.env['ADVISOR_TEST_A'];
    delete process.env['ADVISOR_TEST_B'];
  });

  it('has an example that names every variable and is itself right', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const lines = example.split('\n').filter((line) => /^[A-Z_]+=/.test(line));
    const environment = Object.fromEntries(lines.map((line) => line.split('=', 2)));
    expect(readConfig(environment)).toEqual(readConfig({}));
    expect(Object.keys(environment).sort()).toEqual(
      [
        'SLACK_BOT_TOKEN',
        'SLACK_APP_TOKEN',
        'SLACK_SIGNING_SECRET',
        'SLACK_CLIENT_ID',
        'SLACK_CLIENT_SECRET',
        'SLACK_STATE_SECRET',
        'TOKEN_KEY',
        'INSTALL_TEAMS',
        'SLACK_API_URL',
        'PORT',
        'DATABASE_URL',
        'RETENTION_DAYS',
        'QUESTIONS_PER_MINUTE',
        'ALLOWED_TEAMS',
        'ALLOWED_CHANNELS',
        'EXPERTS_CHANNEL',
        'ADMINS',
        'KNOWLEDGE_DIR',
        'INTENTS_DIR',
        'LOG_LEVEL',
        'METRICS_PORT',
        'METRICS_HOST',
      ].sort(),
    );
  });
});
