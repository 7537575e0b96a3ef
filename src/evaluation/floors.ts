import { flatten, type Measures } from './measures.ts';

/** The least that a measure must reach; for one where less is better, the most that it may be. */
export interface Floor {
  readonly name: string;
  readonly value: number;
}

/** Measures where less is better. */
const COSTS = new Set([
  'abstention.wronglyDeclined',
  'abstention.clarified',
  'citations.missing',
  'elapsedMs.p50',
  'elapsedMs.p99',
  'intents.trainMs',
]);

/** One sentence for each floor that is not kept, or whose measure the labels do not allow. */
export function brokenFloors(measures: Measures, floors: readonly Floor[]): readonly string[] {
  const values = new Map(flatten(measures));
  return floors.flatMap(({ name, value }) => {
    const got = values.get(name);
    if (got === undefined) return [`${name} was not measured: no label asks for it`];
    const isCost = COSTS.has(name);
    const isKept = isCost ? got <= value : got >= value;
    return isKept ? [] : [`${name} is ${got}, ${isCost ? 'above the most' : 'below the floor'} of ${value}`];
  });
}
