import { codeOf, messageOf, storeFault, storeTrouble } from './trouble.ts';

/** What to do, by the beginning of PostgreSQL's code. */
const ADVICE: readonly (readonly [prefix: string, what: string, advice: string])[] = [
  ['28', 'refuses the user or the password', 'check DATABASE_URL'],
  ['3D', 'is not there', 'create it, or correct its name in DATABASE_URL'],
  ['3F', 'has no schema to write to', 'create the schema of the search path'],
  ['42501', 'may not be used by this user', 'grant the right to create and use tables in it'],
  ['42P07', 'holds tables of another program', 'name an empty database or schema in DATABASE_URL'],
  ['25006', 'is read-only', 'name the server that takes writes in DATABASE_URL'],
  ['53', 'has run out of connections, memory or disk', 'give the server more, or run fewer instances'],
  ['57014', 'took too long', 'see what keeps the server busy'],
  ['55P03', 'took too long', 'see what keeps the server busy'],
  ['57P', 'is shutting down or starting', 'try again in a moment'],
  ['40', 'was busy with the same rows', 'try again'],
  ['58', 'has trouble with its files', "see the server's log"],
  ['XX', 'has trouble of its own', "see the server's log"],
  ['08', 'lost the connection', 'check that the server runs'],
];

/** Queries break these rules only where we made a mistake. */
const OUR_FAULT = /^(?:0[A-Z]|[1-4][0-9A-Z])[0-9A-Z]{3}$/;

/** What PostgreSQL, its client or the network reported, as an error that says what to do. */
export function explainPostgres(error: unknown, name: string): Error {
  const code = codeOf(error);
  const known = ADVICE.find(([prefix]) => code.startsWith(prefix));
  if (known !== undefined) {
    const [, what, advice] = known;
    return storeTrouble(code, `The database ${name} ${what} (${messageOf(error)}); ${advice}.`, error);
  }
  return OUR_FAULT.test(code) ? storeFault(error) : unreached(error, name);
}

function unreached(error: unknown, name: string): Error {
  const code = codeOf(error);
  const reason = code === '' ? messageOf(error) : code;
  return storeTrouble(
    // Node's own codes would pass for faults of ours.
    code === '' || code.startsWith('ERR_') ? 'ECONNECTION' : code,
    `The database ${name} cannot be reached (${reason}); check that the server runs and that DATABASE_URL is right.`,
    error,
  );
}
