/** An error of the surroundings, which a person can mend: `message` says how. */
export function storeTrouble(
  code: string,
  message: string,
  cause?: unknown,
): Error & { readonly code: string } {
  return Object.assign(new Error(message, { cause }), { code });
}

/** Code of `storeFault`. */
export const QUERY_REFUSED = 'ERR_STORE_QUERY';

/** A query that the database did not understand or a rule that it broke: a fault of ours. */
export function storeFault(cause: unknown): Error & { readonly code: string } {
  return storeTrouble(QUERY_REFUSED, `The database refused a query: ${messageOf(cause)}`, cause);
}

/** Code of an error of a database client or of the system; empty where it has none. */
export function codeOf(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? (error.code as string) : '';
}

/** What an error says, on one line. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
