import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../problem.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day written as YYYY-MM-DD')
  .refine(isRealDay, 'is not a day of the calendar');
const text = z.string().trim().min(1, 'must not be empty');
const numberOrText = z.union([text, z.number()]).transform(String);

const FrontMatter = z.strictObject({
  title: text,
  aliases: z.array(text).default([]),
  source: z
    .strictObject({
      title: text.optional(),
      url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
      retrieved: day.optional(),
    })
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

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Reads the YAML between the two `---` lines; every fault is a problem with its line in the file. */
export function readFrontMatter(file: string, source: string): FrontMatterReading {
  const match = source.startsWith('---') ? FENCE.exec(source) : null;
  if (match?.index !== 0) return withoutFence(file, source);
  const lineCounter = new LineCounter();
  const yaml = parseDocument(match[1] ?? '', { lineCounter, prettyErrors: false, schema: 'core' });
  const lineOf = (offset: number) => lineCounter.linePos(offset).line + 1;
  const bodyStart = match[0].length;
  const broken = yaml.errors.map((fault) =>
    problem(
      file,
      lineOf(fault.pos[0]),
      'broken-yaml',
      `The front matter is not valid YAML: ${fault.message}`,
    ),
  );
  if (broken.length > 0) return { bodyStart, problems: broken };
  const lineOfKey = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = yaml.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lineOf(node.range[0]);
    }
    return 1;
  };
  return { bodyStart, ...validate(file, yaml.toJS() ?? {}, lineOfKey) };
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
  const faulty = new Set(reading.error.issues.map((issue) => String(issue.path[0] ?? '')));
  return { frontMatter: readable(value, faulty), problems };
}

function keyProblem(file: string, path: readonly PropertyKey[], fault: string, line: number): Problem {
  const key = path.map(String).join('.');
  if (key === 'title') return problem(file, line, 'missing-title', 'The front matter needs a title.');
  const id = key === 'reviewed' || key === 'source.retrieved' ? 'bad-date' : 'bad-value';
  const said = /^(must|is)/.test(fault) ? fault : `has a wrong value (${fault.toLowerCase()})`;
  return problem(
    file,
    line,
    id,
    key === '' ? 'The front matter must be a list of keys.' : `"${key}" ${said}.`,
  );
}

/** Keeps what is right, so that one faulty key does not cost the document. */
function readable(value: unknown, faulty: ReadonlySet<string>): Readable {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const kept = Object.entries(value).filter(([key]) => key in FrontMatter.shape && !faulty.has(key));
  const reading = Readable.safeParse(Object.fromEntries(kept));
  return reading.success ? reading.data : {};
}

function isRealDay(written: string): boolean {
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
