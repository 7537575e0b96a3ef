import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BAKER, folderWith, PAY } from './folders.ts';
import { runLine } from './shell.ts';

it('finds nothing wrong with what comes with the package', async () => {
  const { code, out, err } = await runLine(['check']);
  expect(out).toMatch(/^\d+ documents, 17 intents, \d+ cases: no problems\.\n$/);
  expect([code, err]).toEqual([0, '']);
});

it('lists all problems by file and line, then sums them up', async () => {
  const folder = folderWith({
    'knowledge/baker.md': BAKER,
    'knowledge/deep/miller.md':
      '---\ntitle: Miller\ncolour: blue\nreviewed: 2024-02-31\n---\n\n## Pay\n\nLittle.\n\n## Empty\n',
    'knowledge/notes.txt': 'not a document',
    'knowledge/.hidden.md': 'not a document',
    'intents/pay.yml': PAY,
    'intents/bad.yaml': 'utterances: [x',
    'cases.jsonl':
      '{"question":"q","intent":"pay","role":"baker"}\n{"question":"q","intent":"nap","role":"cook"}\n{"question":\n',
  });
  const cases = join(folder, 'cases.jsonl');
  const args = [
    'check',
    '--knowledge',
    join(folder, 'knowledge'),
    '--intents',
    join(folder, 'intents'),
    '--cases',
    cases,
  ];
  const { code, out } = await runLine(args);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => line.replace(`${folder}/`, ''));
  expect(code).toBe(1);
  expect(lines.map((line) => /^(\S+:\d+): error: .* \((\S+)\)$/.exec(line)?.slice(1).join(' '))).toEqual([
    'cases.jsonl:2 unknown-intent',
    'cases.jsonl:2 unknown-role',
    'cases.jsonl:3 bad-json',
    'intents/bad.yaml:1 broken-yaml',
    'knowledge/deep/miller.md:3 unknown-key',
    'knowledge/deep/miller.md:4 bad-date',
    'knowledge/deep/miller.md:11 empty-section',
    undefined,
  ]);
  expect(lines.at(-1)).toBe('2 documents, 1 intent, 2 cases: 7 errors, 0 warnings; 1 file left out.');
});

it('prints nothing that a terminal would act on', async () => {
  const folder = folderWith({
    'knowledge/a.md': '---\ntitle: A\n"\\e[31mred": 1\n---\n\n## B\n\nC\n',
    'intents/pay.yml': PAY,
  });
  const { out } = await runLine([
    'check',
    '--knowledge',
    join(folder, 'knowledge'),
    '--intents',
    join(folder, 'intents'),
  ]);
  expect(out).toContain('unknown-key');
  expect(out).not.toContain('\x1b');
});

it('says what to do about a folder in which there is nothing', async () => {
  const folder = folderWith({ 'empty/notes.txt': '' });
  const empty = join(folder, 'empty');
  const { code, out } = await runLine(['check', '--knowledge', empty, '--intents', empty]);
  const lines = out.trimEnd().split('\n');
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(
      /empty: error: holds no document .* Markdown files .* KNOWLEDGE_DIR \(empty-folder\)$/,
    ),
    expect.stringMatching(/empty: error: holds no intent .* YAML files .* INTENTS_DIR \(empty-folder\)$/),
    '0 documents, 0 intents: 2 errors, 0 warnings.',
  ]);
});
