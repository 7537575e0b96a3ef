/** A document of the knowledge base, as code uses it. Offsets count UTF-16 units in `text`. */
export interface Document {
  /** File name without its ending. */
  readonly id: string;
  readonly title: string;
  /** Other names of the role. */
  readonly aliases: readonly string[];
  readonly source?: Source;
  readonly market?: string;
  readonly asOf?: string;
  /** Day of the last review, `YYYY-MM-DD`. */
  readonly reviewed?: string;
  readonly file: string;
  /** The whole file, front matter included, so that offsets and lines are those of the file. */
  readonly text: string;
  readonly sections: readonly Section[];
}

export interface Source {
  readonly title?: string;
  readonly url?: string;
  readonly retrieved?: string;
}

/** What stands between one heading and the next. */
export interface Section {
  /** Headings from the top of the document to this one, without the document's own title. */
  readonly path: readonly string[];
  /** Line of the heading, from 1. */
  readonly line: number;
  /** The body: from the first block to where the next heading begins. */
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

/** A paragraph, list or table. */
export interface Block {
  readonly kind: 'paragraph' | 'list' | 'table' | 'other';
  readonly start: number;
  readonly end: number;
  readonly statements: readonly Statement[];
}

/** The smallest piece that can be quoted alone: a sentence, a list item or a table row. */
export interface Statement {
  readonly kind: 'sentence' | 'item' | 'row';
  /** Plain text, markup and line breaks removed. */
  readonly text: string;
  /** Slice of the document that holds `text`. */
  readonly start: number;
  readonly end: number;
  /** Start of what the statement needs to be understood: a table's header row, the parent item. */
  readonly contextStart: number;
  /** Plain text of the parent item of a nested list. */
  readonly parent?: string;
  /** Whether items of a nested list stand below it. */
  readonly hasItems?: true;
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
