const UNSTORABLE = /[\0\p{Surrogate}]/u;
const ALL_UNSTORABLE = new RegExp(UNSTORABLE, 'gu');

/** A value as every database can keep it; throws where it is none of the kinds that the tables hold. */
export function storable(value: unknown): string | number | null {
  if (value === null) return null;
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`A database cannot keep ${typeof value === 'number' ? value : typeof value}`);
}

/** PostgreSQL refuses NUL, SQLite cuts the text there, and half a surrogate pair has no UTF-8. */
export function storableText(text: string): string {
  return UNSTORABLE.test(text) ? text.replace(ALL_UNSTORABLE, '\uFFFD') : text;
}
