import type { Document } from '../knowledge/document.ts';

/** What people see of a document before they ask about it. */
interface RoleCard {
  readonly id: string;
  readonly title: string;
  readonly sections: number;
  readonly asOf?: string;
  readonly reviewed?: string;
  readonly isStale: boolean;
}

/** A document that nobody has reviewed for a year may be out of date. */
const STALE_AFTER = 365 * 24 * 3_600_000;

/** The documents as cards; `now` in milliseconds since 1970. */
export function catalog(documents: readonly Document[], now: number): readonly RoleCard[] {
  return documents.map(({ id, title, sections, asOf, reviewed }) => ({
    id,
    title,
    sections: sections.length,
    ...(asOf === undefined ? {} : { asOf }),
    ...(reviewed === undefined ? {} : { reviewed }),
    isStale: reviewed !== undefined && now - Date.parse(reviewed) > STALE_AFTER,
  }));
}
