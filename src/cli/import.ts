import { createReadStream, statSync } from 'node:fs';
import { printableLine } from '../terminal/printable.ts';
import { parseJson } from '../text/json.ts';
import { type Command, EXIT, MendableError, type Shell, UsageError } from './command.ts';
import { openAny, shownDatabase } from './database.ts';
import { readLines } from './lines.ts';

export const importAll: Command = {
  takes: '[FILE]',
  flags: {},
  notes: ['Reads what career-advisor export wrote, from stdin without a FILE. All rows are taken or none.'],
  async run(typed, shell) {
    const [file, ...more] = typed.words;
    if (more.length > 0) throw new UsageError('import takes one file');
    const source: Source = { name: file ?? 'stdin', bytes: bytesOf(file, shell), line: 0 };
    const store = await openAny(shell);
    try {
      const count = await store.importRows(rowsOf(source)).catch((error: unknown) => {
        throw placed(error, source);
      });
      shell.stdout.write(`${count} ${count === 1 ? 'row' : 'rows'} imported into ${shownDatabase(shell)}.\n`);
    } finally {
      await store.close();
    }
    return EXIT.done;
  },
};

interface Source {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array | string>;
  /** The line that was read last, from 1. */
  line: number;
}

/** Longest row, in bytes: a conversation with all that was shown in it is a small part of that. */
const LONGEST_ROW = 50_000_000;

async function* rowsOf(source: Source): AsyncGenerator<unknown> {
  let rows = 0;
  let closing: number | undefined;
  for await (const line of readLines(source.bytes, LONGEST_ROW)) {
    source.line += 1;
    if (line.kind === 'line' && line.text.trim() === '') continue;
    if (closing !== undefined) throw notWhole(source.name, `line ${source.line} follows its closing line`);
    const row = line.kind === 'line' ? parseJson(line.text) : undefined;
    if (row === undefined)
      throw new MendableError(
        `${source.name}:${source.line} is not JSON, so nothing was imported; give a file of career-advisor export`,
      );
    closing = closingOf(row);
    if (closing !== undefined) continue;
    rows += 1;
    yield row;
  }
  if (closing === undefined) throw notWhole(source.name, 'its closing line is missing');
  if (closing !== rows) throw notWhole(source.name, `it holds ${rows} rows of ${closing}`);
}

/** The number of rows that the last line of an export tells. */
function closingOf(row: unknown): number | undefined {
  const isClosing = typeof row === 'object' && row !== null && 'rows' in row && !('table' in row);
  return isClosing && typeof row.rows === 'number' ? row.rows : undefined;
}

function notWhole(name: string, why: string): MendableError {
  return new MendableError(
    `${name} is not a whole export: ${why}, so nothing was imported; copy the file again, or write a new one with career-advisor export`,
  );
}

/** What the store says of a row, with the place of that row. */
function placed(error: unknown, { name, line }: Source): unknown {
  const isImport = error instanceof Error && 'code' in error && error.code === 'store-import';
  if (!isImport) return error;
  const place = error.message.startsWith('Row ') ? `${name}:${line}` : name;
  return new MendableError(`${place}: ${printableLine(error.message)}`);
}

function bytesOf(file: string | undefined, { stdin }: Pick<Shell, 'stdin'>): Source['bytes'] {
  if (file === undefined) return stdin;
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new MendableError(`there is no file ${file}; give a file of career-advisor export`);
  return read(file);
}

// Opened when it is read from, so that an import that is refused before leaves nothing open.
async function* read(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}
