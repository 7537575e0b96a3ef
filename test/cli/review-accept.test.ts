import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setDesk } from './desk.ts';
import { runOver } from './shell.ts';

const MOOLAH = "what's the moolah for a senior backend engineer";

describe('review accept', () => {
  it('teaches a way to ask: what was not understood is answered from the next start', async () => {
    const { ask, review, advisor, reopened, read } = await setDesk();
    const before = advisor.advise({ text: MOOLAH }).answer;
    expect(before.kind).toBe('unanswered');
    await ask(MOOLAH, { down: '' });
    const source = read('intents/salary.yml');
    const { code, out } = await review('accept', '1', '--intent', 'salary');
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 1]);
    expect(out).toMatch(
      /^Wrote "what's the moolah for a \{role\}" and "moolah \{role\}" to \S+salary\.yml:\d+\./,
    );
    expect(out).toContain('From the next start it is answered as salary about senior-backend-engineer');
    expect(read('intents/salary.yml').startsWith(source)).toBe(true);
    const taught = reopened();
    for (const text of [MOOLAH, 'moolah for backend engineers in new york?']) {
      expect(taught.advise({ text }).answer).toMatchObject({ kind: 'answer', intent: 'salary' });
    }
    expect((await review()).out).toContain('Accepted. Asked again, it is answered as salary');
    expect((await review('accept', '1')).err).toContain('1 is pending already');
  });

  it('adds a name to a role', async () => {
    const { ask, review, reopened } = await setDesk();
    await ask('what does a QA lead do all day', { down: '' });
    const { out } = await review('accept', '1');
    expect(out).toMatch(/^Wrote the alias "QA lead" to \S+test-automation-lead\.md:17\. From the next start/);
    const { answer } = reopened().advise({ text: 'what does a QA lead do all day' });
    expect(answer).toMatchObject({ kind: 'answer', roles: ['test-automation-lead'] });
  });

  it('adds a heading that check points at, and that is quoted once it is written', async () => {
    const { folder, ask, review, reopened, read } = await setDesk();
    const question = 'is there a pension for senior backend engineers?';
    await ask(question);
    const { out } = await review('accept', '1');
    const line = Number(/senior-backend-engineer\.md:(\d+)\./.exec(out)?.[1]);
    const path = 'knowledge/senior-backend-engineer.md';
    expect(read(path).split('\n')[line - 1]).toBe('## Pension');
    const checked = await runOver('memory:', ['check', '--knowledge', join(folder, 'knowledge')]);
    expect([checked.code, checked.out]).toEqual([
      0,
      expect.stringContaining(`.md:${line}: warning: The section "Pension"`),
    ]);
    expect(reopened().advise({ text: question }).answer.kind).toBe('unanswered');
    writeFileSync(
      join(folder, path),
      read(path).replace(/<!-- This section[\s\S]*-->/, 'The pension is 5 % of the pay.'),
    );
    const { answer } = reopened().advise({ text: question });
    expect(answer).toMatchObject({ kind: 'answer', lead: { text: 'The pension is 5 % of the pay.' } });
  });

  it('takes what the curator says in place of what is proposed', async () => {
    const { ask, review } = await setDesk();
    await ask('what does a nurse earn');
    await ask('sabbatical?');
    await ask('can I bring my dog to the office');
    const topic = await review('accept', '2', '--role', 'project-coordinator', '--topic', 'market-demand');
    expect(topic.out).toMatch(/^Wrote the heading "Market demand" to \S+project-coordinator\.md:\d+\./);
    const alias = await review('accept', '1', '--role', 'project-coordinator', '--alias', 'care nurse');
    expect(alias.out).toMatch(/^Wrote the alias "care nurse" to/);
    const own = await review('accept', '3', '--intent', 'overview', '--utterance', 'dogs and all');
    expect(own.out).toMatch(/^Wrote "dogs and all" to \S+overview\.yml:\d+\./);
  });

  it('writes nothing where there is nothing to write, or where it is there already', async () => {
    const { ask, review, read } = await setDesk();
    await ask('tell me a joke');
    await ask('what does a senior backend engineer earn', { down: 'outdated' });
    await ask('what does a nurse earn');
    await ask('sabbatical?');
    expect((await review('accept', '1')).err).toContain('there is nothing to accept for 1');
    expect((await review('accept', '4')).err).toContain('name it: career-advisor review accept 4');
    expect((await review('accept', '2')).out).toMatch(/^Nothing was written: mend what \S+\.md:\d+ says/);
    const taken = ['accept', '3', '--role', 'project-coordinator'];
    expect((await review(...taken, '--alias', 'Backend Developer')).err).toContain('is a name of');
    expect((await review(...taken, '--topic', 'Overview')).err).toContain('has a section "Overview" already');
    const same = await review('accept', '3', '--intent', 'skills', '--utterance', 'Tell me a joke');
    expect(same.err).toContain('is an utterance of out-of-scope already');
    expect((await review('--state', 'new')).out).toContain('nurse');
    expect(read('knowledge/project-coordinator.md')).not.toContain('<!--');
  });
});
