import { codeOf, messageOf, storeFault, storeTrouble } from './trouble.ts';

/** What to do, by the beginning of SQLite's code. */
const ADVICE: readonly (readonly [prefix: string, what: string, advice: string])[] = [
  [
    'SQLITE_CORRUPT',
    'is damaged',
    'it was left as it is; restore a backup, or name another file in DATABASE_URL',
  ],
  ['SQLITE_NOTADB', 'is no SQLite file', 'it was left as it is; name another file in DATABASE_URL'],
  ['SQLITE_BUSY', 'is locked by another program', 'close that program and try again'],
  ['SQLITE_LOCKED', 'is locked by another program', 'close that program and try again'],
  ['SQLITE_READONLY', 'cannot be written', 'let this user write the file and its folder'],
  ['SQLITE_PERM', 'may not be opened', 'let this user read and write the file and its folder'],
  ['SQLITE_CANTOPEN', 'cannot be opened', 'check that its folder is there and may be written'],
  ['SQLITE_FULL', 'cannot grow', 'make room on the disk'],
  ['SQLITE_IOERR', 'cannot be read or written', 'check the disk'],
];

/** What SQLite reported, as an error that says what to do. */
export function explainSqlite(error: unknown, path: string): Error {
  const code = codeOf(error);
  if (code.startsWith('store-')) return error as Error;
  const known = ADVICE.find(([prefix]) => code.startsWith(prefix));
  if (known !== undefined) {
    const [, what, advice] = known;
    return storeTrouble(code, `The database ${path} ${what} (${messageOf(error)}); ${advice}.`, error);
  }
  return messageOf(error).startsWith('ConnectionFailed') ? unopened(path, error) : storeFault(error);
}

/** A file that cannot be made or opened; `cause` is an error or says why. */
export function unopened(path: string, cause: unknown): Error {
  const code = codeOf(cause);
  const reason = typeof cause === 'string' ? cause : code;
  return storeTrouble(
    code === '' ? 'SQLITE_CANTOPEN' : code,
    `The database ${path} cannot be opened${reason === '' ? '' : ` (${reason})`}; ` +
      'check that its folder is there and that this user may write it.',
    cause,
  );
}

/** A sound file that holds something else. */
export function foreignFile(path: string): Error {
  return storeTrouble(
    'store-foreign',
    `The database ${path} belongs to another program; it was left as it is, name another file in DATABASE_URL.`,
  );
}
