import { type Block, isBlock, isRecord, type Json } from '../json.ts';
import { characters } from './objects.ts';
import { BLOCK_SURFACES, ELEMENT_SURFACES, type Surface } from './surfaces.ts';
import { LIMITS } from './table.ts';
import type { Violation } from './violations.ts';

type Rule = (nodes: readonly Node[], surface: Surface) => readonly Violation[];

/** What holds between the blocks of one payload, however well each is formed. */
const RULES: readonly Rule[] = [
  (nodes, surface) => misplaced(nodes.filter(isWhole), BLOCK_SURFACES, surface),
  (nodes, surface) =>
    misplaced(
      nodes.filter((node) => !isWhole(node)),
      ELEMENT_SURFACES,
      surface,
    ),
  (nodes) => repeated(nodes.filter(isWhole), 'block_id', () => ''),
  (nodes) => repeated(nodes, 'action_id', (node) => node.block),
  (nodes, surface) => (surface === 'message' ? tooMany(nodes, 'table', LIMITS.message.tables) : []),
  (nodes, surface) =>
    surface === 'message' ? tooMany(nodes, 'data_visualization', LIMITS.message.charts) : [],
  (nodes) => tooMany(nodes, 'plan', LIMITS.message.plans),
  (nodes) => repeatedTasks(nodes),
  (nodes) => tooMuchMarkdown(nodes),
  (nodes) => focusedTwice(nodes),
  (nodes, surface) => (surface === 'modal' ? [] : respondsToUrl(nodes)),
];

/** The rules between blocks that a payload breaks; pointers begin with `root`. */
export function brokenRules(
  blocks: readonly unknown[],
  surface: Surface,
  root: string,
): readonly Violation[] {
  const nodes = nodesOf(blocks, root);
  return RULES.flatMap((rule) => rule(nodes, surface));
}

/** Sum of all text that a payload shows, in code points. */
export function shownText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + shownText(one), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (typeof one === 'string' && SHOWN.has(key) ? characters(one) : shownText(one)),
    0,
  );
}

const SHOWN = new Set(['text', 'title', 'caption', 'label', 'alt_text']);

interface Node {
  readonly value: Block;
  readonly pointer: string;
  /** Pointer of the innermost block that it belongs to; its own when it is a block. */
  readonly block: string;
}

/** Where a value stands in the payload. */
interface Place {
  readonly pointer: string;
  readonly block: string;
  /** Whether what stands there is a block, rather than part of one. */
  readonly isBlock: boolean;
}

function nodesOf(blocks: readonly unknown[], root: string): readonly Node[] {
  return nodesAt(blocks, { pointer: root, block: root, isBlock: true });
}

function nodesAt(value: unknown, place: Place): readonly Node[] {
  const { pointer, isBlock: isWholeBlock } = place;
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => nodesAt(one, { ...place, pointer: `${pointer}/${index}` }));
  }
  if (!isRecord(value)) return [];
  const block = isWholeBlock ? pointer : place.block;
  const inside = Object.entries(value).flatMap(([key, one]) =>
    nodesAt(one, { pointer: `${pointer}/${key}`, block, isBlock: holdsBlocks(value, key) }),
  );
  return isBlock(value) ? [{ value, pointer, block }, ...inside] : inside;
}

function holdsBlocks(value: Json, key: string): boolean {
  return key === 'child_blocks' || (value['type'] === 'carousel' && key === 'elements');
}

function isWhole(node: Node): boolean {
  return node.block === node.pointer;
}

function misplaced(
  nodes: readonly Node[],
  places: Readonly<Record<string, readonly Surface[]>>,
  surface: Surface,
): readonly Violation[] {
  return nodes
    .filter(
      ({ value }) => Object.hasOwn(places, value.type) && places[value.type]?.includes(surface) === false,
    )
    .map((node) => ({
      pointer: `${node.pointer}/type`,
      message: `unsupported type: ${node.value.type} (not allowed in a ${surface})`,
    }));
}

function repeated(nodes: readonly Node[], key: string, scope: (node: Node) => string): readonly Violation[] {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const id = node.value[key];
    if (typeof id !== 'string') return [];
    const scoped = `${scope(node)} ${id}`;
    if (seen.has(scoped))
      return [{ pointer: `${node.pointer}/${key}`, message: `\`${key}\` "${id}" already exists` }];
    seen.add(scoped);
    return [];
  });
}

function tooMany(nodes: readonly Node[], type: string, most: number): readonly Violation[] {
  return nodes
    .filter((node) => isWhole(node) && node.value.type === type)
    .slice(most)
    .map((node) => ({ pointer: node.pointer, message: `no more than ${most} ${type} blocks allowed` }));
}

function repeatedTasks(nodes: readonly Node[]): readonly Violation[] {
  return repeated(
    nodes.filter((node) => node.value.type === 'task_card'),
    'task_id',
    (node) => node.block,
  );
}

function tooMuchMarkdown(nodes: readonly Node[]): readonly Violation[] {
  const blocks = nodes.filter((node) => node.value.type === 'markdown');
  const last = blocks.at(-1);
  const total = blocks.reduce((sum, node) => sum + shownText(node.value), 0);
  if (last === undefined || total <= LIMITS.message.markdown) return [];
  const most = LIMITS.message.markdown + 1;
  return [
    { pointer: last.pointer, message: `all markdown blocks together must be less than ${most} characters` },
  ];
}

function focusedTwice(nodes: readonly Node[]): readonly Violation[] {
  return nodes
    .filter((node) => node.value['focus_on_load'] === true)
    .slice(1)
    .map((node) => ({
      pointer: `${node.pointer}/focus_on_load`,
      message: 'only one element may focus on load',
    }));
}

function respondsToUrl(nodes: readonly Node[]): readonly Violation[] {
  return nodes
    .filter((node) => node.value['response_url_enabled'] === true)
    .map((node) => ({
      pointer: `${node.pointer}/response_url_enabled`,
      message: 'response_url_enabled is only allowed in a modal',
    }));
}
