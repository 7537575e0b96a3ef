import type { InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Installation, InstallationKey } from '../conversation/store/installations.ts';
import type { SettingsOwner } from '../conversation/store/settings.ts';
import type { Store } from '../conversation/store.ts';
import { createCache } from './cache.ts';
import { decrypt, encrypt, type Installed, toBolt, toInstalled } from './installation-record.ts';
import type { Log } from './log.ts';
import type { Removal } from './removal.ts';
import { keyNameOf, type TokenCipher } from './token-cipher.ts';

/** What of the store installs need. */
export type InstallStore = Pick<
  Store,
  'saveInstallation' | 'findInstallation' | 'deleteInstallation' | 'settingsOf' | 'saveSetting' | 'seen'
>;

export interface InstallationsOptions {
  readonly store: InstallStore;
  readonly cipher: TokenCipher;
  readonly log: Log;
  readonly now: () => number;
}

/** Whom to speak to Slack as. */
export interface BotToken {
  readonly token: string;
}

/** The token for a workspace, its own or that of its organisation; nothing where the app is not installed. */
export type TokenFor = (workspace: string, enterprise?: string) => Promise<BotToken | undefined>;

/** Who installed the app, for Bolt and for us. */
export interface Installations extends InstallationStore {
  readonly tokenFor: TokenFor;
  /** Forgets an installation; gives the workspaces, and the organisation, whose data are to go with it. */
  remove(removal: Removal): Promise<readonly string[]>;
}

/** Every event asks for a token; another instance's changes are noticed after so many milliseconds. */
const TTL = 60_000;
const CAPACITY = 1000;
/** How far our clock and Slack's may be apart, in milliseconds, when old removals are told from new ones. */
const CLOCKS_APART = 5000;
const NOT_INSTALLED = 'not-installed';

/** Keeps installations in the store, their tokens encrypted. */
export function createInstallations(options: InstallationsOptions): Installations {
  const { store, cipher, log, now } = options;
  const cache = createCache<Installed | undefined>({ ttl: TTL, capacity: CAPACITY, now });
  const read = createRead(options);
  const noteWorkspace = createNoting(options);

  const find = async (workspace?: string, enterprise?: string, isOrganisation = false) => {
    const keys = keysOf(workspace, enterprise);
    for (const key of isOrganisation ? keys.reverse() : keys) {
      const found = await cache.get(cacheKey(key), () => read(key));
      if (found === undefined) continue;
      if (key.kind === 'enterprise' && workspace !== undefined)
        await noteWorkspace(key.id, workspace, found.at);
      return found;
    }
    return undefined;
  };

  return {
    async storeInstallation(installation) {
      const installed = toInstalled(installation, now());
      await store.saveInstallation(encrypt(installed, cipher));
      cache.forget(cacheKey(installed.key));
      log.info({ kind: installed.key.kind, workspace: installed.key.id }, 'the app was installed');
    },
    async fetchInstallation({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>) {
      const found = await find(teamId, enterpriseId, isEnterpriseInstall);
      if (found === undefined) throw Object.assign(new Error('not installed there'), { code: NOT_INSTALLED });
      return toBolt(found);
    },
    async deleteInstallation({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>) {
      const kind = isEnterpriseInstall ? 'enterprise' : 'team';
      const id = isEnterpriseInstall ? enterpriseId : teamId;
      if (id === undefined) return;
      await store.deleteInstallation({ kind, id });
      cache.forget(cacheKey({ kind, id }));
    },
    async tokenFor(workspace, enterprise) {
      const found = await find(workspace, enterprise);
      return found && { token: found.secrets.token };
    },
    async remove({ kind, id, at }) {
      const row = await store.findInstallation({ kind, id });
      if (row !== undefined && row.at - CLOCKS_APART > at) {
        log.info({ kind, workspace: id }, 'a removal is older than the installation, which stays');
        return [];
      }
      await store.deleteInstallation({ kind, id });
      cache.forget(cacheKey({ kind, id }));
      return kind === 'team' ? [id] : [...(await servedThrough(id, store)), id];
    },
  };
}

/** Whether somebody is not answered just because the app is not installed there (any more). */
export function isNotInstalled(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = 'original' in one ? one.original : undefined) {
    if ('code' in one && one.code === NOT_INSTALLED) return true;
  }
  return false;
}

/** Reads an installation, and encrypts it anew where an old key did. One that no key opens stays as it is. */
function createRead({ store, cipher, log }: InstallationsOptions) {
  const told = new Set<string>();
  return async (key: InstallationKey): Promise<Installed | undefined> => {
    const row = await store.findInstallation(key);
    if (row === undefined) return undefined;
    const installed = decrypt(row, cipher);
    if (installed === undefined) tellOnce(row, told, log);
    else if (installed.isOldKey) await encryptAnew(installed);
    return installed;
  };

  // The old row is good as well; the next read tries again.
  async function encryptAnew(installed: Installed): Promise<void> {
    await store
      .saveInstallation(encrypt(installed, cipher))
      .catch((error: unknown) => log.warn({ err: error }, 'could not encrypt a token with the new key'));
  }
}

function tellOnce({ kind, id, botToken }: Installation, told: Set<string>, log: Log): void {
  const what = `${kind}:${id}:${botToken}`;
  if (told.has(what)) return;
  told.add(what);
  log.error(
    { kind, workspace: id, key: keyNameOf(botToken) },
    'TOKEN_KEY: no key opens the token of this workspace; add the key that it was saved with, or install the app there again',
  );
}

/** Remembers which workspaces an organisation's installation serves, since Slack does not say so when it is removed. */
function createNoting({ store, log }: InstallationsOptions) {
  const noted = new Set<string>();
  return async (enterprise: string, workspace: string, installedAt: number): Promise<void> => {
    // An organisation that installs the app anew begins with nothing noted.
    const what = `${enterprise}:${installedAt}:${workspace}`;
    if (noted.has(what)) return;
    noted.add(what);
    await store.saveSetting(ownerOf(enterprise), workspace, true).catch((error: unknown) => {
      noted.delete(what);
      log.warn({ err: error, workspace }, 'could not note a workspace of an organisation');
    });
  };
}

/** Workspaces that have no installation but that of their organisation. */
async function servedThrough(enterprise: string, store: InstallStore): Promise<readonly string[]> {
  const noted = [...(await store.settingsOf(ownerOf(enterprise))).keys()];
  const own = await Promise.all(noted.map((id) => store.findInstallation({ kind: 'team', id })));
  return noted.filter((_, index) => own[index] === undefined);
}

/** A workspace's own installation comes first, unless something came by that of the organisation. */
function keysOf(workspace: string | undefined, enterprise: string | undefined): InstallationKey[] {
  return [
    ...(workspace === undefined ? [] : [{ kind: 'team' as const, id: workspace }]),
    ...(enterprise === undefined ? [] : [{ kind: 'enterprise' as const, id: enterprise }]),
  ];
}

function ownerOf(enterprise: string): SettingsOwner {
  return { workspace: enterprise, kind: 'organisation', id: enterprise };
}

function cacheKey({ kind, id }: InstallationKey): string {
  return `${kind}:${id}`;
}
