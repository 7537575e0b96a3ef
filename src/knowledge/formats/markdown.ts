import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { sentenceEnds } from '../../text/sentences.ts';
import type { Block, Section, Statement } from '../document.ts';

export interface MarkdownReading {
  /** Text of the first top heading, if the document begins with one. */
  readonly title?: string;
  readonly sections: readonly Section[];
  /** Headings with nothing below them. */
  readonly empty: readonly EmptySection[];
}

export interface EmptySection {
  readonly heading: string;
  readonly line: number;
  /** Whether a comment below the heading says that its text is still to come. */
  readonly isNoted: boolean;
}

interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

/** Reads Markdown from `bodyStart` on; offsets and lines are those of the whole text. */
export function readMarkdown(text: string, bodyStart: number): MarkdownReading {
  const blank = text.slice(0, bodyStart).replace(/[^\n]/g, ' ');
  const root = fromMarkdown(blank + text.slice(bodyStart), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return gather(root.children, text);
}

function gather(nodes: readonly RootContent[], text: string): MarkdownReading {
  const sections: Section[] = [];
  const empty: EmptySection[] = [];
  const first = nodes.find((node) => node.type !== 'html');
  const title = first?.type === 'heading' && first.depth === 1 ? plain(first) : undefined;
  let open: Heading[] = [];
  let body: RootContent[] = [];
  let isNoted = false;
  const close = (end: number, nextDepth: number) => {
    const heading = open.at(-1);
    const start = body[0] === undefined ? end : startOf(body[0]);
    const path = open.map((above) => above.text).filter((_, index) => index > 0 || open[0]?.text !== title);
    if (body.length > 0) {
      sections.push({
        path,
        line: heading?.line ?? 1,
        start,
        end,
        blocks: body.map((node) => toBlock(node, text)),
      });
    } else if (heading !== undefined && nextDepth <= heading.depth) {
      empty.push({ heading: heading.text, line: heading.line, isNoted });
    }
    body = [];
    isNoted = false;
  };
  for (const node of nodes) {
    if (node.type === 'heading') {
      close(startOf(node), node.depth);
      open = open.filter((above) => above.depth < node.depth);
      open.push({ depth: node.depth, text: plain(node), line: node.position?.start.line ?? 1 });
    } else if (!isSilent(node)) {
      body.push(node);
    } else if (node.type === 'html') {
      isNoted = true;
    }
  }
  close(text.length, 0);
  return { ...(title === undefined ? {} : { title }), sections, empty };
}

/** What a reader never sees as text: rules, addresses of links, and comments. */
function isSilent(node: RootContent): boolean {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() === '';
  return node.type === 'thematicBreak' || node.type === 'definition';
}

function toBlock(node: RootContent, text: string): Block {
  const range = { start: startOf(node), end: endOf(node) };
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', ...range, statements: sentences(node, text) };
    case 'list':
      return { kind: 'list', ...range, statements: items(node, text) };
    case 'table':
      return { kind: 'table', ...range, statements: rows(node) };
    case 'blockquote':
      return {
        kind: 'other',
        ...range,
        statements: node.children.flatMap((child) => toBlock(child, text).statements),
      };
    default:
      return { kind: 'other', ...range, statements: [] };
  }
}

function sentences(node: Nodes, text: string): Statement[] {
  const start = startOf(node);
  const raw = text.slice(start, endOf(node));
  let from = 0;
  return sentenceEnds(raw).flatMap((to): Statement[] => {
    const slice = raw.slice(from, to);
    const begin = start + from + (slice.length - slice.trimStart().length);
    from = to;
    const said = plainMarkdown(slice);
    const end = begin + slice.trim().length;
    return said === '' ? [] : [{ kind: 'sentence', text: said, start: begin, end, contextStart: begin }];
  });
}

function items(list: List, text: string, parent?: { text: string; start: number }): Statement[] {
  return list.children.flatMap((item) => itemStatements(item, text, parent));
}

function itemStatements(item: ListItem, text: string, parent?: { text: string; start: number }): Statement[] {
  const own = item.children.filter((child) => child.type !== 'list');
  const nested = item.children.filter((child) => child.type === 'list');
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return nested.flatMap((list) => items(list, text, parent));
  const start = startOf(first);
  const end = endOf(last);
  const said = plainMarkdown(text.slice(start, end));
  const statement: Statement = {
    kind: 'item',
    text: said,
    start,
    end,
    contextStart: parent?.start ?? start,
    ...(parent === undefined ? {} : { parent: parent.text }),
  };
  const below = nested.flatMap((list) => items(list, text, { text: said, start }));
  if (said === '') return below;
  return [below.length > 0 ? { ...statement, hasItems: true } : statement, ...below];
}

function rows(table: Table): Statement[] {
  const [header, ...body] = table.children;
  const names = header?.children.map((cell) => plain(cell)) ?? [];
  return body.flatMap((row): Statement[] => {
    const cells = row.children.map((cell, index) => [names[index] ?? '', plain(cell)] as const);
    const said = cells
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => (name === '' ? cell : `${name}: ${cell}`))
      .join(' · ');
    const range = { start: startOf(row), end: endOf(row), contextStart: startOf(table) };
    return said === '' ? [] : [{ kind: 'row', text: said, ...range }];
  });
}

// Parsing costs 50 times a look at text that has no mark-up, as most has.
const MARKUP = /[*_`[\]<>&\\!~#|]|:\/\//;

/** Plain text of a slice of Markdown that holds only running text. */
function plainMarkdown(slice: string): string {
  if (!MARKUP.test(slice)) return collapse(slice);
  return collapse(plain(fromMarkdown(slice.trim())));
}

function plain(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const blocks = node.children.some((child) => child.type === 'paragraph' || child.type === 'listItem');
  return collapse(node.children.map((child) => plain(child as Nodes)).join(blocks ? ' ' : ''));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
