import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Advisor } from '../../src/advisor.ts';
import type { Store } from '../../src/conversation/store.ts';
import { PACKAGE_FOLDER, readFolder } from '../../src/files.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { openAdvisor } from '../../src/wire.ts';
import { askAbout, type Said } from '../review/asked-about.ts';
import { shippedAdvisor } from '../support/advisors.ts';
import { folderWith } from './folders.ts';
import { runOver } from './shell.ts';

let content: Readonly<Record<string, Uint8Array>>;

beforeAll(() => {
  const files = ['knowledge', 'intents'].flatMap((folder) =>
    readFolder(join(PACKAGE_FOLDER, folder), ['.md', '.yml']).files.map(
      ({ path, bytes }) => [`${folder}/${path.split(/[/\\]/).at(-1)}`, bytes] as const,
    ),
  );
  content = Object.fromEntries(files);
});

interface Desk {
  readonly folder: string;
  readonly store: Store;
  readonly advisor: Advisor;
  /** `career-advisor review …` over the folder; gives what it printed. */
  review(...args: readonly string[]): Promise<{ code: number; out: string; err: string }>;
  ask(text: string, said?: Said): Promise<void>;
  read(path: string): string;
  /** An advisor as it would be after the next start. */
  reopened(): Advisor;
}

/** A curator's copy of the content, and a database in which questions are kept. */
async function setDesk(): Promise<Desk> {
  const folder = folderWith(content);
  const folders = { knowledgeDir: join(folder, 'knowledge'), intentsDir: join(folder, 'intents') };
  const url = `sqlite:${join(folder, 'advisor.db')}`;
  const store = await openStore(url, { now: () => 0 });
  onTestFinished(() => store.close());
  const advisor = shippedAdvisor();
  const flags = ['--knowledge', folders.knowledgeDir, '--intents', folders.intentsDir];
  return {
    folder,
    store,
    advisor,
    review: (...args) => runOver(url, ['review', ...args, ...flags]),
    ask: (text, said) => askAbout({ store, advisor }, text, said),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    reopened: () => openAdvisor(folders, null).advisor,
  };
}

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
    expect((await review('--state', 'all', '--limit', '1')).out).not.toContain('joke');
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
    expect((await review('accept', '1')).err).toContain('there is nothing to accept for 1');
    expect((await review('accept', '2')).out).toMatch(/^Nothing was written: bring \S+\.md:\d+ up to date/);
    const taken = ['accept', '3', '--role', 'project-coordinator'];
    expect((await review(...taken, '--alias', 'Backend Developer')).err).toContain('is a name of');
    expect((await review(...taken, '--topic', 'Overview')).err).toContain('has a section "Overview" already');
    const same = await review('accept', '3', '--intent', 'skills', '--utterance', 'Tell me a joke');
    expect(same.err).toContain('is an utterance of out-of-scope already');
    expect((await review('--state', 'new')).out).toContain('nurse');
    expect(read('knowledge/project-coordinator.md')).not.toContain('<!--');
  });
});
