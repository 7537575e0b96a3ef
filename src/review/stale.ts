/** A document that nobody has reviewed for a year may be out of date. */
const STALE_AFTER = 365 * 24 * 3_600_000;
/** Years that figures count as recent. */
const YEARS_FRESH = 2;

/** Whether nobody has reviewed a document for a year; `now` in milliseconds since 1970. */
export function isStale({ reviewed }: { readonly reviewed?: string | undefined }, now: number): boolean {
  return reviewed !== undefined && now - Date.parse(reviewed) > STALE_AFTER;
}

/** Whether the figures of a document are of a year that is long over. */
export function isOfLongAgo({ asOf }: { readonly asOf?: string | undefined }, now: number): boolean {
  const year = /\b(?:19|20)\d{2}\b/.exec(asOf ?? '')?.[0];
  return year !== undefined && new Date(now).getUTCFullYear() - Number(year) > YEARS_FRESH;
}
