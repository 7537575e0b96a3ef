import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setDesk } from './desk.ts';
import { folderWith } from './folders.ts';
import { runOver } from './shell.ts';

const MOOLAH = "what's the moolah for a senior backend engineer";

describe('review', () => {
  it('lists groups with counts, examples, reasons and what would help', async () => {
    const { ask, review } = await setDesk();
    await ask(MOOLAH);
    await ask('how much moolah does a sr backend engineer get', { down: '' });
    await ask('how stressful is the structural engineer gig');
    await ask('what does a senior backend engineer earn', { down: 'outdated: says <2024>\u001b[31m' });
    const { code, out } = await review();
    expect(code).toBe(0);
    expect(out).toContain('Last 7 days: 4 questions, 25 % answered, 0 % found helpful.');
    expect(out).toMatch(/1 {2}asked 2 times \(2 unanswered, 1 no help\), last on \d{4}-\d\d-\d\d; new/);
    expect(out).toContain(`“${MOOLAH}”`);
    expect(out).toContain('“how much moolah does a sr backend engineer get”');
    expect(out).toContain('Missing topic for senior-backend-engineer: “Moolah”.');
    expect(out).toContain('Missing topic for structural-engineer: “Challenges”.');
    expect(out).toContain('Why it was no help: It is out of date: says <2024>');
    expect(out).toMatch(/Stale document; bring it up to date:\s+\S+senior-backend-engineer\.md:\d+/);
    expect(out).not.toContain('\u001b');
    const tooWide = out.split('\n').filter((line) => line.length > 80 && !line.includes('career-advisor'));
    expect(tooWide.filter((line) => !line.includes('/'))).toEqual([]);
  });

  it('gives the same as JSON', async () => {
    const { ask, review } = await setDesk();
    await ask('mail maya@acme.com: what does a nurse earn', { down: 'unclear: ask U012AB3CD' });
    const { out } = await review('--json');
    const { workspaces, worthAdding } = JSON.parse(out);
    expect(workspaces).toMatchObject([
      {
        workspace: 'T1',
        week: { questions: 1, answered: 0 },
        items: [
          {
            number: 1,
            state: 'new',
            count: 1,
            question: 'mail …: what does a nurse earn',
            examples: [{ text: 'mail …: what does a nurse earn', kind: 'unanswered', intent: 'salary' }],
            reasons: ['unclear: ask …'],
            proposal: { kind: 'alias', alias: 'nurse', roles: [] },
            isMasked: true,
          },
        ],
      },
    ]);
    expect(worthAdding).toEqual([]);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('names a document that is left out, and keeps that out of the list', async () => {
    const { ask, review, folder } = await setDesk();
    await ask('what does a nurse earn');
    writeFileSync(join(folder, 'knowledge', 'broken.md'), '---\ntitle: [\n---\n');
    const { code, out, err } = await review('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('workspaces');
    expect(err).toMatch(
      /^career-advisor: .*left out: .*broken\.md \(career-advisor check has the details\)\n$/,
    );
  });

  it('moves groups between states', async () => {
    const { ask, review } = await setDesk();
    await ask('tell me a joke');
    await ask('what does a nurse earn');
    expect((await review('ignore', '1')).out).toContain('1 is ignored');
    expect((await review('done', '2')).out).toContain('2 is done');
    expect((await review()).out).toMatch(/^Nothing to review: no question in sqlite:/);
    expect((await review('--state', 'ignored')).out).toContain('tell me a joke');
    expect((await review('--state', 'new')).out).toBe('Nothing is in that state.\n');
    expect((await review('reopen', '1')).out).toBe('1 is back on the list.\n');
    await ask('what does a nurse earn?', { at: Date.now() + 1000 });
    const { out } = await review('--state', 'new');
    expect([...out.matchAll(/^ +(\d+) {2}asked/gm)].map((match) => match[1])).toEqual(['2', '1']);
    const short = await review('--state', 'all', '--limit', '1');
    expect(short.out).not.toContain('joke');
    expect(short.out).toContain('There are more; --limit COUNT shows them.');
  });

  it('keeps workspaces apart', async () => {
    const { ask, review, store } = await setDesk();
    await ask('what does a nurse earn');
    await ask('tell me a joke', { workspace: 'T2' });
    expect((await review()).out).toMatch(/^T1\n[\s\S]*\n\nT2\n/);
    expect((await review('--workspace', 'T2')).out).not.toContain('nurse');
    const { code, err } = await review('done', '1');
    expect([code, err]).toEqual([2, expect.stringContaining('add --workspace ID (T1, T2)')]);
    expect((await review('done', '1', '--workspace', 'T2')).code).toBe(0);
    const states = await store.reviewItems({ workspace: 'T1', limit: 1 });
    expect(states[0]?.state).toBe('new');
  });

  it('says which database it looked at where there is none, and makes none', async () => {
    const folder = folderWith({});
    const url = `sqlite:${join(folder, 'deep', 'advisor.db')}`;
    const { code, err } = await runOver(url, ['review']);
    expect([code, err]).toEqual([1, expect.stringContaining(`no database at ${url} yet`)]);
    expect(existsSync(join(folder, 'deep'))).toBe(false);
    expect((await runOver('memory:', ['review'])).err).toContain('DATABASE_URL is memory:');
  });

  it.each([
    [['accept'], 'needs one number'],
    [['accept', 'x'], 'needs one number'],
    [['accept', '1', '2'], 'needs one number'],
    [['close', '1'], 'review takes accept, done, ignore, reopen'],
    [['accept', '9'], 'there is no group 9'],
    [['--intent', 'salary'], '--intent is for accept: career-advisor review accept N --intent …'],
    [['done', '1', '--alias', 'nursing'], '--alias is for accept'],
    [['--state', 'old'], '--state must be one of'],
    [['--limit', '0'], '--limit must be'],
    [['--workspace', 'T9'], 'nothing was asked in the workspace "T9"; there are T1'],
    [['accept', '1', '--intent', 'salari'], 'did you mean salary?'],
    [['accept', '1', '--intent', 'salary', '--topic', 'x'], 'one thing at a time'],
    [['accept', '1', '--role', 'nurse', '--topic', 'x'], 'there is no document "nurse"'],
    [['accept', '1', '--alias', 'angel'], 'say whose it is'],
    [['accept', '1', '--intent', 'salary', '--utterance', 'ask a@b.de'], 'held personal data'],
  ])('refuses %j', async (args, message) => {
    const { ask, review } = await setDesk();
    await ask('what does a nurse earn');
    const { code, err } = await review(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
