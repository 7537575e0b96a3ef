import { expect, it } from 'vitest';
import type { Installation } from '../../../src/conversation/store/installations.ts';
import type { OpenStore } from '../stores.ts';

const PERSON = { workspace: 'T1', kind: 'person', id: 'U1' } as const;

export function settingsContract(open: OpenStore): void {
  it('keeps settings of people and channels apart', async () => {
    const store = await open();
    await store.saveSetting(PERSON, 'role', 'baker');
    await store.saveSetting(PERSON, 'role', 'cook');
    await store.saveSetting(PERSON, '__proto__', { place: [1, null, 'x'] });
    await store.saveSetting({ ...PERSON, kind: 'channel' }, 'role', 'none');
    await store.saveSetting({ ...PERSON, id: 'U2' }, 'role', 'none');
    await store.saveSetting({ ...PERSON, workspace: 'T2' }, 'role', 'none');
    const settings = await store.settingsOf(PERSON);
    expect(settings).toEqual(
      new Map<string, unknown>([
        ['role', 'cook'],
        ['__proto__', { place: [1, null, 'x'] }],
      ]),
    );
  });

  it('goes back to the default', async () => {
    const store = await open();
    await store.saveSetting(PERSON, 'role', 'baker');
    await store.saveSetting(PERSON, 'role', undefined);
    await store.saveSetting(PERSON, 'place', null);
    expect(await store.settingsOf(PERSON)).toEqual(new Map([['place', null]]));
  });

  it('keeps the installations of an organisation and of its workspaces apart', async () => {
    const store = await open();
    const team: Installation = { kind: 'team', id: 'X1', botToken: 'secret 1', details: '{"a":1}', at: 1 };
    const enterprise: Installation = { ...team, kind: 'enterprise', botToken: 'secret 2' };
    await store.saveInstallation({ ...team, botToken: 'old' });
    await store.saveInstallation(team);
    await store.saveInstallation(enterprise);
    expect(await store.findInstallation({ kind: 'team', id: 'X1' })).toEqual(team);
    expect(await store.findInstallation({ kind: 'enterprise', id: 'X1' })).toEqual(enterprise);
    await store.deleteInstallation({ kind: 'team', id: 'X1' });
    expect(await store.findInstallation({ kind: 'team', id: 'X1' })).toBeUndefined();
    expect(await store.findInstallation({ kind: 'enterprise', id: 'X1' })).toEqual(enterprise);
  });

  it('counts the questions of a window that moves', async () => {
    const store = await open();
    const count = (now: number, person = 'U1', workspace = 'T1') =>
      store.countQuestion(workspace, person, now, 60);
    const counts = [];
    for (const now of [100, 100, 130, 159, 160, 189, 190, 500]) counts.push(await count(now));
    expect(counts).toEqual([1, 2, 3, 4, 3, 4, 4, 1]);
    expect(await count(500, 'U2')).toBe(1);
    expect(await count(500, 'U1', 'T2')).toBe(1);
    await store.clearLimits(559);
    expect(await count(501)).toBe(2);
    await store.clearLimits(561);
    expect(await count(502)).toBe(1);
  });

  it('has seen a key until its time is over', async () => {
    const store = await open();
    const seen = (key: string, now: number, workspace = 'T1') =>
      store.seen({ workspace, key, now, ttlMs: 100 });
    expect([await seen('a', 0), await seen('a', 99), await seen('b', 99)]).toEqual([false, true, false]);
    expect(await seen('a', 99, 'T2')).toBe(false);
    expect([await seen('a', 100), await seen('a', 199), await seen('a', 200)]).toEqual([false, true, false]);
    await store.clearLimits(250);
    expect([await seen('a', 250), await seen('b', 250)]).toEqual([true, false]);
  });
}
