import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { readYaml, type YamlErrorCode } from '../text/yaml.ts';

const DAY = 'must be a day of the calendar written as YYYY-MM-DD, such as 2026-01-31';
const EMPTY = 'must not be empty; write a text or remove it';
const LIST = 'must be a list; write each name behind "- " on a line of its own';
const ADDRESS = 'must be an http or https address, such as https://example.com/page';

const day = z.string(DAY).refine(isDay, DAY);
const text = z
  .string({
    error: ({ input }) =>
      input === null || input === undefined ? EMPTY : 'must be a text; put it in quotes',
  })
  .trim()
  .min(1, EMPTY);
const numberOrText = z
  .union([text, z.number()], 'must be a text or a number; put it in quotes')
  .transform(String);

const FrontMatter = z.strictObject({
  title: text,
  aliases: z.array(text, LIST).default([]),
  source: z
    .strictObject(
      {
        title: text.optional(),
        url: z.url({ protocol: /^https?$/, error: ADDRESS }).optional(),
        retrieved: day.optional(),
      },
      'must have keys of its own: title, url or retrieved',
    )
    .optional(),
  market: text.optional(),
  asOf: numberOrText.optional(),
  reviewed: day.optional(),
});

/** What a curator writes above a document. */
export type FrontMatter = z.infer<typeof FrontMatter>;

const Readable = FrontMatter.partial();
type Readable = z.infer<typeof Readable>;

export interface FrontMatterReading {
  /** The keys that could be read; a faulty key is left out. Undefined where nothing could be read. */
  readonly frontMatter?: Readable;
  /** Offset at which the Markdown begins. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** What to do about the faults that are usual; the parser says what they are, not what to do. */
const REMEDIES: Partial<Record<YamlErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds a colon in quotes',
  BAD_SCALAR_START: 'put the text in quotes',
  DUPLICATE_KEY: 'write each key once',
  TAB_AS_INDENT: 'indent with blanks',
  MISSING_CHAR: 'close what is open, or put the text in quotes',
  BAD_INDENT: 'close what is open, and indent what belongs together alike',
};
const USUAL_REMEDY = 'write one "key: value" a line, and put a text with special characters in quotes';

/** Lines above the YAML. */
const FENCE_LINES = 1;
const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Where the YAML between the two `---` lines stands; undefined where there is none. */
export function frontMatterSpan(
  source: string,
): { readonly start: number; readonly end: number } | undefined {
  const match = source.startsWith('---') ? FENCE.exec(source) : null;
  if (match?.index !== 0) return undefined;
  const start = source.indexOf('\n') + 1;
  return { start, end: start + (match[1] ?? '').length };
}

/** Reads the YAML between the two `---` lines; every fault is a problem with its line in the file. */
export function readFrontMatter(file: string, source: string): FrontMatterReading {
  const match = source.startsWith('---') ? FENCE.exec(source) : null;
  if (match?.index !== 0) return withoutFence(file, source);
  const bodyStart = match[0].length;
  const { faults, content } = readYaml(match[1] ?? '', (code) => REMEDIES[code] ?? USUAL_REMEDY);
  if (content === undefined) {
    const problems = faults.map(({ line, message }) =>
      problem(file, FENCE_LINES + line, 'broken-yaml', `The front matter is not valid YAML: ${message}.`),
    );
    return { bodyStart, problems };
  }
  const lineOfKey = (path: readonly PropertyKey[]) => FENCE_LINES + (content.lineOf(path) ?? 0);
  return { bodyStart, ...validate(file, content.value, lineOfKey) };
}

function withoutFence(file: string, source: string): FrontMatterReading {
  if (!source.startsWith('---')) return { frontMatter: {}, bodyStart: 0, problems: [] };
  const message = 'The front matter has no closing --- line; add one below the last key.';
  return { bodyStart: 0, problems: [problem(file, 1, 'broken-yaml', message)] };
}

function validate(file: string, value: unknown, lineOfKey: (path: readonly PropertyKey[]) => number) {
  const reading = FrontMatter.safeParse(value);
  if (reading.success) return { frontMatter: reading.data, problems: [] };
  const problems = reading.error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const known = 'title, aliases, source (title, url, retrieved), market, asOf, reviewed';
        const message = `The key "${key}" is not known here; the keys are ${known}.`;
        return problem(file, lineOfKey([...issue.path, key]), 'unknown-key', message);
      });
    }
    return [keyProblem(file, issue.path, issue.message, lineOfKey(issue.path))];
  });
  const faulty = new Set(
    reading.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => placeOf([...issue.path, key]))
        : [placeOf(issue.path)],
    ),
  );
  return { frontMatter: readable(value, faulty), problems };
}

function keyProblem(file: string, path: readonly PropertyKey[], fault: string, line: number): Problem {
  const key = path.map(String).join('.');
  if (key === 'title') {
    const remedy = fault === EMPTY ? '' : ' that is a text; put it in quotes';
    return problem(file, line, 'missing-title', `The front matter needs a title${remedy}.`);
  }
  if (key === '') return problem(file, line, 'bad-value', 'The front matter must be a list of keys.');
  const id = key === 'reviewed' || key === 'source.retrieved' ? 'bad-date' : 'bad-value';
  return problem(file, line, id, `"${key}" ${fault}.`);
}

/** Keeps what is right, so that one faulty value does not cost the document or the values next to it. */
function readable(value: unknown, faulty: ReadonlySet<string>): Readable {
  const reading = Readable.safeParse(pruned(value, [], faulty));
  return reading.success ? reading.data : {};
}

function pruned(value: unknown, path: readonly PropertyKey[], faulty: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isRight = (key: PropertyKey) => !faulty.has(placeOf([...path, key]));
  if (Array.isArray(value)) return value.filter((_, index) => isRight(index));
  const kept = Object.entries(value).filter(([key]) => isRight(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, pruned(part, [...path, key], faulty)]));
}

function placeOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path);
}

function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const [year = 0, month = 0, date = 0] = written.split('-').map(Number);
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && date >= 1 && date <= days;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function problem(file: string, line: number, id: string, message: string): Problem {
  return { id, level: 'error', message, location: { file, line } };
}
