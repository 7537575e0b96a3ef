import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foldersOf, openAdvisor, readContent } from '../../src/wire.ts';
import { BAKER, folderWith, PAY } from './folders.ts';

function setUp(more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = folderWith({ 'knowledge/baker.md': BAKER, 'intents/pay.yml': PAY, ...more });
  const folders = { knowledgeDir: join(folder, 'knowledge'), intentsDir: join(folder, 'intents') };
  const snapshots = join(folder, 'snapshots');
  return { folder, folders, snapshots, open: () => openAdvisor(folders, snapshots) };
}

it('takes folders from what was typed, then from the environment, then from the package', () => {
  const environment = { KNOWLEDGE_DIR: 'k', INTENTS_DIR: ' ' };
  expect(foldersOf({ knowledge: 'typed' }, environment).knowledgeDir).toBe('typed');
  expect(foldersOf({}, environment).knowledgeDir).toBe('k');
  expect(foldersOf({}, environment).intentsDir).toMatch(/\/intents$/);
});

it('saves the work of a start for the next one, which answers the same', () => {
  const { open, snapshots } = setUp();
  const [first, second] = [open(), open()];
  expect([first.isFromSnapshot, second.isFromSnapshot]).toEqual([false, true]);
  expect(readdirSync(snapshots)).toHaveLength(1);
  const question = { text: 'what does a baker earn?' };
  expect(JSON.stringify(second.advisor.advise(question))).toBe(
    JSON.stringify(first.advisor.advise(question)),
  );
});

it('works anew when any byte of a file has changed', () => {
  const { folder, open } = setUp();
  open();
  writeFileSync(join(folder, 'knowledge', 'baker.md'), BAKER.replace('31,000', '32,000'));
  expect(open().isFromSnapshot).toBe(false);
  writeFileSync(join(folder, 'intents', 'pay.yml'), `${PAY}  - wages\n`);
  expect(open().isFromSnapshot).toBe(false);
  expect(open().isFromSnapshot).toBe(true);
});

it.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['altered', (text: string) => text.replace(/\d(?=[^\d]*$)/, '7x')],
  ['of another format', (text: string) => text.replace('"format":2', '"format":0')],
  ['not a snapshot', () => 'hello'],
  ['empty', () => ''],
])('passes over a snapshot that is %s', (_, spoil) => {
  const { open, snapshots } = setUp();
  open();
  const [name = ''] = readdirSync(snapshots);
  writeFileSync(join(snapshots, name), spoil(readFileSync(join(snapshots, name), 'utf8')));
  expect(open().isFromSnapshot).toBe(false);
  expect(open().isFromSnapshot).toBe(true);
});

it('keeps a few snapshots, the newest', () => {
  const { folder, open, snapshots } = setUp();
  for (let amount = 1; amount <= 8; amount += 1) {
    writeFileSync(join(folder, 'knowledge', 'baker.md'), BAKER.replace('31,000', String(amount)));
    open();
  }
  expect(readdirSync(snapshots)).toHaveLength(5);
  expect(open().isFromSnapshot).toBe(true);
});

it('does without snapshots where it cannot write them', () => {
  const { folders, folder } = setUp();
  writeFileSync(join(folder, 'file'), 'in the way');
  expect(openAdvisor(folders, join(folder, 'file', 'below')).isFromSnapshot).toBe(false);
  expect(openAdvisor(folders, null).isFromSnapshot).toBe(false);
});

it('reads folders all the way down, in the order of the paths, and says what it left out', () => {
  const { folders } = setUp({
    'knowledge/b/one.MD': BAKER,
    'knowledge/a/two.md': BAKER,
    'knowledge/bad.md': new Uint8Array([0xff, 0xfe, 0x00]),
    'intents/broken.yml': 'title: [',
  });
  const { corpus, leftOut, problems } = readContent(folders);
  expect(corpus.documents.map(({ id }) => id)).toEqual(['baker', 'one', 'two']);
  expect(leftOut.map((path) => path.replace(/^.*\/(?=knowledge|intents)/, ''))).toEqual([
    'knowledge/bad.md',
    'intents/broken.yml',
  ]);
  expect(problems.map(({ id }) => id)).toEqual(expect.arrayContaining(['not-utf8', 'broken-yaml']));
});

it('says when a folder is a file', () => {
  const { folders, folder } = setUp();
  const open = () => readContent({ ...folders, knowledgeDir: join(folder, 'knowledge', 'baker.md') });
  expect(open).toThrow(/cannot be read \(it is not a folder\)/);
});

it('says what is wrong in the intents at every start', () => {
  const { folder, open } = setUp();
  writeFileSync(join(folder, 'intents', 'broken.yml'), 'title: Broken\n');
  const first = open();
  const second = open();
  expect(second.isFromSnapshot).toBe(true);
  expect(second.problems.length).toBeGreaterThan(0);
  expect(second.problems).toEqual(first.problems);
  expect(second.leftOut).toEqual(first.leftOut);
});
