import { describe, expect, it } from 'vitest';
import { question } from '../stores/records.ts';
import { ROLE, setTwins, textOf } from './twins.ts';

const ASKED = 'what does a senior backend engineer earn in new york?';
const FOLLOW_UP = 'and in california?';
const PAY = /\$\d/;

describe('two workspaces with the same people and channels', () => {
  it('are both answered, each with its own token, though the very same event comes to both', async () => {
    const { workspace, one, other, callIn, event, heard, turns } = await setTwins();
    const { message } = workspace.say('maya', 'dm', ASKED);
    for (const team of [one, other]) {
      const same = { event_id: 'Ev1' };
      const answer = await callIn(team, 'chat.postMessage', () => event(team, heard(message), same));
      expect(textOf(answer)).toMatch(PAY);
    }
    expect(turns.map((turn) => turn.workspace)).toEqual([one.id, other.id]);
    expect(workspace.refused()).toEqual([]);
  });

  it('do not share what a conversation is about', async () => {
    const { workspace, one, other, callIn, event, heard } = await setTwins();
    const say = (text: string) => heard(workspace.say('maya', 'dm', text).message);
    const first = say(ASKED);
    await callIn(one, 'chat.postMessage', () => event(one, first));
    const next = say(FOLLOW_UP);
    expect(textOf(await callIn(other, 'chat.postMessage', () => event(other, next)))).not.toMatch(PAY);
    expect(textOf(await callIn(one, 'chat.postMessage', () => event(one, next)))).toMatch(PAY);
  });

  it('do not bring back the answers of each other', async () => {
    const { workspace, one, other, callIn, event, heard, click, lines } = await setTwins();
    const { message } = workspace.say('maya', 'dm', ASKED);
    const answer = textOf(await callIn(one, 'chat.postMessage', () => event(one, heard(message))));
    const id = /\\"k\\":\\"([^\\]+)\\"/.exec(answer.replaceAll('\\\\', '\\'))?.[1];
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    // The question of the button is another one, so that only what is remembered could show pay.
    const again = { question: 'hello', ...(id === undefined ? {} : { id }) };
    const shown = async (team: typeof one) =>
      textOf(await callIn(team, 'chat.postMessage', () => click(team, 'share', [again])));
    expect(await shown(other)).not.toMatch(PAY);
    expect(await shown(one)).toMatch(PAY);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('do not share feedback', async () => {
    const { workspace, store, one, other, callIn, click } = await setTwins();
    const maya = workspace.person('maya').id;
    for (const { id } of [one, other])
      await store.keepQuestion(question({ workspace: id, id: 'q1', person: maya }));
    await callIn(other, 'chat.postEphemeral', () =>
      click(other, 'feedback', [{ question: 'x', id: 'q1' }, 'up']),
    );
    for (const [{ id }, helpful] of [
      [one, 0],
      [other, 1],
    ] as const)
      await expect.poll(async () => (await store.figures(id, 0)).helpful).toBe(helpful);
  });

  it('do not share settings, questions or Homes', async () => {
    const { workspace, store, one, other, dm, callIn, event, heard } = await setTwins();
    const maya = workspace.person('maya').id;
    await store.saveSetting({ workspace: one.id, kind: 'person', id: maya }, 'role', ROLE);
    await store.keepQuestion(
      question({ workspace: one.id, person: maya, text: 'a question of my own', roles: [] }),
    );
    const opened = { type: 'app_home_opened', user: maya, channel: dm.id, tab: 'home', event_ts: '1.0' };
    const home = async (team: typeof one) =>
      textOf(await callIn(team, 'views.publish', () => event(team, opened)));
    expect(await home(one)).toContain('a question of my own');
    expect(await home(other)).not.toContain('a question of my own');
    const { message } = workspace.say('maya', 'dm', 'what does it pay?');
    const answer = async (team: typeof one) =>
      textOf(await callIn(team, 'chat.postMessage', () => event(team, heard(message))));
    expect(await answer(one)).toMatch(PAY);
    expect(await answer(other)).not.toMatch(PAY);
  });

  it('read the thread around a mention each with its own token', async () => {
    const { workspace, one, other, callIn, event, heard } = await setTwins();
    const root = workspace.say('omar', '#general', 'we look for a senior backend engineer').message;
    const typed = workspace.say('maya', '#general', '@advisor what is the range?', { thread: root }).message;
    for (const team of [one, other]) {
      const text = `<@${team.botUser}> what is the range?`;
      const mention = { ...heard(typed, 'app_mention'), text };
      const read = await callIn(team, 'conversations.replies', () => event(team, mention));
      expect(read.args).toMatchObject({ channel: root.channel, ts: root.ts });
    }
  });

  it('do not follow up in a thread that only the other was answered in', async () => {
    const { workspace, store, one, other, callIn, event, heard, turns, app } = await setTwins();
    const root = workspace.say('maya', '#general', '@advisor pay of a senior backend engineer?').message;
    for (const { id } of [one, other])
      await store.saveSetting({ workspace: id, kind: 'channel', id: root.channel }, 'threads', 'follow');
    await callIn(one, 'chat.postMessage', () => event(one, heard(root, 'app_mention')));
    const next = workspace.say('maya', '#general', 'and in california?', { thread: root }).message;
    await event(other, heard(next));
    await callIn(one, 'chat.postMessage', () => event(one, heard(next)));
    await app.stop(5000);
    expect(turns.map((turn) => turn.workspace)).toEqual([one.id, one.id]);
  });

  it('forget people each for itself', async () => {
    const { workspace, store, one, other, app, callIn, click } = await setTwins();
    const maya = workspace.person('maya').id;
    for (const { id } of [one, other]) await store.keepQuestion(question({ workspace: id, person: maya }));
    await callIn(one, 'views.publish', () => click(one, 'forget', [{ question: 'x' }]));
    await app.stop(5000);
    expect(await store.recentQuestions(one.id, maya, 9)).toEqual([]);
    expect(await store.recentQuestions(other.id, maya, 9)).toHaveLength(1);
  });
});

describe('two people in one workspace', () => {
  it('do not share what they ask privately in the same channel', async () => {
    const { workspace } = await setTwins();
    const ask = async (who: string, text: string) =>
      JSON.stringify(await workspace.command(who, '#general', '/career', text).reply());
    expect(await ask('maya', ASKED)).toMatch(PAY);
    expect(await ask('omar', FOLLOW_UP)).not.toMatch(PAY);
    expect(await ask('maya', FOLLOW_UP)).toMatch(PAY);
    expect(workspace.messages('#general', 'lena')).toEqual([]);
  });

  it('do not see settings, questions or the Home of each other, and are forgotten each alone', async () => {
    const { workspace, store, one, callIn, event, dm, app } = await setTwins();
    const [maya, omar] = ['maya', 'omar'].map((who) => workspace.person(who).id) as [string, string];
    await store.saveSetting({ workspace: one.id, kind: 'person', id: maya }, 'role', ROLE);
    await store.keepQuestion(
      question({ workspace: one.id, id: 'q1', person: maya, text: 'of maya', roles: [] }),
    );
    await store.keepQuestion(
      question({ workspace: one.id, id: 'q2', person: omar, text: 'of omar', roles: [] }),
    );
    const home = async (user: string) => {
      const opened = { type: 'app_home_opened', user, channel: dm.id, tab: 'home', event_ts: '1.0' };
      return textOf(await callIn(one, 'views.publish', () => event(one, opened)));
    };
    expect(await home(maya)).toContain('of maya');
    const seen = await home(omar);
    expect(seen).toContain('of omar');
    expect(seen).not.toContain('of maya');
    await store.forgetPerson(one.id, maya);
    await app.stop(5000);
    expect(await store.recentQuestions(one.id, omar, 9)).toHaveLength(1);
  });
});
