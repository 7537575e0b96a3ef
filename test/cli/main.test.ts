import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/files.ts';
import { BAKER, folderWith, PAY } from './folders.ts';

const MAIN = join(PACKAGE_FOLDER, 'dist', 'cli', 'main.js');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Hangs up after that many bytes, as `head` does. */
  readonly hangUpAfter?: number;
  /** Tells the program to stop once it has said this. */
  readonly stopAfter?: string;
}

/** Runs the built program. */
function start(
  args: readonly string[],
  { input = '', environment = {}, cwd, hangUpAfter, stopAfter }: Started = {},
): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(MAIN, args, { env, cwd: cwd ?? folderWith({}) });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    if (hangUpAfter !== undefined && out.length > hangUpAfter) child.stdout.destroy();
    if (stopAfter !== undefined && out.includes(stopAfter)) child.kill('SIGTERM');
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}

it('can be executed', () => {
  expect(() => accessSync(MAIN, constants.X_OK)).not.toThrow();
});

it('writes nothing but the answer to stdout, and nothing to stderr', async () => {
  const { code, out, err } = await start(['ask', '--json', 'hello']);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ kind: 'chat', intent: 'greeting' });
});

it('ends quietly when nobody reads any further', async () => {
  const input = Array.from({ length: 2000 }, (_, index) => `{"id":"${index}","question":"hello"}\n`).join('');
  const { code, err } = await start(['ask', '--batch'], { input, hangUpAfter: 1000 });
  expect([code, err]).toEqual([0, '']);
});

it('reads a .env file of the working folder', async () => {
  const folder = folderWith({ '.env': 'KNOWLEDGE_DIR=bakery\n', 'bakery/baker.md': BAKER });
  expect((await start(['check'], { cwd: folder })).out).toMatch(/^1 document, 17 intents: no problems/);
  // What is set already stays.
  const elsewhere = await start(['check'], { cwd: folder, environment: { KNOWLEDGE_DIR: 'nowhere' } });
  expect(elsewhere).toMatchObject({ code: 1, out: '' });
});

const HERE = ['serve', '--no-open', '--port', '0'];
/** The last words that it says when it is ready. */
const READY = 'Start again with npm start';

it('serves a workspace of its own without Slack tokens, and says how to connect Slack', async () => {
  const { code, out } = await start(HERE, { stopAfter: READY });
  expect(code).toBe(0);
  expect(out).toMatch(/http:\/\/(?:127\.0\.0\.1|localhost):\d+/);
  expect(out.match(/^ {4}\d\. /gm)).toHaveLength(3);
});

it('serves the documents that are good, and refuses when none is left', async () => {
  const folder = folderWith({
    'some/baker.md': BAKER,
    'some/bad.md': '---\ntitle:\n',
    'none/bad.md': '---\n',
    'intents/pay.yml': PAY,
  });
  const some = await start([...HERE, '--knowledge', 'some', '--intents', 'intents'], {
    cwd: folder,
    stopAfter: READY,
  });
  expect(some.code).toBe(0);
  expect(some.err).toBe(
    'career-advisor: 1 problem in the content; left out: some/bad.md (career-advisor check has the details)\n',
  );
  const none = await start(['serve', '--knowledge', 'none'], { cwd: folder });
  expect([none.code, none.err]).toEqual([
    1,
    'career-advisor: no document in none can be used; career-advisor check says why\n',
  ]);
});

it('names the variable whose value is wrong', async () => {
  const { code, err } = await start(['serve'], { environment: { PORT: 'http' } });
  expect(code).toBe(1);
  expect(err).toMatch(/^career-advisor: PORT .*\n$/);
});
