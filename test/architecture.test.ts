import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A name imports itself and names in later rows; names of one row never import each other. */
const DIRECTION: readonly (readonly string[])[] = [
  ['cli'],
  ['wire'],
  [
    'slack',
    'terminal',
    'workspace',
    'stores',
    'evaluation',
    'review',
    'operations',
    'config',
    'log',
    'files',
  ],
  ['conversation'],
  ['advisor'],
  ['answer'],
  ['search'],
  ['knowledge', 'question'],
  ['career'],
  ['text', 'problem'],
];

/** The names from here on are the pure core. */
const PURE_FROM = 'advisor';

/** What a package's name matches, and the only files that may import it. */
const DOORS: readonly { readonly packages: RegExp; readonly doors: RegExp }[] = [
  { packages: /^lunr$/, doors: /^src\/search\/passage-index\.ts$/ },
  { packages: /^natural(\/|$)/, doors: /^src\/text\// },
  { packages: /^@slack\//, doors: /^src\/slack\// },
  { packages: /^yaml$/, doors: /^src\/text\/yaml\.ts$/ },
  { packages: /^(mdast|micromark|remark|rehype|unified)/, doors: /^src\/knowledge\/formats\// },
  { packages: /^pino/, doors: /^src\/log\.ts$/ },
  { packages: /^pg$/, doors: /^src\/stores\/postgres\.ts$/ },
  { packages: /^kysely/, doors: /^src\/stores\// },
  { packages: /^prom-client$/, doors: /^src\/operations\// },
  { packages: /^libsql$/, doors: /^src\/stores\/sqlite(-statements)?\.ts$/ },
];

/** What the pure core may not touch: surroundings, time and chance. */
const IMPURE =
  /\b(?:Date\b|Math\.random|process\.|console\.|set(?:Timeout|Interval|Immediate)\b|performance\.|fetch\(|crypto\.)/;

const LONGEST_FILE = 250;

interface Source {
  /** From the root of the package, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What it imports, as written. */
  readonly imports: readonly string[];
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(text) };
    });
}

const IMPORT =
  /(?:^|[;{}\s])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/g;

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

/** Path of an import of our own; nothing for a package. */
function target(from: Source, imported: string): string | undefined {
  if (!imported.startsWith('.')) return undefined;
  return normalize(join(dirname(from.path), imported)).replaceAll('\\', '/');
}

/** `src/search/rank.ts` belongs to `search`, `src/wire.ts` to `wire`. */
function nameOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.(d\.)?ts$/, '');
}

function rowOf(name: string): number {
  return DIRECTION.findIndex((row) => row.includes(name));
}

const sources = sourcesIn('src');

it('reads imports of every form', () => {
  const text = `import a from 'a';
import { b,
  type B } from './b.ts';
import type { C } from '../c.ts';
export { d } from './d.ts';
import 'e';
const f = await import('./f.ts');
`;
  expect(importsOf(text)).toEqual(['a', './b.ts', '../c.ts', './d.ts', 'e', './f.ts']);
});

it('knows every name in src', () => {
  const unknown = sources.map(({ path }) => nameOf(path)).filter((name) => rowOf(name) === -1);
  expect([...new Set(unknown)]).toEqual([]);
});

it('imports in one direction only', () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap((imported) => {
      const path = target(source, imported);
      if (path === undefined || nameOf(path) === nameOf(source.path)) return [];
      const isRightward = rowOf(nameOf(path)) > rowOf(nameOf(source.path));
      return isRightward ? [] : [`${source.path} → ${path}`];
    }),
  );
  expect(wrong).toEqual([]);
});

it('has no cycles', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, above: readonly string[]) => {
    if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path].join(' → '));
    const source = byPath.get(path);
    if (done.has(path) || source === undefined) return;
    done.add(path);
    for (const imported of source.imports) {
      const next = target(source, imported);
      if (next !== undefined) visit(next, [...above, path]);
    }
  };
  for (const { path } of sources) visit(path, []);
  expect(cycles).toEqual([]);
});

it('imports each package through its door', () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap((imported) =>
      DOORS.filter(({ packages, doors }) => packages.test(imported) && !doors.test(source.path)).map(
        () => `${source.path} imports ${imported}`,
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('keeps the core free of Node, time, chance and output', () => {
  const pureRow = rowOf(PURE_FROM);
  const pure = sources.filter(({ path }) => rowOf(nameOf(path)) >= pureRow);
  const wrong = pure.flatMap(({ path, text, imports }) => {
    const modules = imports
      .filter((imported) => imported.startsWith('node:'))
      .map((name) => `${path} imports ${name}`);
    const touched = IMPURE.exec(withoutTexts(text));
    return touched === null ? modules : [...modules, `${path} touches ${touched[0]}`];
  });
  expect(pure.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

/** Code alone: comments, strings and regular expressions may speak of anything. */
function withoutTexts(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''")
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/([=(,:]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g, '$1/x/');
}

it(`has no file above ${LONGEST_FILE} lines`, () => {
  const all = [...sources, ...sourcesIn('test'), ...sourcesIn('bench')];
  const long = all.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  expect(long.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
});

it('skips no test', () => {
  const skipping = /\b(?:it|test|describe)\.(?:skip|only|todo|skipIf|runIf|fails)\b/;
  const wrong = sourcesIn('test').filter(
    ({ path, text }) => path.endsWith('.test.ts') && skipping.test(withoutTexts(text)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('imports only packages that are installed with it', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: object;
  };
  // The local workspace runs in tests and benches, where all packages are there.
  const shipped = sources.filter(({ path }) => nameOf(path) !== 'workspace');
  const used = shipped.flatMap(({ path, text }) =>
    importsOf(text.replace(/^import type [^;]*;/gm, ''))
      .filter((imported) => !imported.startsWith('.') && !imported.startsWith('node:'))
      .map((imported) => ({
        path,
        name: imported
          .split('/')
          .slice(0, imported.startsWith('@') ? 2 : 1)
          .join('/'),
      })),
  );
  expect(used.filter(({ name }) => !(name in dependencies))).toEqual([]);
});
