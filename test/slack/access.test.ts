import { describe, expect, it } from 'vitest';
import { createAdmit } from '../../src/slack/access.ts';
import { texts } from '../../src/slack/texts.ts';
import { setStage, shown } from './stage.ts';

const team = {
  name: 'Acme',
  people: [{ name: 'maya' }, { name: 'gil', isGuest: true }],
  channels: [{ name: 'general' }, { name: 'partners', isShared: true }],
};

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  it('a guest is turned away politely, whatever they do', async () => {
    const { workspace, turns } = await setStage({ mode, workspace: { team } });
    const { id: only } = workspace.person('gil');
    const mention = await workspace.say('gil', '#general', '@advisor salary?').reply();
    expect(mention).toMatchObject({ text: texts.notForGuests, only });
    expect(await workspace.say('gil', 'dm', 'salary?').reply()).toMatchObject({ text: texts.notForGuests });
    expect((await workspace.command('gil', '#general', '/career', 'salary?').reply()).text).toBe(
      texts.notForGuests,
    );
    expect((await workspace.command('gil', '#general', '/career', 'offer').reply()).text).toBe(
      texts.notForGuests,
    );
    expect((await workspace.shortcut('gil', 'ask_advisor').reply()).text).toBe(texts.notForGuests);
    const open = await workspace.say('maya', '#general', '@advisor salary?').reply();
    expect((await workspace.press('gil', open, 'ask:0').reply()).text).toBe(texts.notForGuests);
    expect(turns).toHaveLength(1);
    expect(workspace.refused()).toEqual([]);
  });

  it('a guest is answered in a channel that is allowed', async () => {
    const { workspace } = await setStage({ mode, workspace: { team } });
    const channel = workspace.channel('#general').id;
    const next = await setStage({ mode, workspace: { team }, app: { allowed: { channels: [channel] } } });
    const reply = await next.workspace.say('gil', '#general', '@advisor salary?').reply();
    expect(shown(reply)).toContain('Data engineers in New York');
  });

  it('in a channel with another company the answer is for the asker alone', async () => {
    const { workspace } = await setStage({ mode, workspace: { team } });
    const reply = await workspace.say('maya', '#partners', '@advisor salary?').reply();
    expect(reply.only).toBe(workspace.person('maya').id);
    expect(shown(reply)).toContain('Share in channel');
    expect(workspace.refused()).toEqual([]);
  });

  it('people of other companies are turned away politely', async () => {
    const { workspace, turns } = await setStage({ mode, workspace: { team } });
    const { id: channel } = workspace.channel('#partners');
    const event = { channel, user: workspace.person('maya').id, user_team: 'T9', text: 'salary?' };
    await workspace.deliver({ type: 'app_mention', ts: '1.000001', ...event });
    const reply = await workspace.waitFor(() => workspace.messages('#partners', 'maya')[0]);
    expect(reply).toMatchObject({ text: texts.forOwnPeople, only: workspace.person('maya').id });
    expect(turns).toEqual([]);
  });

  it('in an archived channel buttons answer privately or in the direct message', async () => {
    const { workspace } = await setStage({ mode });
    const reply = await workspace.say('maya', '#general', '@advisor salary?').reply();
    const channel = workspace.channel('#general');
    workspace.state.directory.channels.set(channel.id, { ...channel, isArchived: true });
    workspace.press('maya', reply, 'Show more');
    const [note, more] = await workspace.waitFor(() => {
      const mine = workspace.messages('#general', 'maya').filter((one) => one.only !== undefined);
      return mine.length === 2 && mine;
    });
    expect(note?.text).toBe(texts.cannotChange);
    expect(shown(more)).toContain('Bonuses add some ten percent.');
    workspace.press('maya', reply, 'ask:0');
    const [elsewhere] = await workspace.waitFor(() => {
      const messages = workspace.messages('dm', 'maya');
      return messages.length === 2 && messages;
    });
    expect(elsewhere?.text).toBe(texts.elsewhere);
  });
});

describe('who is answered', () => {
  const line = { client: {} as never, workspace: 'T1' };
  const facts = {
    person: async (_: unknown, id: string) =>
      id === 'UNKNOWN' ? undefined : { isGuest: id === 'GUEST', isAdmin: false },
    channel: async () => undefined,
  };
  const admit = createAdmit(facts, { teams: ['T2'], channels: ['C2'] });

  it.each([
    ['own people', { person: 'U1' }, 'openly'],
    ['own people whom Slack names by their workspace', { person: 'U1', team: 'T1' }, 'openly'],
    ['people of the same organisation', { person: 'U1', team: 'E1', enterprise: 'E1' }, 'openly'],
    ['people whom Slack tells nothing about', { person: 'UNKNOWN' }, 'openly'],
    ['guests', { person: 'GUEST', channel: 'C1' }, 'refused'],
    ['guests in an allowed channel', { person: 'GUEST', channel: 'C2' }, 'openly'],
    ['strangers', { person: 'U1', team: 'T3', channel: 'C1' }, 'refused'],
    ['strangers in an allowed channel', { person: 'U1', team: 'T3', channel: 'C2' }, 'openly'],
    ['people of an allowed company', { person: 'U1', team: 'T2', isShared: true }, 'openly'],
    ['own people where strangers read along', { person: 'U1', isShared: true }, 'privately'],
  ])('%s', async (_, asker, expected) => {
    expect((await admit(line, asker)).kind).toBe(expected);
  });
});
