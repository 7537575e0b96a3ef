import { describe, expect, it } from 'vitest';
import { eventCallback } from '../../src/workspace/events.ts';
import type { Json } from '../../src/workspace/json.ts';
import { DEFAULT_TEAM } from '../../src/workspace/seed.ts';
import type { Team } from '../../src/workspace/state/directory.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { install, secondTeam, setInstalling } from './installing.ts';

const ORGANISATION = { team: { ...DEFAULT_TEAM, enterprise: 'E1' } };

function bodyOf({ state }: Workspace, team: Team, event: Json, more: Json = {}): Json {
  return { ...eventCallback(state, { subscription: 'message.im', team, event }), ...more };
}

async function rowsOf({ store }: Awaited<ReturnType<typeof setInstalling>>, id: string) {
  const rows = [];
  for await (const { table, row } of store.exportRows())
    if (row['workspace'] === id || (table === 'installations' && row['id'] === id)) rows.push(table);
  return new Set(rows);
}

describe('a workspace that removes the app', () => {
  it('is forgotten whole, another one not, and is not answered any more', async () => {
    const installing = await setInstalling();
    const { workspace, store, app, turns, lines } = installing;
    const second = secondTeam(workspace);
    for (const team of [workspace.team, second]) await install(installing, team);
    for (const [who, { id }] of [
      ['maya', workspace.team],
      ['noor', second],
    ] as const) {
      const reply = await workspace.say(who, 'dm', 'salary?').reply();
      await workspace.press(who, reply, 'feedback', 'Helpful').reply();
      const person = workspace.person(who).id;
      await store.saveSetting({ workspace: id, kind: 'person', id: person }, 'role', 'nurse');
      await store.remember({ workspace: id, conversation: 'im:D1', person }, { memory: {} as never, at: 1 });
    }
    const kept = await rowsOf(installing, workspace.team.id);
    expect([...kept]).toEqual(
      expect.arrayContaining(['installations', 'settings', 'conversations', 'questions']),
    );
    await workspace.uninstall(second);
    await app.stop(5000);
    expect(await rowsOf(installing, second.id)).toEqual(new Set());
    expect(await rowsOf(installing, workspace.team.id)).toEqual(kept);

    const again = await setInstalling({ beside: installing });
    workspace.deliverTo(`${again.base}/slack/events`);
    const noor = workspace.person('noor');
    const message = {
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: noor.id,
      text: 'hi',
      ts: '1.000001',
    };
    const late = await workspace.send({ kind: 'events_api', payload: bodyOf(workspace, second, message) });
    expect(late.isAcknowledged).toBe(true);
    await again.app.stop(5000);
    expect([turns.length, again.turns]).toEqual([2, []]);
    expect(again.lines.map(({ message: words }) => words)).toContain(
      'something came from where the app is not installed',
    );
    expect([...lines, ...again.lines].filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('stays when only tokens of people were revoked, or when it has installed the app again since', async () => {
    const installing = await setInstalling();
    const { workspace, store, app } = installing;
    await install(installing);
    const events: Json[] = [
      bodyOf(workspace, workspace.team, { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }),
      bodyOf(workspace, workspace.team, { type: 'app_uninstalled' }, { event_time: 1_600_000_000 }),
    ];
    for (const payload of events) await workspace.send({ kind: 'events_api', payload });
    await app.stop(5000);
    expect(await store.findInstallation({ kind: 'team', id: workspace.team.id })).toBeDefined();
  });
});

describe('an organisation', () => {
  it('installs the app for its workspaces, which are answered with its token', async () => {
    const installing = await setInstalling(ORGANISATION);
    const { workspace, store, turns } = installing;
    const sister = secondTeam(workspace, { enterprise: 'E1' });
    const stranger = secondTeam(workspace, { name: 'Cedar', people: [{ name: 'zoe' }] });
    const response = await install(installing, workspace.team, true);
    expect(response.status).toBe(200);
    expect(await store.findInstallation({ kind: 'enterprise', id: 'E1' })).toBeDefined();
    expect(await store.findInstallation({ kind: 'team', id: workspace.team.id })).toBeUndefined();
    for (const who of ['maya', 'noor']) {
      await workspace.say(who, 'dm', 'salary?').reply();
      await workspace.command(who, 'dm', '/career', 'salary nurse').reply();
    }
    expect(turns.map((turn) => turn.workspace)).toEqual([
      ...[workspace.team.id, workspace.team.id],
      ...[sister.id, sister.id],
    ]);
    const message = {
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'U1',
      text: 'hi',
      ts: '1.000001',
    };
    await workspace.send({ kind: 'events_api', payload: bodyOf(workspace, stranger, message) });
    expect(turns).toHaveLength(4);
    expect(workspace.refused()).toEqual([]);
  });

  it('that removes the app is forgotten with the workspaces that it served', async () => {
    const installing = await setInstalling(ORGANISATION);
    const { workspace, app } = installing;
    const sister = secondTeam(workspace, { enterprise: 'E1' });
    await install(installing, workspace.team, true);
    for (const who of ['maya', 'noor']) await workspace.say(who, 'dm', 'salary?').reply();
    const authorizations = [
      { enterprise_id: 'E1', team_id: null, is_enterprise_install: true, is_bot: true },
    ];
    const payload = bodyOf(workspace, workspace.team, { type: 'app_uninstalled' }, { authorizations });
    await workspace.send({ kind: 'events_api', payload });
    await app.stop(5000);
    for (const id of ['E1', workspace.team.id, sister.id])
      expect(await rowsOf(installing, id)).toEqual(new Set());
  });
});

describe('a store that fails', () => {
  it('has Slack send an event again', async () => {
    const installing = await setInstalling();
    const { workspace, store } = installing;
    await install(installing);
    await store.close();
    const other = await setInstalling({ beside: installing });
    workspace.deliverTo(`${other.base}/slack/events`);
    const delivered = await workspace.say('maya', 'dm', 'salary?').acknowledged;
    expect(delivered.map(({ isAcknowledged }) => isAcknowledged)).toEqual([false]);
    expect(other.lines.some(({ message }) => message === 'a listener failed')).toBe(true);
  });
});
