import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/files.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { beginInstall, comeBack } from '../slack/installing.ts';
import { folderWith } from './folders.ts';

const MAIN = join(PACKAGE_FOLDER, 'dist', 'cli', 'main.js');
const PRELOAD = join(PACKAGE_FOLDER, 'test', 'cli', 'only-slack.mjs');

/** Starts a program that may speak to one port only. */
function start(args: readonly string[], port: string, environment: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({});
  const file = join(folder, 'attempts.txt');
  const env = { PATH: process.env['PATH'] ?? '', ONLY_PORT: port, ATTEMPTS_FILE: file, ...environment };
  const child = spawn(process.execPath, ['--import', PRELOAD, ...args], { env, cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let err = '';
  const waiting = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
    for (const look of waiting) look();
  });
  const ended = once(child, 'close').then(([code]: readonly unknown[]) => code);
  return {
    ended,
    stop: () => child.kill('SIGTERM'),
    said: (words: string) => {
      const ready = new Promise<void>((resolve) => {
        const look = () => err.includes(words) && resolve();
        waiting.add(look);
        look();
      });
      return Promise.race([
        ready,
        ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${err}`))),
      ]);
    },
    log: () => err,
    attempts: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

it.each([
  ["await fetch('http://127.0.0.1:4999/')", 'connect 127.0.0.1:4999'],
  ["await fetch('https://example.com/')", 'connect example.com:443'],
  ["(await import('node:http')).get('http://127.0.0.1:4999/')", 'connect 127.0.0.1:4999'],
  ["(await import('node:dns')).resolve4('example.com', () => {})", 'resolve4 example.com'],
  ["(await import('node:child_process')).spawn('curl', ['example.com'])", 'spawn curl'],
])('what watches would notice %s', async (script, attempt) => {
  const program = start(['--input-type=module', '-e', `try { ${script} } catch {}`], '1');
  await program.ended;
  expect(program.attempts()).toContain(attempt);
});

const TOKEN_KEY = randomBytes(32).toString('base64');

/** What the environment says, by the way in which the app is connected. */
function environmentOf(mode: 'socket' | 'http' | 'http with installs', workspace: Workspace) {
  const { botToken, appToken, signingSecret, state } = workspace;
  if (mode === 'socket') return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
  if (mode === 'http') return { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };
  return {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: state.app.clientId,
    SLACK_CLIENT_SECRET: state.app.clientSecret,
    SLACK_STATE_SECRET: 'a-state-secret',
    TOKEN_KEY,
  };
}

describe.each(['socket', 'http', 'http with installs'] as const)('over %s', (mode) => {
  it('a question, a command and a click reach Slack and nobody else', async () => {
    const workspace = await startWorkspace();
    onTestFinished(() => workspace.close());
    const { apiUrl } = workspace;
    const secrets = environmentOf(mode, workspace);
    const port = String(await freePort());
    const program = start([MAIN, 'serve'], new URL(apiUrl).port, {
      ...secrets,
      SLACK_API_URL: apiUrl,
      PORT: port,
      METRICS_PORT: 'off',
      LOG_LEVEL: 'trace',
    });
    await program.said('"msg":"ready"');
    const base = `http://127.0.0.1:${port}`;
    if (mode !== 'socket') workspace.deliverTo(`${base}/slack/events`);
    if (mode === 'http with installs') {
      const { cookie, state } = await beginInstall({ base });
      const back = await comeBack({ base }, { code: workspace.issueCode(), state }, cookie);
      expect(back.status).toBe(200);
    }
    const question = 'what does a senior backend engineer earn in new york?';
    const answer = await workspace.say('maya', 'dm', question).reply(20_000);
    expect(answer.text).toContain('$');
    await workspace.command('maya', '#general', '/career', question).reply();
    await workspace.press('maya', answer, 'Compare with…').modal();
    await workspace.openHome('maya').acknowledged;
    program.stop();
    expect(await program.ended).toBe(0);
    expect(program.attempts()).toBe('');
    expect(workspace.refused()).toEqual([]);
    const tokens = [...workspace.state.directory.installations.keys()];
    const { SLACK_CLIENT_ID: _, ...hidden } = secrets as Readonly<Record<string, string>>;
    for (const secret of [...tokens, ...Object.values(hidden)]) expect(program.log()).not.toContain(secret);
  });
});
