import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/review/proposal.ts';
import { propose } from '../../src/review/propose.ts';
import { proposalWords } from '../../src/review/words.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import { foldersOf, readContent } from '../../src/wire.ts';
import { shippedAdvisor } from '../support/advisors.ts';
import { askAbout, type Said } from './asked-about.ts';

const { corpus, intents } = readContent(foldersOf({}, {}));
const DAY = 24 * 3_600_000;

/** What is proposed for one question, `daysLater` after the documents were reviewed. */
async function suggested(text: string, said: Said = {}, daysLater = 1) {
  const store = createMemoryStore();
  const advisor = shippedAdvisor();
  await askAbout({ store, advisor }, text, said);
  const [item] = await store.reviewItems({ workspace: 'T1', limit: 1 });
  if (item === undefined) throw new Error('nothing was kept');
  const now = Date.parse('2026-11-23') + daysLater * DAY;
  return propose(item, { advisor, documents: corpus.documents, intents: intents.intents, now });
}

async function words(text: string, said: Said = {}, daysLater = 1): Promise<readonly string[]> {
  const { proposal, others } = await suggested(text, said, daysLater);
  return [proposal, ...others].map((each: Proposal) => proposalWords(each));
}

describe('for what went unanswered', () => {
  it('proposes the topic that a document lacks', async () => {
    const [first] = await words('how stressful is the structural engineer gig');
    expect(first).toBe('Missing topic for structural-engineer: “Challenges”');
  });

  it('proposes a topic for words that stand nowhere, or a new way to ask', async () => {
    const proposals = await words("what's the moolah for a senior backend engineer");
    expect(proposals).toEqual([
      'Missing topic for senior-backend-engineer: “Moolah”',
      expect.stringMatching(/^New utterance for intent .*“what's the moolah for a \{role\}”$/),
    ]);
  });

  it('proposes another name for a job of the same kind, and no other', async () => {
    const [akin] = await words('what does a QA lead do all day');
    expect(akin).toMatch(/^New alias for test-automation-lead: “QA lead”, or a role that is not/);
    const [foreign] = await words('what does a nurse earn');
    expect(foreign).toBe('A role that is not in the knowledge base, or another name of one that is: “nurse”');
  });

  it('proposes a new way to ask where it is not clear what is meant', async () => {
    const { proposal } = await suggested('sabbatical?');
    expect(proposal).toMatchObject({ kind: 'utterance', utterance: 'sabbatical?', isSure: false });
    expect(JSON.stringify(proposal)).not.toContain('out-of-scope');
  });

  it('proposes nothing for what is surely none of our business', async () => {
    const { proposal } = await suggested('tell me a joke');
    expect(proposal).toEqual({ kind: 'nothing', why: 'foreign' });
  });
});

describe('for answers that were no help', () => {
  it('proposes another intent where they answered something else', async () => {
    const text = 'gimme the 411 on backend engineers';
    const { proposal } = await suggested(text, { down: 'other-question: the pay' });
    expect(proposal).toMatchObject({ kind: 'utterance', utterance: 'gimme the 411 on {role}' });
    expect(proposal).not.toMatchObject({ intents: expect.arrayContaining(['overview']) });
  });

  it.each([
    ['outdated', 'Stale document; bring it up to date'],
    ['incomplete: no bonus', 'Something is missing in the document'],
    ['unclear', 'Hard to understand in the document'],
    ['', 'Look at what the document says'],
  ])('proposes to look at what was quoted: %j', async (down, what) => {
    const [first] = await words('what does a senior backend engineer earn', { down });
    expect(first).toMatch(new RegExp(`^${what}: knowledge/senior-backend-engineer\\.md:\\d+$`));
  });

  it('proposes to bring a document up to date that nobody reviewed for a year', async () => {
    const [first] = await words('what does a senior backend engineer earn', { down: '' }, 400);
    expect(first).toMatch(/^Stale document/);
  });

  it('proposes the words that were taken for the wrong role as the name of another', async () => {
    const [first] = await words('what does a backend person earn', { down: 'wrong-subject' });
    expect(first).toBe('A role that is not in the knowledge base, or another name of one that is: “backend”');
  });
});

it('leaves personal data out of everything that may be written', async () => {
  const text = 'maya@acme.com +1 415 555 0100: sabbatical for U012AB3CD?';
  const suggestion = await suggested(text);
  expect(suggestion.isMasked).toBe(true);
  expect(JSON.stringify(suggestion)).not.toMatch(/maya|555|U012AB3CD/);
});

it('says so where the words are forgotten', async () => {
  const store = createMemoryStore();
  const advisor = shippedAdvisor();
  await askAbout({ store, advisor }, 'what does a nurse earn', { at: 1 });
  await store.forgetTexts(2);
  const [item] = await store.reviewItems({ workspace: 'T1', limit: 1 });
  const base = { advisor, documents: corpus.documents, intents: intents.intents, now: 3 };
  expect(item && propose(item, base).proposal).toEqual({ kind: 'nothing', why: 'forgotten' });
});
