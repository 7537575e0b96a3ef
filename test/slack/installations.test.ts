import { randomBytes } from 'node:crypto';
import type { Installation } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/conversation/store.ts';
import { createInstallations, isNotInstalled } from '../../src/slack/installations.ts';
import { createTokenCipher } from '../../src/slack/token-cipher.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { handClock } from './clock.ts';
import { collectLog } from './stage.ts';

const KEYS = [1, 2].map(() => randomBytes(32).toString('base64'));
const [OLD = '', NEW = ''] = KEYS;

/** A workspace's installation, with everything that Slack may give. */
function ofTeam(id: string, token = `xoxb-${id}`): Installation<'v2', false> {
  return {
    team: { id, name: 'Acme' },
    enterprise: undefined,
    user: { token: 'xoxp-person', scopes: ['search:read'], id: 'U9' },
    bot: {
      token,
      refreshToken: 'xoxe-1-refresh',
      expiresAt: 2_000_000_000,
      scopes: ['chat:write'],
      id: 'B1',
      userId: `U-${id}`,
    },
    incomingWebhook: { url: 'https://hooks.slack.com/services/secret' },
    appId: 'A1',
    tokenType: 'bot',
    isEnterpriseInstall: false,
    authVersion: 'v2',
  };
}

function ofOrganisation(id: string): Installation<'v2', true> {
  const { bot, user } = ofTeam(id);
  return { team: undefined, enterprise: { id }, user, ...(bot && { bot }), isEnterpriseInstall: true };
}

const team = (teamId: string, enterpriseId?: string) =>
  ({ teamId, enterpriseId, isEnterpriseInstall: false }) as const;
const organisation = (enterpriseId: string, teamId?: string) =>
  ({ teamId, enterpriseId, isEnterpriseInstall: true }) as never;

async function open(keys: readonly string[] = [NEW], shared?: Store) {
  const store = shared ?? (await openStore('memory:', { now: () => 0 }));
  if (shared === undefined) onTestFinished(() => store.close());
  const { log, lines } = collectLog();
  const clock = handClock(1_000_000);
  const cipher = createTokenCipher(keys);
  const installations = createInstallations({ store, cipher, log, now: clock.now });
  const tokenOf = async (query: Parameters<typeof installations.fetchInstallation>[0]) =>
    (await installations.fetchInstallation(query)).bot?.token;
  return { store, installations, lines, clock, tokenOf };
}

describe('an installation', () => {
  it('keeps its bot token encrypted, and no other secret', async () => {
    const { store, installations } = await open();
    await installations.storeInstallation(ofTeam('T1'));
    const row = await store.findInstallation({ kind: 'team', id: 'T1' });
    expect(JSON.stringify(row)).not.toMatch(/xox|hooks\.slack|U9|search:read/);
    const back = await installations.fetchInstallation(team('T1'));
    expect(back).toMatchObject({
      team: { id: 'T1' },
      bot: { token: 'xoxb-T1', refreshToken: 'xoxe-1-refresh', userId: 'U-T1', id: 'B1' },
      appId: 'A1',
      isEnterpriseInstall: false,
      authVersion: 'v2',
    });
    expect(JSON.stringify(back)).not.toMatch(/xoxp|hooks\.slack|U9/);
  });

  it('of a workspace and of an organisation are kept apart', async () => {
    const { installations, tokenOf } = await open();
    await installations.storeInstallation(ofTeam('X1', 'xoxb-team'));
    await installations.storeInstallation({ ...ofOrganisation('X1') });
    expect(await tokenOf(team('X1'))).toBe('xoxb-team');
    expect(await tokenOf(organisation('X1', 'T5'))).toBe('xoxb-X1');
    await installations.deleteInstallation?.(team('X1'));
    await expect(tokenOf(team('X1'))).rejects.toThrow();
    expect(await tokenOf(organisation('X1'))).toBe('xoxb-X1');
  });

  it('of an organisation serves its workspaces that have none', async () => {
    const { installations, tokenOf } = await open();
    await installations.storeInstallation(ofOrganisation('E1'));
    await installations.storeInstallation(ofTeam('T1'));
    expect(await tokenOf(team('T1', 'E1'))).toBe('xoxb-T1');
    expect(await tokenOf(team('T2', 'E1'))).toBe('xoxb-E1');
    expect(await tokenOf(organisation('E1', 'T1'))).toBe('xoxb-E1');
    expect(await installations.tokenFor('T2', 'E1')).toEqual({ token: 'xoxb-E1' });
    expect(await installations.tokenFor('T1')).toEqual({ token: 'xoxb-T1' });
    expect(await installations.tokenFor('T2')).toBeUndefined();
    expect(await installations.tokenFor('T2', 'E2')).toBeUndefined();
  });

  it('without a bot token is none', async () => {
    const { installations } = await open();
    const { bot: _, ...rest } = ofTeam('T1');
    await expect(installations.storeInstallation(rest)).rejects.toThrow('no bot token');
  });
});

describe('reading', () => {
  it('asks the store once a minute at most, and at once after a change', async () => {
    const { store, installations, clock, tokenOf } = await open();
    const other = await open([NEW], store);
    await installations.storeInstallation(ofTeam('T1', 'xoxb-1'));
    expect(await tokenOf(team('T1'))).toBe('xoxb-1');
    await other.installations.storeInstallation(ofTeam('T1', 'xoxb-2'));
    expect(await tokenOf(team('T1'))).toBe('xoxb-1');
    clock.advance(60_001);
    expect(await tokenOf(team('T1'))).toBe('xoxb-2');
    await installations.storeInstallation(ofTeam('T1', 'xoxb-3'));
    expect(await tokenOf(team('T1'))).toBe('xoxb-3');
    await installations.remove({ kind: 'team', id: 'T1', at: clock.now() });
    await expect(tokenOf(team('T1'))).rejects.toThrow();
  });

  it('writes what an old key encrypted anew with the first one', async () => {
    const { store, installations } = await open([OLD]);
    await installations.storeInstallation(ofTeam('T1'));
    const before = await store.findInstallation({ kind: 'team', id: 'T1' });
    const during = await open([NEW, OLD], store);
    expect(await during.tokenOf(team('T1'))).toBe('xoxb-T1');
    const after = await store.findInstallation({ kind: 'team', id: 'T1' });
    expect(after).toEqual({ ...before, botToken: after?.botToken });
    expect(await (await open([NEW], store)).tokenOf(team('T1'))).toBe('xoxb-T1');
  });

  it('without the key says so once, counts as not installed and keeps the row', async () => {
    const { store, installations } = await open([OLD]);
    await installations.storeInstallation(ofTeam('T1'));
    const row = await store.findInstallation({ kind: 'team', id: 'T1' });
    const { tokenOf, lines } = await open([NEW], store);
    for (let time = 0; time < 3; time += 1)
      await expect(tokenOf(team('T1')).catch(isNotInstalled)).resolves.toBe(true);
    expect(lines).toEqual([
      {
        level: 'error',
        facts: { kind: 'team', workspace: 'T1', key: expect.stringMatching(/^[0-9a-f]{8}$/) },
        message: expect.stringMatching(/^TOKEN_KEY: /),
      },
    ]);
    expect(await store.findInstallation({ kind: 'team', id: 'T1' })).toEqual(row);
  });

  it('takes no ciphertext that was moved from another workspace', async () => {
    const { store, installations, tokenOf } = await open();
    await installations.storeInstallation(ofTeam('T1'));
    const row = await store.findInstallation({ kind: 'team', id: 'T1' });
    if (row !== undefined) await store.saveInstallation({ ...row, id: 'T2' });
    await expect(tokenOf(team('T2'))).rejects.toThrow();
  });
});

describe('a removal', () => {
  it('of a workspace takes its installation and data along', async () => {
    const { store, installations } = await open();
    await installations.storeInstallation(ofTeam('T1'));
    expect(await installations.remove({ kind: 'team', id: 'T1', at: 1_000_000 })).toEqual(['T1']);
    expect(await store.findInstallation({ kind: 'team', id: 'T1' })).toBeUndefined();
  });

  it('that is older than the installation changes nothing', async () => {
    const { installations, lines, tokenOf } = await open();
    await installations.storeInstallation(ofTeam('T1'));
    expect(await installations.remove({ kind: 'team', id: 'T1', at: 990_000 })).toEqual([]);
    expect(await tokenOf(team('T1'))).toBe('xoxb-T1');
    expect(lines.at(-1)?.message).toMatch(/older/);
  });

  it('of an organisation takes along the workspaces that it served, but not those with an own installation', async () => {
    const { store, installations, tokenOf } = await open();
    await installations.storeInstallation(ofOrganisation('E1'));
    await installations.storeInstallation(ofTeam('T3'));
    for (const id of ['T1', 'T2', 'T3']) await tokenOf(organisation('E1', id));
    // Another instance knows of them as well.
    const other = await open([NEW], store);
    const gone = await other.installations.remove({ kind: 'enterprise', id: 'E1', at: 1_000_000 });
    expect(gone).toEqual(['T1', 'T2', 'E1']);
    expect(await other.tokenOf(team('T3', 'E1'))).toBe('xoxb-T3');
    await expect(other.tokenOf(team('T1', 'E1'))).rejects.toThrow();
  });
});

it('forgets the workspaces of an organisation that installed the app anew and removed it again', async () => {
  const { store, installations, clock } = await open();
  for (const at of [10_000, 20_000]) {
    clock.advance(10_000);
    await installations.storeInstallation(ofOrganisation('E1') as never);
    await installations.tokenFor('T1', 'E1');
    const gone = await installations.remove({ kind: 'enterprise', id: 'E1', at: clock.now() + at });
    expect(gone).toEqual(['T1', 'E1']);
    for (const id of gone) await store.forgetWorkspace(id);
  }
});
