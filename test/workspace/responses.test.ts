import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { call, respond } from './client.ts';

const MINUTE_MS = 60_000;

let workspace: Workspace;
let now = 0;

beforeEach(async () => {
  now = 1_700_000_000_000;
  workspace = await startWorkspace({ now: () => now });
});
afterEach(() => workspace.close());

/** A command that nobody listens to still has a response URL and a trigger. */
const ask = () => workspace.command('maya', '#general', '/career', 'help');
const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } };
const blocks = [{ type: 'actions', elements: [button] }];

/** A click on a button of a message in #general. */
async function click() {
  await call(workspace, 'chat.postMessage', { channel: '#general', text: 'old', blocks });
  const [message] = workspace.messages('#general');
  if (message === undefined) throw new Error('Not posted');
  return workspace.press('maya', message, 'More');
}

describe('a response URL', () => {
  it('answers the asker alone, or everybody', async () => {
    const { responseUrl } = ask();
    await respond(responseUrl, { text: 'psst' });
    await respond(responseUrl, { text: 'hear', response_type: 'in_channel' });
    expect(workspace.messages('#general', 'maya').map((one) => one.text)).toEqual(['psst', 'hear']);
    expect(workspace.messages('#general', 'omar').map((one) => one.text)).toEqual(['hear']);
  });

  it('replaces and deletes what it answered before', async () => {
    const { responseUrl } = ask();
    await respond(responseUrl, { text: 'one' });
    await respond(responseUrl, { text: 'two', replace_original: true });
    expect(workspace.messages('#general', 'maya').map((one) => one.text)).toEqual(['two']);
    await respond(responseUrl, { delete_original: true });
    expect(workspace.messages('#general', 'maya')).toEqual([]);
  });

  it('replaces the message of a click unless told otherwise', async () => {
    const { responseUrl } = await click();
    await respond(responseUrl, { text: 'new' });
    expect(workspace.messages('#general')).toMatchObject([{ text: 'new' }]);
    await respond(responseUrl, { text: 'more', replace_original: false });
    expect(workspace.messages('#general', 'maya').map((one) => one.text)).toEqual(['new', 'more']);
  });

  it('works five times', async () => {
    const { responseUrl } = ask();
    const statuses: number[] = [];
    for (let use = 0; use < 6; use += 1) statuses.push((await respond(responseUrl, { text: 'a' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(workspace.refused()).toMatchObject([{ method: 'response_url', result: { error: 'used_url' } }]);
  });

  it('works for half an hour', async () => {
    const { responseUrl } = ask();
    now += 30 * MINUTE_MS;
    expect((await respond(responseUrl, { text: 'a' })).status).toBe(200);
    now += 1;
    const late = await respond(responseUrl, { text: 'a' });
    expect([late.status, await late.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  });

  it('refuses what Slack refuses', async () => {
    const { responseUrl } = ask();
    const answer = await respond(responseUrl, { text: 'a', blocks: [{ type: 'nope' }] });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_blocks' });
    expect((await respond(responseUrl, { text: 'a', blocks: ['hello'] })).status).toBe(400);
    expect((await respond(responseUrl, { text: 'a', blocks: 'hello' })).status).toBe(400);
    expect((await respond(`${workspace.url}/response/T1/guessed`, { text: 'a' })).status).toBe(404);
  });
});

describe('views', () => {
  const title = { type: 'plain_text', text: 'Ask' };
  const view = { type: 'modal', title, blocks: [{ type: 'divider' }] };
  const open = (triggerId: string, method = 'views.open') =>
    call(workspace, method, { trigger_id: triggerId, view });

  it('open with a fresh trigger, once', async () => {
    const { triggerId } = ask();
    expect(await open(triggerId)).toMatchObject({ ok: true, view: { type: 'modal', state: { values: {} } } });
    expect(await open(triggerId)).toMatchObject({ error: 'exchanged_trigger_id' });
    expect(await open('1.2.guessed')).toMatchObject({ error: 'invalid_trigger_id' });
    const { triggerId: stale } = ask();
    now += 3_001;
    expect(await open(stale)).toMatchObject({ error: 'expired_trigger_id' });
    expect(workspace.modal('maya')?.content).toMatchObject({ title });
  });

  it('stack three high', async () => {
    await open(ask().triggerId);
    await open(ask().triggerId, 'views.push');
    expect(await open(ask().triggerId, 'views.push')).toMatchObject({ ok: true });
    expect(await open(ask().triggerId, 'views.push')).toMatchObject({ error: 'push_limit_reached' });
  });

  it('are updated against their hash', async () => {
    await open(ask().triggerId);
    const shown = workspace.modal('maya');
    const args = { view_id: shown?.id, hash: shown?.hash, view };
    expect(await call(workspace, 'views.update', args)).toMatchObject({ ok: true });
    expect(await call(workspace, 'views.update', args)).toMatchObject({ error: 'hash_conflict' });
    expect(await call(workspace, 'views.update', { ...args, view_id: 'V404' })).toMatchObject({
      error: 'not_found',
    });
  });

  it('are refused with the place that is wrong', async () => {
    const answer = await call(workspace, 'views.open', {
      trigger_id: ask().triggerId,
      view: { ...view, title: undefined },
    });
    expect(answer).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: title [json-pointer:/view]'] },
    });
  });

  it('make a Home tab per person', async () => {
    const home = { type: 'home', blocks: [{ type: 'divider' }] };
    const args = { user_id: workspace.person('maya').id, view: home };
    const first = await call(workspace, 'views.publish', args);
    const second = await call(workspace, 'views.publish', args);
    expect(first).toMatchObject({ ok: true, view: { type: 'home' } });
    expect(second).toMatchObject({ view: { id: workspace.home('maya')?.id } });
    expect(workspace.home('omar')).toBeUndefined();
    expect(await call(workspace, 'views.publish', { ...args, view })).toMatchObject({
      error: 'invalid_arguments',
    });
  });
});
