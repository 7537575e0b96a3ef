import {
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
  visit,
  type YAMLSeq,
} from 'yaml';

export type { ErrorCode as YamlErrorCode } from 'yaml';

export interface YamlFault {
  /** From 1, in the text that was read. */
  readonly line: number;
  /** What is wrong and what to do, without a full stop. */
  readonly message: string;
}

export interface YamlContent {
  /** What is written; an object without keys where nothing is. */
  readonly value: unknown;
  readonly has: (path: readonly PropertyKey[]) => boolean;
  /** Line, from 1, of the value at a path, or of what it would stand in; undefined where nothing is. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

export type YamlReading =
  | { readonly faults: readonly YamlFault[]; readonly content?: never }
  | { readonly faults?: never; readonly content: YamlContent };

/** Values that share an anchor are one object and are read to a depth of two, so any number may. */
const ANY = -1;

type Document = ReturnType<typeof parseDocument>;

/**
 * Reads what a curator wrote as YAML: its content, or every fault with its line.
 * The parser says what a fault is; `remedyOf` says what to do about it.
 */
export function readYaml(source: string, remedyOf: (code: ErrorCode) => string): YamlReading {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'error', schema: 'core' });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const faults = [
    ...yaml.errors.map(({ code, message, pos }) => ({
      line: lineAt(pos[0]),
      message: `${message}; ${remedyOf(code)}`,
    })),
    ...referencesToNothing(yaml).map(({ name, offset }) => ({
      line: lineAt(offset),
      message: `"*${name}" begins with a star and so refers to a value that is not there; put it in quotes`,
    })),
  ];
  if (faults.length > 0) return { faults };
  const lineOf = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(yaml, path);
    return offset === undefined ? undefined : lineAt(offset);
  };
  const value: unknown = yaml.toJS({ maxAliasCount: ANY }) ?? {};
  return { content: { value, has: (path) => yaml.hasIn(path), lineOf } };
}

/** The parser itself finds these only when it is too late. */
function referencesToNothing(yaml: Document): { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  const anchors = new Set<string>();
  visit(yaml, {
    Node: (_, node) => {
      if (!isAlias(node)) anchors.add(node.anchor ?? '');
      else if (!anchors.has(node.source)) found.push({ name: node.source, offset: node.range?.[0] ?? 0 });
    },
  });
  return found;
}

function offsetOf(yaml: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = yaml.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
}

export interface YamlAddition {
  readonly text: string;
  /** Line of what was added, from 1. */
  readonly line: number;
}

/**
 * Adds a text to the end of a list, which is made where there is none. Everything else stays as it is written,
 * comments and order too. Undefined where the YAML is faulty or the key holds something else.
 */
export function addToList(source: string, key: string, item: string): YamlAddition | undefined {
  const yaml = parseDocument(source, { logLevel: 'error', schema: 'core' });
  const list: unknown = isMap(yaml.contents) ? yaml.get(key, true) : undefined;
  const isBare = list === undefined || (isScalar(list) && list.value === null);
  if (yaml.errors.length > 0 || !isMap(yaml.contents) || !(isBare || isSeq(list))) return undefined;
  const wanted: unknown = withItem(yaml, key, item).toJS({ maxAliasCount: ANY });
  const texts = [
    isSeq(list) ? insertedInto(list, source, item) : appended(source, key, item),
    // Written anew, which may break lines elsewhere: only for what is laid out in an unusual way.
    withItem(yaml, key, item).toString({ lineWidth: 0 }),
  ];
  const text = texts.find((each) => each !== undefined && isSame(each, wanted));
  return text === undefined ? undefined : { text, line: lineOfLast(text, key) };
}

function withItem(yaml: Document, key: string, item: string): Document {
  const copy = yaml.clone();
  if (isSeq(copy.get(key, true))) copy.addIn([key], item);
  else copy.set(key, copy.createNode([item]));
  return copy;
}

/** A line like the one above it, or one more text between brackets. */
function insertedInto(list: YAMLSeq, source: string, item: string): string | undefined {
  const last = list.items.at(-1) as { range?: [number, number, number] } | undefined;
  const put = (at: number, text: string) => source.slice(0, at) + text + source.slice(at);
  if (list.flow === true) {
    const at = last?.range?.[1] ?? (list.range?.[0] ?? 0) + 1;
    return put(
      at,
      `${last === undefined ? '' : ', '}${PLAIN.test(item) ? written(item) : JSON.stringify(item)}`,
    );
  }
  const [start, end] = last?.range ?? [0, 0];
  const dash = /(?:^|\n)([ \t]*-[ \t]+)$/.exec(source.slice(0, start))?.[1];
  if (dash === undefined) return undefined;
  // A block of text ends with its line feed.
  const lineEnd = source[end - 1] === '\n' ? end - 1 : source.indexOf('\n', end);
  const eol = eolOf(source);
  if (lineEnd === -1) return `${source}${eol}${dash}${written(item)}${eol}`;
  return put(lineEnd + 1, `${dash}${written(item)}${eol}`);
}

/** Texts that need no quotes between brackets either, unless they are words of YAML. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u;

function appended(source: string, key: string, item: string): string | undefined {
  const eol = eolOf(source);
  const gap = source === '' || source.endsWith('\n') ? '' : eol;
  return `${source}${gap}${key}:${eol}  - ${written(item)}${eol}`;
}

function written(item: string): string {
  const text = stringify(item, { lineWidth: 0 }).trimEnd();
  return text.includes('\n') ? JSON.stringify(item) : text;
}

function eolOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

function isSame(text: string, wanted: unknown): boolean {
  const yaml = parseDocument(text, { logLevel: 'error', schema: 'core' });
  return (
    yaml.errors.length === 0 && JSON.stringify(yaml.toJS({ maxAliasCount: ANY })) === JSON.stringify(wanted)
  );
}

function lineOfLast(text: string, key: string): number {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter, logLevel: 'error', schema: 'core' });
  const list = yaml.get(key, true);
  const last = isSeq(list) ? (list.items.at(-1) as { range?: [number, number, number] }) : undefined;
  return lineCounter.linePos(last?.range?.[0] ?? 0).line;
}
