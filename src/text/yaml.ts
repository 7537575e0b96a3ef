import { type ErrorCode, isAlias, LineCounter, parseDocument, visit } from 'yaml';

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
