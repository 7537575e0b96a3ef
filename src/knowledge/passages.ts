import type { Block, Document, Section, Statement } from './document.ts';

/**
 * Longest passage, in characters. Long enough to keep a usual list whole with its lead-in, short enough
 * that a passage is about one thing.
 */
const LONGEST_PASSAGE = 1200;

/** A bounded slice of one section; the passages of a section cover it without gap or overlap. */
export interface Passage {
  /** Place in the corpus, from 0; the passages of a document stand next to each other. */
  readonly id: number;
  readonly document: Document;
  readonly section: Section;
  readonly start: number;
  readonly end: number;
  readonly statements: readonly Statement[];
}

type Piece = Pick<Block, 'kind' | 'start' | 'end' | 'statements'>;

/** Cuts a document's sections into passages, numbered from `firstId`. */
export function passagesOf(document: Document, firstId = 0): readonly Passage[] {
  const passages: Passage[] = [];
  for (const section of document.sections) {
    const groups = group(section.blocks.flatMap(cut));
    groups.forEach((pieces, index) => {
      const start = index === 0 ? section.start : (pieces[0]?.start ?? section.start);
      const end = groups[index + 1]?.[0]?.start ?? section.end;
      const statements = pieces.flatMap((piece) => piece.statements);
      passages.push({ id: firstId + passages.length, document, section, start, end, statements });
    });
  }
  return passages;
}

/** Joins neighbours up to the bound; a paragraph that leads into a list or table stays with it. */
function group(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let current: Piece[] = [];
  pieces.forEach((piece, index) => {
    const follower = pieces[index + 1];
    const leadsIn = piece.kind === 'paragraph' && (follower?.kind === 'list' || follower?.kind === 'table');
    const end = leadsIn && follower !== undefined ? follower.end : piece.end;
    const start = current[0]?.start ?? piece.start;
    const previous = current.at(-1);
    const ledInto = previous?.kind === 'paragraph' && (piece.kind === 'list' || piece.kind === 'table');
    if (current.length > 0 && !ledInto && end - start > LONGEST_PASSAGE) {
      groups.push(current);
      current = [];
    }
    current.push(piece);
  });
  return current.length > 0 ? [...groups, current] : groups;
}

/** Cuts a block that is longer than a passage at its statements. */
function cut(block: Block): Piece[] {
  if (block.end - block.start <= LONGEST_PASSAGE || block.statements.length < 2) return [block];
  const pieces: Piece[] = [];
  let start = block.start;
  let held: Statement[] = [];
  for (const statement of block.statements) {
    const from = lineStart(block, statement);
    if (held.length > 0 && statement.end - start > LONGEST_PASSAGE && statement.parent === undefined) {
      pieces.push({ kind: block.kind, start, end: from, statements: held });
      start = from;
      held = [];
    }
    held.push(statement);
  }
  return [...pieces, { kind: block.kind, start, end: block.end, statements: held }];
}

/** A list item begins at its bullet, which stands before its text. */
function lineStart(block: Block, statement: Statement): number {
  return block.kind === 'paragraph' ? statement.start : Math.max(block.start, statement.start);
}
