import type { Depth } from '../conversation/store/inbox.ts';
import type { Store } from '../conversation/store.ts';

/** Who looks does not wait longer for the store, in milliseconds; it answers within a few. */
const PATIENCE = 2000;

/** What of the store is looked at. */
export type Looked = Pick<Store, 'depth'>;

/** The same store; every call that it rejects is told. */
export function watchStore(store: Store, onFailure: () => void): Store {
  const watched = Object.entries(store).map(([name, method]) => [name, watch(method, onFailure)] as const);
  return { ...store, ...Object.fromEntries(watched) };
}

function watch(method: (...args: never[]) => unknown, onFailure: () => void) {
  return (...args: never[]): unknown => {
    const outcome = method(...args);
    // Rows that are exported come one by one and not as a promise; they are no part of answering.
    if (outcome instanceof Promise) outcome.catch(onFailure);
    return outcome;
  };
}

/** What is open in the store; nothing where it does not answer in time. Never throws. */
export async function lookInto(store: Looked, patience = PATIENCE): Promise<Depth | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  const depth = store.depth().catch(() => undefined);
  return Promise.race([depth, tooLate]).finally(() => clearTimeout(timer));
}
