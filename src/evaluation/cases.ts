import { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { Surroundings } from '../question/question.ts';
import { parseJson } from '../text/json.ts';

const labels = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));
const text = z.string().nullish();
const documents = z.union([z.array(z.string()), z.record(z.string(), z.number())]);

const CaseLine = z.object({
  question: z.string(),
  id: z.union([z.string(), z.number()]).optional(),
  intent: labels.optional(),
  role: z.string().nullable().optional(),
  kind: labels.optional(),
  document: z.string().optional(),
  documents: documents.optional(),
  section: z.string().optional(),
  facts: z.array(z.array(z.string()).min(1)).optional(),
  answerable: z.boolean().optional(),
  conversation: z.string().optional(),
  channel: z.object({ name: text, topic: text, purpose: text }).nullish(),
  thread: z.array(z.object({ user: text, text: z.string() })).nullish(),
  search: z.boolean().optional(),
});
type CaseLine = z.output<typeof CaseLine>;

/** A labelled question. Every label but the question is optional and decides what is measured. */
export interface Case {
  readonly file: string;
  readonly line: number;
  readonly question: string;
  /** Names of the intents that are right. */
  readonly intents?: readonly string[];
  /** Id of the right role; null where there is none. */
  readonly role?: string | null;
  /** Kinds of answer that are right. */
  readonly kinds?: readonly string[];
  /** How relevant each document is; those that are not named are not. */
  readonly grades?: ReadonlyMap<string, number>;
  /** A heading of the section that answers it. */
  readonly section?: string;
  /** Every group must be found, by any of its patterns. */
  readonly facts?: readonly (readonly RegExp[])[];
  readonly isAnswerable?: boolean;
  readonly conversation?: string;
  readonly surroundings?: Surroundings;
  /** Only the retrieval for the bare question is measured. */
  readonly isSearch: boolean;
}

export interface CasesReading {
  readonly cases: readonly Case[];
  readonly problems: readonly Problem[];
}

/** Reads JSON lines of labelled questions; a line that cannot be used is a problem, an empty one nothing. */
export function readCases(file: string, source: string): CasesReading {
  const cases: Case[] = [];
  const problems: Problem[] = [];
  source.split('\n').forEach((written, index) => {
    if (written.trim() === '') return;
    const place = { file, line: index + 1 };
    const read = readCase(written, place);
    if ('id' in read) problems.push(read);
    else cases.push(read);
  });
  return { cases, problems };
}

export interface Known {
  readonly intents: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

/** Labels that name an intent or a document that is not there. */
export function checkLabels(cases: readonly Case[], known: Known): readonly Problem[] {
  return cases.flatMap((each) => {
    const intents = (each.intents ?? []).filter((name) => !known.intents.has(name));
    const role = each.role != null && !known.documents.has(each.role) ? [each.role] : [];
    const documents = [...(each.grades?.keys() ?? [])].filter((id) => !known.documents.has(id));
    return [
      ...intents.map((name) =>
        fault(
          'unknown-intent',
          each,
          `There is no intent "${name}"; its name is that of a file in the intents folder.`,
        ),
      ),
      ...role.map((id) =>
        fault('unknown-role', each, `There is no role "${id}"; its name is that of a document.`),
      ),
      ...documents.map((id) => fault('unknown-document', each, `There is no document "${id}".`)),
    ];
  });
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function readCase(written: string, place: Place): Case | Problem {
  const value = parseJson(written);
  if (value === undefined)
    return fault('bad-json', place, 'The line is not JSON; write one object on each line.');
  const read = CaseLine.safeParse(value);
  if (!read.success) return fault('bad-value', place, wrongValue(read.error.issues[0]));
  const facts = compile(read.data.facts);
  if (typeof facts === 'string') return fault('bad-pattern', place, facts);
  return toCase(read.data, place, facts);
}

function toCase(line: CaseLine, place: Place, facts: Case['facts']): Case {
  const grades = gradesOf(line);
  const surroundings = surroundingsOf(line);
  return {
    ...place,
    question: line.question,
    ...(line.intent === undefined ? {} : { intents: line.intent }),
    ...(line.role === undefined ? {} : { role: line.role }),
    ...(line.kind === undefined ? {} : { kinds: line.kind }),
    ...(grades === undefined ? {} : { grades }),
    ...(line.section === undefined ? {} : { section: line.section }),
    ...(facts === undefined ? {} : { facts }),
    ...(line.answerable === undefined ? {} : { isAnswerable: line.answerable }),
    ...(line.conversation === undefined ? {} : { conversation: line.conversation }),
    ...(surroundings === undefined ? {} : { surroundings }),
    isSearch: line.search === true,
  };
}

function gradesOf({ document, documents }: CaseLine): ReadonlyMap<string, number> | undefined {
  if (documents === undefined) return document === undefined ? undefined : new Map([[document, 1]]);
  return new Map(Array.isArray(documents) ? documents.map((id) => [id, 1]) : Object.entries(documents));
}

function surroundingsOf({ channel, thread }: CaseLine): Surroundings | undefined {
  if (channel == null && thread == null) return undefined;
  const { name, topic, purpose } = channel ?? {};
  const messages = thread?.map((message) => ({ user: message.user ?? undefined, text: message.text }));
  return {
    channel: { name: name ?? undefined, topic: topic ?? undefined, purpose: purpose ?? undefined },
    ...(messages === undefined ? {} : { thread: messages }),
  };
}

/** The patterns, or what is wrong with one of them. */
function compile(facts: readonly (readonly string[])[] | undefined): Case['facts'] | string {
  try {
    return facts?.map((group) => group.map((pattern) => new RegExp(pattern, 'i')));
  } catch (error) {
    return `A pattern of "facts" is not a regular expression: ${error instanceof Error ? error.message : ''}`;
  }
}

function wrongValue(issue: z.core.$ZodIssue | undefined): string {
  const key = issue?.path.map(String).join('.') ?? '';
  return key === ''
    ? 'The line must be an object with a "question".'
    : `"${key}" is missing or of the wrong kind.`;
}

function fault(id: string, { file, line }: Place, message: string): Problem {
  return { id, level: 'error', message, location: { file, line } };
}
