import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Converse } from '../../src/conversation/conversation.ts';
import type { Store } from '../../src/conversation/store.ts';
import type { SlackAppOptions } from '../../src/slack/app.ts';
import type { HttpConnection, Install } from '../../src/slack/connection.ts';
import { openStore } from '../../src/stores/open-store.ts';
import type { WorkspaceOptions } from '../../src/workspace/options.ts';
import { addTeam, DEFAULT_TEAM, type TeamSeed } from '../../src/workspace/seed.ts';
import { putInstallation, type Team } from '../../src/workspace/state/directory.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { type Staged, stageIn } from './stage.ts';

export interface Installing extends Staged {
  readonly store: Store;
  /** The address that the app listens on. */
  readonly base: string;
}

export interface InstallingOptions {
  readonly team?: TeamSeed;
  readonly workspace?: WorkspaceOptions;
  readonly install?: Partial<Install>;
  readonly app?: Partial<SlackAppOptions>;
  /** Answers; fixed answers by default. */
  readonly converse?: (store: Store) => Converse;
  /** Shares this store and Slack with another instance. */
  readonly beside?: Installing;
}

/** The app over HTTP, which nobody has installed yet, with a store in a file. */
export async function setInstalling(options: InstallingOptions = {}): Promise<Installing> {
  const { beside } = options;
  const workspace = beside?.workspace ?? (await emptyWorkspace(options));
  const store = beside?.store ?? (await fileStore());
  const config = connection(workspace, options.install);
  const staged = stageIn(workspace, {
    app: {
      config,
      store,
      installations: store,
      onUninstall: (id) => store.forgetWorkspace(id),
      ...options.app,
    },
    ...(options.converse === undefined ? {} : { converse: options.converse(store) }),
  });
  await staged.app.start();
  onTestFinished(async () => void (await staged.app.stop(1000)));
  const base = `http://127.0.0.1:${staged.app.health().port}`;
  if (beside === undefined) workspace.deliverTo(`${base}/slack/events`);
  return { ...staged, store, base };
}

const TOKEN_KEY = randomBytes(32).toString('base64');

function connection({ signingSecret, apiUrl, state }: Workspace, install: Partial<Install> = {}) {
  const { clientId, clientSecret } = state.app;
  const given = { clientId, clientSecret, stateSecret: 'state-secret', tokenKeys: [TOKEN_KEY], ...install };
  return { kind: 'http', signingSecret, apiUrl, port: 0, install: given } satisfies HttpConnection;
}

async function emptyWorkspace({ team, workspace: more }: InstallingOptions): Promise<Workspace> {
  const options = { ...more, ...(team === undefined ? {} : { team }) };
  const workspace = await startWorkspace({ httpRetryDelaysMs: [], ...options });
  onTestFinished(() => workspace.close());
  withoutApp(workspace, workspace.team);
  return workspace;
}

/** Another company beside the first. */
export function secondTeam(workspace: Workspace, seed: Partial<TeamSeed> = {}): Team {
  const people = [{ name: 'noor', realName: 'Noor Said' }];
  const { team } = addTeam(workspace.state, { ...DEFAULT_TEAM, name: 'Birch', people, ...seed });
  withoutApp(workspace, team);
  return team;
}

/** A seed is installed from the start; here people install the app themselves. */
function withoutApp({ state }: Workspace, { id }: Team): void {
  for (const one of [...state.directory.installations.values()])
    if (one.team === id) putInstallation(state.directory, { ...one, isRevoked: true });
}

async function fileStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'advisor-installs-'));
  const store = await openStore(`sqlite:${join(folder, 'advisor.db')}`, { now: Date.now });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

/** A browser on the first page of an install. */
export interface Begun {
  readonly page: Response;
  readonly html: string;
  /** What the browser sends back, and what Slack does. */
  readonly cookie: string;
  readonly state: string;
}

export async function beginInstall({ base }: Pick<Installing, 'base'>): Promise<Begun> {
  const page = await fetch(`${base}/slack/install`);
  const html = await page.text();
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { page, html, cookie, state: /[?&](?:amp;)?state=([^&"]+)/.exec(html)?.[1] ?? '' };
}

/** Slack sends the browser back. */
export function comeBack(
  { base }: Pick<Installing, 'base'>,
  query: Readonly<Record<string, string>>,
  cookie?: string,
): Promise<Response> {
  const headers = cookie === undefined ? {} : { cookie };
  return fetch(`${base}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers });
}

/** A whole install; of the whole organisation if that is wanted. */
export async function install(installing: Installing, team?: Team, isOrgWide = false): Promise<Response> {
  const { cookie, state } = await beginInstall(installing);
  const code = installing.workspace.issueCode(team, { isOrgWide });
  return comeBack(installing, { code, state }, cookie);
}
