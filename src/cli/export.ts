import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StoredRow } from '../conversation/store/transfer.ts';
import { type Command, EXIT, MendableError } from './command.ts';
import { openKept, shownDatabase } from './database.ts';

export const exportAll: Command = {
  takes: '',
  flags: { out: { value: 'FILE', help: 'write into this file, and not to stdout' } },
  notes: ['It holds what people wrote and the encrypted tokens of installations: keep it safe.'],
  async run(typed, shell) {
    const store = await openKept(shell);
    const count = { rows: 0 };
    try {
      const lines = Readable.from(linesOf(store.exportRows(), count));
      const out = typed.value('out');
      if (out === undefined) await pipeline(lines, shell.stdout, { end: false });
      else await writeFile(lines, out);
      const said = `${count.rows} ${count.rows === 1 ? 'row' : 'rows'} of ${shownDatabase(shell)}${out === undefined ? '' : ` written to ${out}`}`;
      shell.stderr.write(`career-advisor: ${said}; they hold what people wrote, so keep them safe\n`);
    } finally {
      await store.close();
    }
    return EXIT.done;
  },
};

async function* linesOf(rows: AsyncIterable<StoredRow>, count: { rows: number }): AsyncGenerator<string> {
  for await (const row of rows) {
    count.rows += 1;
    yield `${JSON.stringify(row)}\n`;
  }
  // Without it a file that was cut off would look whole.
  yield `${JSON.stringify({ rows: count.rows })}\n`;
}

/** Whole or not at all, and for nobody else to read. */
async function writeFile(lines: Readable, path: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(lines, createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'syscall' in error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    throw new MendableError(`${path} cannot be written (${String(code)}); name another file with --out`);
  }
}
