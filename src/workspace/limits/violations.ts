import type { z } from 'zod';
import { isRecord } from '../json.ts';

/** One rule of Slack's that a payload breaks. */
export interface Violation {
  /** JSON pointer to the place, such as `/blocks/0/text/text`. */
  readonly pointer: string;
  /** What is wrong there, worded as Slack words it. */
  readonly message: string;
}

/** The line that Slack puts into `response_metadata.messages`. */
export function violationLine(violation: Violation): string {
  const { message, pointer } = violation;
  return pointer === '' ? `[ERROR] ${message}` : `[ERROR] ${message} [json-pointer:${pointer}]`;
}

/** Checks a value against a schema; the pointers begin with `root`. */
export function violationsOf(schema: z.ZodType, value: unknown, root: string): readonly Violation[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => fromIssue(issue, value, root));
}

type Issue = z.core.$ZodIssue;

function fromIssue(issue: Issue, value: unknown, root: string): readonly Violation[] {
  const path = issue.path.map(String);
  const key = path.at(-1) ?? '';
  const at = (message: string, keys: readonly string[] = path): Violation => ({
    pointer: [root, ...keys].join('/'),
    message,
  });
  const found = valueAt(value, path);
  if (found === undefined && path.length > 0)
    return [at(`missing required field: ${key}`, path.slice(0, -1))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => at(`invalid additional property: ${name}`));
  }
  if (key === 'type' && (issue.code === 'invalid_value' || issue.code === 'invalid_union')) {
    return [at(`unsupported type: ${String(found)}`)];
  }
  return [at(wording(issue))];
}

function wording(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must provide ${/^[aeio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}`;
    case 'too_big':
      return issue.origin === 'array'
        ? `no more than ${issue.maximum} items allowed`
        : `must be less than or equal to ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'array') return `no less than ${issue.minimum} items allowed`;
      return `must be greater than ${issue.inclusive ? 'or equal to ' : ''}${issue.minimum}`;
    case 'custom':
      return issue.message;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? 'invalid format' : issue.message;
    default:
      return 'failed to match all allowed schemas';
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)];
    return isRecord(at) ? at[key] : undefined;
  }, value);
}
