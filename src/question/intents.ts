import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { normalise } from '../text/normalise.ts';

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

/** Reads intent files; a faulty file is left out and said in `problems`. */
export function readIntents(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): IntentSet {
  const intents: Intent[] = [];
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    const reading = readIntent(file.path, file.bytes);
    problems.push(...reading.problems);
    if (reading.intent === undefined) continue;
    intents.push(reading.intent);
    problems.push(...repeated(file.path, reading.intent, owners));
  }
  return { intents: intents.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

function readIntent(path: string, bytes: Uint8Array): { intent?: Intent; problems: readonly Problem[] } {
  const lineCounter = new LineCounter();
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
  const yaml = parseDocument(source, { lineCounter, prettyErrors: false, schema: 'core' });
  const lineOf = (offset: number) => lineCounter.linePos(offset).line;
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map((error) =>
      fault('broken-yaml', path, lineOf(error.pos[0]), `The file is not valid YAML: ${error.message}`),
    );
    return { problems };
  }
  const reading = IntentFile.safeParse(yaml.toJS() ?? {});
  if (reading.success) return { intent: { name: nameOf(path), ...reading.data }, problems: [] };
  return { problems: reading.error.issues.map((issue) => issueProblem(path, issue, yaml, lineOf)) };
}

type Yaml = ReturnType<typeof parseDocument>;

function issueProblem(
  path: string,
  issue: z.core.$ZodIssue,
  yaml: Yaml,
  lineOf: (offset: number) => number,
): Problem {
  const isUnknown = issue.code === 'unrecognized_keys';
  const at = isUnknown ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const line = lineOfPath(at, yaml, lineOf);
  if (isUnknown) {
    const known = 'title, utterances, sections and followUps';
    return fault(
      'unknown-key',
      path,
      line,
      `The key "${issue.keys.join('", "')}" is not known here; the keys are ${known}.`,
    );
  }
  const key = issue.path.map(String).join('.');
  const message =
    issue.path[0] === 'utterances' && issue.path.length === 1
      ? 'An intent needs a list of utterances.'
      : `"${key === '' ? 'the file' : key}" must be a text${issue.path.length > 1 ? '; put it in quotes' : ''}.`;
  return fault('bad-value', path, line, message);
}

function lineOfPath(path: readonly PropertyKey[], yaml: Yaml, lineOf: (offset: number) => number): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = yaml.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lineOf(node.range[0]);
  }
  return 1;
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

function nameOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, '');
}

function fault(id: string, file: string, line: number, message: string): Problem {
  return { id, level: 'error', message, location: { file, line } };
}
