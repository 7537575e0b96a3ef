/** The terms of a query, each in a slot of its own. */
export interface QuerySlots {
  /** Slot from 1 on of each term by its number; 0 for terms that the query does not have. */
  readonly slots: Int32Array;
  /** Weight of the term of each slot. */
  readonly weights: Float64Array;
}

/** What a text has of each slot. */
export interface Occurrences {
  readonly counts: Float64Array;
  /** Sum over the places where the term stands of how near the closest others stand. */
  readonly nearness: Float64Array;
}

// The end of one part and the start of the next are no phrase.
const GAP = 10;

/**
 * How often each term of a query stands in a text and how near to the others: two neighbouring occurrences
 * of different terms add the lesser of their weights, divided by the square of their distance, to both
 * (after Büttcher, Clarke, Lushman 2006: Term Proximity Scoring for Ad-Hoc Retrieval).
 */
export function findOccurrences(
  parts: Iterable<readonly number[]>,
  { slots, weights }: QuerySlots,
): Occurrences {
  const counts = new Float64Array(weights.length);
  const nearness = new Float64Array(weights.length);
  let offset = 0;
  let lastSlot = 0;
  let lastAt = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) {
      const slot = slots[part[at] ?? 0] ?? 0;
      if (slot === 0) continue;
      counts[slot] = (counts[slot] ?? 0) + 1;
      if (lastSlot !== 0 && lastSlot !== slot) {
        const distance = offset + at - lastAt;
        const near = Math.min(weights[slot] ?? 0, weights[lastSlot] ?? 0) / (distance * distance);
        nearness[slot] = (nearness[slot] ?? 0) + near;
        nearness[lastSlot] = (nearness[lastSlot] ?? 0) + near;
      }
      lastSlot = slot;
      lastAt = offset + at;
    }
    offset += part.length + GAP;
  }
  return { counts, nearness };
}
