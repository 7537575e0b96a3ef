import { webApi } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { call } from '../../src/slack/call.ts';
import { createGate } from '../../src/slack/gate.ts';
import { startWorkspace } from '../../src/workspace/workspace.ts';

async function caller() {
  const workspace = await startWorkspace();
  onTestFinished(() => workspace.close());
  const client = new webApi.WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl });
  const channel = workspace.channel('#general').id;
  return { workspace, client, channel };
}

/** Waits are noted and over at once. */
function impatient() {
  const waits: number[] = [];
  const after = (ms: number, callback: () => void) => {
    waits.push(ms);
    queueMicrotask(callback);
    return () => {};
  };
  return { waits, timers: { now: () => 0, after } };
}

describe('a call', () => {
  it('arrives as it was, whatever is in it', async () => {
    const { workspace, client, channel } = await caller();
    const text = 'a=b&c=d+e%20 “ü” 🙂\n<x>';
    const blocks = [{ type: 'section', text: { type: 'plain_text', text } }];
    const result = await call(client, 'chat.postMessage', { channel, text, blocks, thread_ts: undefined });
    const [message] = workspace.messages('#general');
    expect(message).toMatchObject({ ts: result.ts, text, blocks: [{ text: { text } }] });
  });

  it.each([
    [{ status: 503, times: 2 }, [300, 900]],
    [{ times: 1 }, [300]],
    [{ status: 429, retryAfter: 2, times: 1 }, [2000]],
  ])('is tried again after %j', async (fault, expected) => {
    const { workspace, client, channel } = await caller();
    const { waits, timers } = impatient();
    workspace.fault({ method: 'chat.postMessage', ...fault });
    await call(client, 'chat.postMessage', { channel, text: 'x' }, { timers });
    expect(waits).toEqual(expected);
    expect(workspace.messages('#general')).toHaveLength(1);
  });

  it.each([
    [{ status: 500, times: 3 }, webApi.WebAPIHTTPError],
    [{ times: 3 }, webApi.WebAPIRequestError],
    [{ status: 429, retryAfter: 1, times: 3 }, webApi.WebAPIRateLimitedError],
    [{ status: 429, retryAfter: 3600, times: 3 }, webApi.WebAPIRateLimitedError],
    [{ error: 'is_archived', times: 1 }, webApi.WebAPIPlatformError],
    [{ status: 200, times: 3 }, webApi.WebAPIRequestError],
  ])('gives up after %j', async (fault, kind) => {
    const { workspace, client, channel } = await caller();
    workspace.fault({ method: 'chat.postMessage', ...fault });
    const attempt = call(client, 'chat.postMessage', { channel, text: 'x' }, { timers: impatient().timers });
    await expect(attempt).rejects.toBeInstanceOf(kind);
  });

  it('that takes too long is looked up before it is made once more', async () => {
    const { workspace, client, channel } = await caller();
    const { timers } = impatient();
    workspace.fault({ method: 'chat.postMessage', delayMs: 3000 });
    const found: unknown[] = [];
    const result = await call(
      client,
      'chat.postMessage',
      { channel, text: 'x' },
      {
        timers,
        timeout: 500,
        async lookUp() {
          // The late one arrives all the same.
          await workspace.waitFor(() => workspace.messages('#general').length === 1);
          const [message] = workspace.messages('#general');
          found.push(message?.ts);
          return { ok: true, channel, ts: message?.ts };
        },
      },
    );
    expect(found).toEqual([result.ts]);
    expect(workspace.messages('#general')).toHaveLength(1);
  });

  it('is made once more where nothing is found, or may not be looked for', async () => {
    const { workspace, client, channel } = await caller();
    const { timers } = impatient();
    workspace.fault({ method: 'chat.postMessage', status: 503, times: 2 });
    const refused = new webApi.WebAPIPlatformError({ ok: false, error: 'missing_scope' });
    const answers = [async () => undefined, () => Promise.reject(refused)];
    await call(
      client,
      'chat.postMessage',
      { channel, text: 'x' },
      { timers, lookUp: () => (answers.shift() ?? answers[0])?.() ?? Promise.resolve(undefined) },
    );
    expect(workspace.messages('#general')).toHaveLength(1);
  });

  it('waits with the others of its workspace while Slack asks for a pause', async () => {
    const { workspace, client, channel } = await caller();
    const due: (() => void)[] = [];
    const timers = {
      now: () => 0,
      after(_: number, callback: () => void) {
        due.push(callback);
        return () => {};
      },
    };
    workspace.fault({ method: 'chat.postMessage', status: 429 });
    const first = call(client, 'chat.postMessage', { channel, text: '1' }, { timers });
    await workspace.waitFor(() => workspace.calls.length === 1);
    while (due.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const second = call(client, 'chat.postMessage', { channel, text: '2' }, { timers });
    await new Promise((resolve) => setImmediate(resolve));
    expect(workspace.calls).toHaveLength(1);
    due[0]?.();
    await Promise.all([first, second]);
    expect(workspace.messages('#general')).toHaveLength(2);
  });
});

describe('a gate', () => {
  it('lets as many pass as there is room for, in order', async () => {
    const gate = createGate(2);
    const order: string[] = [];
    const open: (() => void)[] = [];
    const work = (name: string) =>
      gate.pass(async () => {
        order.push(name);
        await new Promise<void>((resolve) => open.push(resolve));
      });
    const all = ['a', 'b', 'c', 'd'].map(work);
    await Promise.resolve();
    expect(order).toEqual(['a', 'b']);
    open[0]?.();
    await all[0];
    expect(order).toEqual(['a', 'b', 'c']);
    open[1]?.();
    open[2]?.();
    await all[2];
    open[3]?.();
    await Promise.all(all);
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('makes room after a failure', async () => {
    const gate = createGate(1);
    await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.pass(async () => 'yes')).resolves.toBe('yes');
  });
});
