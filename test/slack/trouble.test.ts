import { describe, expect, it } from 'vitest';
import { texts } from '../../src/slack/texts.ts';
import { afterwards, setStage, shown } from './stage.ts';

const broken = async () => {
  throw new Error('database password is hunter2');
};

describe.each(['socket', 'http'] as const)('over %s, when something fails', (mode) => {
  it('tells the asker calmly in a direct message', async () => {
    const { workspace } = await setStage({ mode, converse: broken });
    const said = workspace.say('maya', 'dm', 'salary?');
    expect(await said.reply()).toMatchObject({ text: texts.trouble, thread_ts: said.message.ts });
  });

  it('tells the asker alone in a channel, and never what it was', async () => {
    const staged = await setStage({ mode, converse: broken });
    const { workspace } = staged;
    const reply = await workspace.say('maya', '#general', '@advisor salary?').reply();
    expect(reply).toMatchObject({ text: texts.trouble, only: workspace.person('maya').id });
    expect(JSON.stringify(await afterwards(staged, 'maya', '#general'))).not.toContain('hunter2');
    expect(JSON.stringify(staged.lines)).toContain('could not answer');
  });

  it('tells the asker of a command', async () => {
    const { workspace } = await setStage({ mode, converse: broken });
    const reply = await workspace.command('maya', '#general', '/career', 'salary?').reply();
    expect(reply).toMatchObject({ text: texts.trouble, only: workspace.person('maya').id });
  });

  it('answers all the same after being rate limited', async () => {
    const { workspace } = await setStage({ mode });
    workspace.fault({ method: 'chat.postMessage', status: 429, retryAfter: 1 });
    const reply = await workspace.say('maya', 'dm', 'salary?').reply();
    expect(shown(reply)).toContain('Data engineers in New York');
  });

  it('answers all the same after a fault of Slack', async () => {
    const { workspace } = await setStage({ mode });
    workspace.fault({ method: 'chat.postMessage', status: 503 });
    const reply = await workspace.say('maya', 'dm', 'salary?').reply();
    expect(shown(reply)).toContain('Data engineers in New York');
  });

  it('writes charts out where Slack does not draw them, and says in the log what was refused', async () => {
    const { workspace, lines } = await setStage({ mode });
    workspace.fault({ method: 'chat.postMessage', error: 'invalid_blocks' });
    const reply = await workspace.say('maya', 'dm', 'chart?').reply();
    expect(reply.blocks?.map((block) => block.type)).toContain('table');
    expect(reply.blocks?.map((block) => block.type)).not.toContain('data_visualization');
    expect(lines.find((line) => line.level === 'warn')?.facts).toMatchObject({
      refused: { code: 'invalid_blocks' },
    });
  });

  it('sends text alone where Slack refuses the blocks', async () => {
    const { workspace } = await setStage({ mode });
    workspace.fault({ method: 'chat.postMessage', error: 'invalid_blocks' });
    const reply = await workspace.say('maya', 'dm', 'salary?').reply();
    expect(reply.blocks).toBeUndefined();
    expect(reply.text).toContain('Data engineers in New York earn between $95,000 and $140,000. [1]');
  });

  it('whispers where the response_url is dead', async () => {
    const { workspace } = await setStage({ mode });
    workspace.fault({ method: 'response_url', status: 404 });
    const reply = await workspace.command('maya', '#general', '/career', 'salary?').reply();
    expect(reply.only).toBe(workspace.person('maya').id);
    expect(workspace.calls.map((call) => call.method)).toContain('chat.postEphemeral');
  });

  it('writes a direct message where it cannot even whisper', async () => {
    const { workspace } = await setStage({
      mode,
      workspace: {
        team: {
          name: 'Acme',
          people: [{ name: 'maya' }],
          channels: [{ name: 'secret', kind: 'private', hasApp: false }],
        },
      },
    });
    workspace.fault({ method: 'response_url', status: 404 });
    workspace.command('maya', '#secret', '/career', 'salary?');
    const reply = await workspace.waitFor(() => workspace.messages('dm', 'maya')[0]);
    expect(shown(reply)).toContain('Data engineers in New York');
  });

  it('answers in a direct message where it cannot post in the channel', async () => {
    const { workspace } = await setStage({ mode });
    workspace.fault({ method: 'chat.postMessage', error: 'restricted_action' });
    workspace.say('maya', '#general', '@advisor salary?');
    const [first, second] = await workspace.waitFor(() => {
      const messages = workspace.messages('dm', 'maya');
      return messages.length === 2 && messages;
    });
    expect(first?.text).toBe(texts.elsewhere);
    expect(shown(second)).toContain('Data engineers in New York');
  });
});

describe('what people write', () => {
  it.each(['<!channel> & <@U1>', '<https://evil.example|click>', '\u0000', 'x'.repeat(39_000)])(
    'never becomes live: %j',
    async (text) => {
      const { workspace } = await setStage({
        converse: async (turn) => ({
          question: turn.text,
          answer: {
            kind: 'unanswered',
            intent: 'salary',
            roles: [],
            confidence: 0,
            trace: [],
            message: `I found nothing about "${turn.text}".`,
            closest: [{ label: turn.text, question: turn.text }],
          },
        }),
      });
      const said = workspace.say('maya', 'dm', text);
      const reply = await said.reply();
      expect(reply.text).not.toMatch(/[<>]/);
      expect(shown(reply)).not.toMatch(/"text":"[^"]*<[!@#h]/);
      await workspace.command('maya', '#general', '/career', text).reply();
      expect(workspace.refused()).toEqual([]);
    },
  );
});
