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

interface Piece extends Pick<Block, 'kind' | 'start' | 'end' | 'statements'> {
  /** Whether a block begins here that is too long for one passage. */
  readonly opensLongBlock?: boolean;
}

/** Cuts a document's sections into passages, numbered from `firstId`. */
export function passagesOf(document: Document, firstId = 0): readonly Passage[] {
  const passages: Passage[] = [];
  for (const section of document.sections) {
    const groups = group(section.blocks.flatMap((block) => cut(block, document.text)));
    groups.forEach((pieces, index) => {
      const start = index === 0 ? section.start : (pieces[0]?.start ?? section.start);
      const end = groups[index + 1]?.[0]?.start ?? section.end;
      const statements = pieces.flatMap((piece) => piece.statements);
      passages.push({ id: firstId + passages.length, document, section, start, end, statements });
    });
  }
  return passages;
}

/** Cuts a block that is longer than a passage at its statements, within an item only where it must. */
function cut(block: Block, text: string): Piece[] {
  if (fits(block.start, block.end)) return [block];
  const parts = split(block, text, (statement) => statement.parent === undefined);
  const pieces = parts.flatMap((part) => (fits(part.start, part.end) ? [part] : split(part, text)));
  return pieces.map((piece, index) => ({ ...piece, opensLongBlock: index === 0 }));
}

function split(whole: Piece, text: string, isPlace = (_: Statement) => true): Piece[] {
  const { kind } = whole;
  const parts: Piece[] = [];
  let { start } = whole;
  let end = start;
  let held: Statement[] = [];
  for (const statement of whole.statements) {
    // An item that goes on below its nested list lies around the items of that list.
    if (held.length > 0 && statement.start >= end && isPlace(statement)) {
      parts.push({ kind, start, end, statements: held });
      start = markerStart(text, end, statement.start);
      held = [];
    }
    held.push(statement);
    end = Math.max(end, statement.end);
  }
  return [...parts, { kind, start, end: whole.end, statements: held }];
}

/** An item begins at its bullet and a quoted line at its mark: at the first letter after the statement before. */
function markerStart(text: string, from: number, to: number): number {
  const blanks = text.slice(from, to).search(/\S/);
  return blanks === -1 ? to : from + blanks;
}

/** Joins neighbours up to the bound; what leads into a list or table stays with it, or with its first part. */
function group(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let current: Piece[] = [];
  pieces.forEach((piece, index) => {
    const first = current[0];
    if (first !== undefined && beginsAnew(pieces, index, first.start)) {
      groups.push(current);
      current = [];
    }
    current.push(piece);
  });
  return current.length > 0 ? [...groups, current] : groups;
}

/** Whether the piece at `index` has to leave the passage that begins at `start`. */
function beginsAnew(pieces: readonly Piece[], index: number, start: number): boolean {
  const [before, piece, next] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  if (piece === undefined || !fits(start, piece.end)) return true;
  if (leadsInto(before, piece)) return false;
  if (piece.opensLongBlock) return true;
  if (next === undefined || !leadsInto(piece, next) || !fits(piece.start, next.end)) return false;
  return next.opensLongBlock === true || !fits(start, next.end);
}

function leadsInto(piece: Piece | undefined, next: Piece): boolean {
  if (piece?.kind === 'paragraph') return next.kind === 'list' || next.kind === 'table';
  return piece?.statements.at(-1)?.hasItems === true && next.statements[0]?.parent !== undefined;
}

function fits(start: number, end: number): boolean {
  return end - start <= LONGEST_PASSAGE;
}
