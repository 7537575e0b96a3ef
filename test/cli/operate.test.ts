import { describe, expect, it, onTestFinished } from 'vitest';
import { operate } from '../../src/cli/operate.ts';
import { readConfig } from '../../src/config.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { openAdvisor } from '../../src/wire.ts';
import { readExposition } from '../operations/exposition.ts';
import { collectLog, setStage } from '../slack/stage.ts';
import { BAKER, folderWith, PAY } from './folders.ts';

const SECRETS = { SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_APP_TOKEN: 'xapp-secret' };

/** A real app over a store that is watched, and the port that shows both. */
async function operated(environment: Readonly<Record<string, string>>) {
  const config = readConfig({ ...SECRETS, ...environment });
  const folder = folderWith({ 'knowledge/baker.md': BAKER, 'intents/pay.yml': PAY });
  const opened = openAdvisor({ knowledgeDir: `${folder}/knowledge`, intentsDir: `${folder}/intents` }, null);
  const { log, lines } = collectLog();
  const store = createMemoryStore();
  const health = () => staged.app.health();
  const { store: watched, meter, show } = await operate({ opened, config, store, health, log });
  const staged = await setStage({ app: { store: watched, meter } });
  const shown = await show();
  onTestFinished(() => shown?.close());
  const port = lines.map(({ facts }) => ('port' in facts ? Number(facts.port) : 0)).find((one) => one > 0);
  return { staged, lines, shown, store, watched, meter, base: `http://127.0.0.1:${port}` };
}

describe('what operators see of a running app', () => {
  it('counts a question from Slack, and holds no word of it', async () => {
    const { staged, base } = await operated({ METRICS_PORT: '0' });
    const { workspace, app } = staged;
    await workspace.say('maya', 'dm', 'a secret salary?').reply();
    await app.stop(1000);
    const text = await (await fetch(`${base}/metrics`)).text();
    const samples = readExposition(text);
    expect(samples.get('advisor_questions_total{surface="direct",kind="answer"}')).toBe(1);
    expect(samples.get('advisor_answer_seconds_count')).toBe(1);
    expect(samples.get('advisor_knowledge_documents')).toBe(1);
    const { team, botToken, appToken } = workspace;
    const ids = [team.id, workspace.person('maya').id, workspace.channel('#general').id];
    for (const word of [...ids, botToken, appToken, 'xoxb-secret', 'xapp-secret', 'secret salary'])
      expect(text).not.toContain(word);
  });

  it('runs on with one line where the port is taken', async () => {
    const first = await operated({ METRICS_PORT: '0' });
    const taken = new URL(first.base).port;
    const { staged, lines, shown } = await operated({ METRICS_PORT: taken });
    expect(shown).toBeUndefined();
    expect(lines).toEqual([
      {
        level: 'warn',
        facts: {},
        message: `METRICS_PORT: ${taken} on 127.0.0.1 is in use; going on without health checks and metrics`,
      },
    ]);
    await staged.workspace.say('maya', 'dm', 'salary?').reply();
  });

  it('is nothing at all where that is wanted', async () => {
    const { shown, store, watched, meter, lines } = await operated({ METRICS_PORT: 'off' });
    expect([shown, meter, lines]).toEqual([undefined, undefined, []]);
    expect(watched).toBe(store);
  });
});
