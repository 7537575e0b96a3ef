import type { Document } from '../knowledge/document.ts';
import { isStale } from '../review/stale.ts';

/** What people see of a document before they ask about it. */
interface RoleCard {
  readonly id: string;
  readonly title: string;
  readonly sections: number;
  readonly asOf?: string;
  readonly reviewed?: string;
  readonly isStale: boolean;
}

/** The documents as cards; `now` in milliseconds since 1970. */
export function catalog(documents: readonly Document[], now: number): readonly RoleCard[] {
  return documents.map(({ id, title, sections, asOf, reviewed }) => ({
    id,
    title,
    sections: sections.length,
    ...(asOf === undefined ? {} : { asOf }),
    ...(reviewed === undefined ? {} : { reviewed }),
    isStale: isStale({ reviewed }, now),
  }));
}
