import { codeOf, QUERY_REFUSED } from '../trouble.ts';

/** Most items that are written at once: a statement may have some thousand parameters. */
const AT_MOST = 50;

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes items one by one as long as there is time, and those that come while a write is under way together in the
 * next: the busier it is, the fewer round trips each of them costs. `write` gives a result for every item, in order.
 */
export function writeTogether<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
): (item: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = [];
  let isWriting = false;
  const go = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      const now = waiting.slice(0, AT_MOST);
      waiting = waiting.slice(AT_MOST);
      await writeAll(write, now);
    }
    isWriting = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWriting) void go();
    });
}

async function writeAll<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
  batch: readonly Waiting<T, R>[],
): Promise<void> {
  try {
    const results = await write(batch.map(({ item }) => item));
    for (const [index, { resolve }] of batch.entries()) resolve(results[index] as R);
  } catch (error) {
    // What is wrong with one of them must not keep the others from being written; trouble of the database is theirs too.
    if (batch.length > 1 && isAboutContent(error)) for (const one of batch) await writeAll(write, [one]);
    else for (const { reject } of batch) reject(error);
  }
}

function isAboutContent(error: unknown): boolean {
  return error instanceof TypeError || codeOf(error) === QUERY_REFUSED;
}
