import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RoleFinding, RoleIndex } from '../../src/career/role.ts';
import { PACKAGE_FOLDER, readFolder } from '../../src/files.ts';
import { readCorpus } from '../../src/knowledge/corpus.ts';
import { tokenize } from '../../src/text/terms.ts';
import { readerOf } from '../support/advisors.ts';

const corpus = readCorpus(readFolder(join(PACKAGE_FOLDER, 'knowledge'), ['.md']).files);
const { roles } = readerOf(corpus);

const SBE = 'senior-backend-engineer';
const STR = 'structural-engineer';
const TAL = 'test-automation-lead';
const VA = 'validation-analyst';
const PC = 'project-coordinator';

function find(text: string, index: RoleIndex = roles): RoleFinding {
  return index.find(text, tokenize(text));
}

/** What a text names, each as its roles and its words. */
function named(text: string): readonly string[] {
  return find(text).mentions.map((mention) => `${mention.roles.join(' or ')}: ${mention.text}`);
}

/** A text that is a name of one role and nothing else. */
const NAMES: Readonly<Record<string, readonly (readonly [text: string, role: string])[]>> = {
  'short forms': [
    ['sr BE eng', SBE],
    ['sr. back-end dev', SBE],
    ['struct eng', STR],
    ['proj coord', PC],
    ['val analyst', VA],
  ],
  initials: [
    ['SBE', SBE],
    ['SBEs', SBE],
    ['TAL', TAL],
    ['tal', TAL],
  ],
  plurals: [
    ['senior backend engineers', SBE],
    ['validation analysts', VA],
    ['structures engineers', STR],
  ],
  'other spellings': [
    ['Senior Back End Developer', SBE],
    ['Sénior  Backend Engineer', SBE],
    ['SENIOR BACKEND ENGINEER', SBE],
    ['Senior/Backend/Engineer', SBE],
    ['project co-ordinator', PC],
    ['quality assurance automation lead', TAL],
    ['IT project coordinator', PC],
  ],
  'word order': [
    ['engineer, structural', STR],
    ['coordinator of projects', PC],
    ['analyst for validation', VA],
    ['lead for the test automation', TAL],
  ],
  typos: [
    ['senior bakend enginer', SBE],
    ['xbackend engineer', SBE],
    ['project cordinator', PC],
    ['rpoject coordinator', PC],
    ['projectcoordinator', PC],
    ['validaton anaylst', VA],
    ['strctural engineer', STR],
    ['test automaton laed', TAL],
    ['qality assurance automation lead', TAL],
  ],
  parts: [
    ['structural', STR],
    ['backend', SBE],
    ['validation', VA],
    ['test lead', TAL],
    ['coordinators', PC],
    ['senior developer', SBE],
  ],
};

describe('the role index', () => {
  const own = corpus.documents.flatMap(({ id, title, aliases }) =>
    [title, ...aliases].map((name) => [name, id] as const),
  );

  it.each(own)('knows "%s"', (name, role) => {
    expect(named(name)).toEqual([`${role}: ${name}`]);
    const { mentions } = find(`what does a ${name.toLowerCase()} do?`);
    expect(mentions.map((mention) => mention.roles)).toEqual([[role]]);
  });

  describe.each(Object.entries(NAMES))('reads %s', (_, rows) => {
    it.each(rows)('"%s" → %s', (text, role) => {
      expect(named(text)).toEqual([`${role}: ${text}`]);
    });
  });

  it.each([
    ['what does the coordinator do', `${PC}: coordinator`],
    ['is the lead paid well', `${TAL}: lead`],
    ['I am an engineer', `${SBE} or ${STR}: engineer`],
    ['to be an engineer', `${SBE} or ${STR}: engineer`],
    ['what do SBEs earn in NYC', `${SBE}: SBEs`],
    ['security, backend engineer, senior', `${SBE}: backend engineer`],
    ['does a data validation analyst need a degree', `${VA}: data validation analyst`],
  ])('finds in "%s" %s', (text, expected) => {
    expect(named(text)).toEqual([expected]);
  });

  it.each([
    [
      'structural engineer and a senior backend engineer',
      [`${STR}: structural engineer`, `${SBE}: senior backend engineer`],
    ],
    ['structural or senior backend engineer', [`${STR}: structural`, `${SBE}: senior backend engineer`]],
    ['backend or structural', [`${SBE}: backend`, `${STR}: structural`]],
    ['an SBE or a TAL', [`${SBE}: SBE`, `${TAL}: TAL`]],
    ['struct eng vs test automation lead', [`${STR}: struct eng`, `${TAL}: test automation lead`]],
    ['is a validation analyst or a coordinator better', [`${VA}: validation analyst`, `${PC}: coordinator`]],
  ])('finds two roles in "%s"', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    ['data scientist', VA],
    ['data analyst', VA],
    ['project manager', PC],
    ['frontend enginer', SBE],
    ['civil engineer', SBE],
    ['QA lead', TAL],
    ['IT manager', PC],
    ['marketing coordinator', PC],
    ['test automation engineer', TAL],
  ])('takes "%s" for a job that no document is about, near to %s', (text, nearest) => {
    const { mentions, unknown } = find(`what does a ${text} earn?`);
    expect(mentions).toEqual([]);
    expect(unknown.map((job) => job.text)).toEqual([text]);
    expect(unknown[0]?.nearest).toContain(nearest);
  });

  it('takes a trade that shares no word with any role for a job all the same', () => {
    expect(find('is a dental hygienist well paid')).toEqual({
      mentions: [],
      unknown: [{ text: 'dental hygienist', start: 5, end: 21, nearest: [] }],
    });
  });

  it.each([
    'my manager told me so',
    'what will the hiring manager ask',
    'what could it lead to',
    'best practices',
    'how do I become one',
    '__proto__ constructor toString',
    'automation',
    '',
  ])('names nobody in "%s"', (text) => {
    expect(find(text)).toEqual({ mentions: [], unknown: [] });
  });

  it('gives the places of the words in the text', () => {
    const text = 'What would a sr. back-end dev earn?';
    const [mention] = find(text).mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('sr. back-end dev');
  });

  it('reads 40,000 characters in 20 ms', () => {
    const text = 'senior structural test project validation lead engineer coordinator '
      .repeat(600)
      .slice(0, 40_000);
    const tokens = tokenize(text);
    roles.find(text, tokens);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      roles.find(text, tokens);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
