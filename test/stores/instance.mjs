// One instance of the program as the store sees it: node instance.mjs DATABASE_URL [WORKER]
// Without a worker it opens the store and ends. With one it claims events until there are none,
// and writes a line for each before it settles it, as a reply would be posted.
import { openStore } from '../../dist/stores/open-store.js';

const [url, worker] = process.argv.slice(2);
const store = await openStore(url, { now: () => 0 });
while (worker !== undefined) {
  const claimed = await store.claim({ worker, now: 1000, leaseMs: 1000, limit: 5 });
  if (claimed.length === 0) break;
  for (const { id, eventId } of claimed) {
    process.stdout.write(`${eventId}\n`);
    await store.done(id, worker);
  }
}
await store.close();
