import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { normalise } from '../text/normalise.ts';
import { readYaml, type YamlContent } from '../text/yaml.ts';

/** A kind of question, as `intents/NAME.yml` describes it. */
export interface Intent {
  readonly name: string;
  readonly title: string;
  readonly utterances: readonly string[];
  /** Words of the headings or topics that answer it. */
  readonly sections: readonly string[];
  /** Questions to offer next; `{role}` stands for the role's title. */
  readonly followUps: readonly string[];
}

export interface IntentSet {
  readonly intents: readonly Intent[];
  readonly problems: readonly Problem[];
}

/** The class of everything that is none of our business. */
export const OUT_OF_SCOPE = 'out-of-scope';

const text = z.string().trim().min(1);
const IntentFile = z.strictObject({
  title: text,
  utterances: z.array(text).min(1),
  sections: z.array(text).default([]),
  followUps: z.array(text).default([]),
});

const KEYS = 'title, utterances, sections and followUps';
const REMEDY =
  'write each key once, close every bracket and quote, and put a text with special characters in quotes';

/** Reads intent files; a faulty file is left out and said in `problems`. */
export function readIntents(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): IntentSet {
  const intents: Intent[] = [];
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const file of files) {
    const reading = readIntent(file.path, file.bytes);
    problems.push(...reading.problems);
    if (reading.intent === undefined) continue;
    const id = reading.intent.name.toLowerCase();
    const taken = paths.get(id);
    if (taken !== undefined) {
      problems.push(duplicateId(file.path, taken));
      continue;
    }
    paths.set(id, file.path);
    intents.push(reading.intent);
    problems.push(...repeated(file.path, reading.intent, owners));
  }
  return { intents: intents.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

function readIntent(path: string, bytes: Uint8Array): { intent?: Intent; problems: readonly Problem[] } {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      problems: [
        fault('not-utf8', path, 1, 'The file is not UTF-8 text; save it again with the encoding UTF-8.'),
      ],
    };
  }
  const { faults, content } = readYaml(source, () => REMEDY);
  if (content === undefined) {
    const problems = faults.map(({ line, message }) =>
      fault('broken-yaml', path, line, `The file is not valid YAML: ${message}.`),
    );
    return { problems };
  }
  const reading = IntentFile.safeParse(content.value);
  if (reading.success) return { intent: { name: nameOf(path), ...reading.data }, problems: [] };
  return { problems: reading.error.issues.map((issue) => issueProblem(path, issue, content)) };
}

function issueProblem(path: string, issue: z.core.$ZodIssue, content: YamlContent): Problem {
  const isUnknown = issue.code === 'unrecognized_keys';
  const at = isUnknown ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const line = content.lineOf(at) ?? 1;
  if (isUnknown) {
    const message = `The key "${issue.keys.join('", "')}" is not known here; the keys are ${KEYS}.`;
    return fault('unknown-key', path, line, message);
  }
  return fault('bad-value', path, line, wrongValue(issue, content));
}

function wrongValue(issue: z.core.$ZodIssue, content: YamlContent): string {
  const key = issue.path.map(String).join('.');
  if (key === '') return `The file must be a list of keys: ${KEYS}.`;
  if (key === 'utterances') return 'An intent needs a list of utterances.';
  if (!content.has(issue.path)) return `"${key}" is missing; write a text.`;
  if (issue.code === 'too_small') return `"${key}" must not be empty; write a text.`;
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return `"${key}" must be a list; write each text behind "- " on a line of its own.`;
  return `"${key}" must be a text; put it in quotes.`;
}

/** The same utterance in two intents teaches the classifier nothing. */
function repeated(path: string, intent: Intent, owners: Map<string, string>): Problem[] {
  return intent.utterances.flatMap((utterance): Problem[] => {
    const key = normalise(utterance);
    const owner = owners.get(key);
    owners.set(key, intent.name);
    if (owner === undefined || owner === intent.name) return [];
    const message = `"${utterance}" is also an utterance of ${owner}; keep it in the one that it belongs to.`;
    return [{ ...fault('shared-utterance', path, 1, message), level: 'warning' }];
  });
}

function duplicateId(path: string, first: string): Problem {
  const message = `The name of the file is taken by ${first}; rename one of the two.`;
  return fault('duplicate-id', path, 1, message);
}

function nameOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, '');
}

function fault(id: string, file: string, line: number, message: string): Problem {
  return { id, level: 'error', message, location: { file, line } };
}
