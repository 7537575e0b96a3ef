import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/conversation/store.ts';
import { PACKAGE_FOLDER } from '../../src/files.ts';
import { claim, event, exported } from './records.ts';
import { opener, openPlaces } from './stores.ts';

/** Starting a process takes a second where much else is going on. */
const PATIENCE = 60_000;

const INSTANCE = join(PACKAGE_FOLDER, 'test', 'stores', 'instance.mjs');

interface Instance {
  readonly child: ChildProcess;
  /** What it answered so far. */
  readonly answered: string[];
  readonly ended: Promise<{ readonly code: number | null; readonly err: string }>;
}

/** Starts an instance of the built program; `onAnswer` hears each answer as it is given. */
function start(
  url: string,
  worker: string[] = [],
  onAnswer: (instance: Instance) => void = () => {},
): Instance {
  const child = spawn(process.execPath, [INSTANCE, url, ...worker], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const answered: string[] = [];
  const ended = new Promise<{ code: number | null; err: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, err }));
  });
  const instance = { child, answered, ended };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    answered.push(...chunk.split('\n').filter((line) => line !== ''));
    onAnswer(instance);
  });
  return instance;
}

async function receive(store: Store, count: number): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, n) => `e${n}`);
  for (const [n, name] of names.entries()) {
    await store.receive(event(name, { person: `U${n % 20}`, workspace: `T${n % 3}` }));
  }
  return names;
}

async function drain(store: Store, now: number): Promise<readonly string[]> {
  const drained: string[] = [];
  for (;;) {
    const claimed = await claim(store, now);
    if (claimed.length === 0) return drained;
    for (const { id, eventId } of claimed) {
      drained.push(eventId);
      await store.done(id);
    }
  }
}

const { shared } = await openPlaces();

for (const place of shared) {
  describe(`several instances on one ${place.name}`, () => {
    const open = opener(place);

    it('can start at once where there is nothing yet', { timeout: PATIENCE }, async () => {
      const url = await place.fresh();
      const started = await Promise.all(Array.from({ length: 5 }, () => start(url).ended));
      expect(started).toEqual(Array.from({ length: 5 }, () => ({ code: 0, err: '' })));
      expect(await exported(await open(url))).toEqual([]);
    });

    it('share the work without answering anything twice', { timeout: PATIENCE }, async () => {
      const url = await place.fresh();
      const names = await receive(await open(url), 300);
      const instances = ['a', 'b', 'c'].map((worker) => start(url, [worker]));
      for (const { ended } of instances) expect(await ended).toEqual({ code: 0, err: '' });
      const answered = instances.flatMap((instance) => instance.answered);
      expect(answered.toSorted()).toEqual(names.toSorted());
    });

    it('take over from one that was killed', { timeout: PATIENCE }, async () => {
      const url = await place.fresh();
      const store = await open(url);
      const names = await receive(store, 300);
      const killed = start(url, ['a'], ({ answered, child }) => {
        if (answered.length >= 20) child.kill('SIGKILL');
      });
      const other = start(url, ['b']);
      await Promise.all([killed.ended, other.ended]);
      const rest = await drain(store, 3000);
      const settled = (await exported(store)).filter(({ row }) => row['state'] === 'done');
      expect(settled).toHaveLength(names.length);
      // The last answer of the one that was killed may not have been noted: that one is handed out again.
      const twice = [...killed.answered, ...other.answered, ...rest].filter(
        (name, n, all) => all.indexOf(name) < n,
      );
      expect(twice.length).toBeLessThanOrEqual(1);
      expect(new Set([...killed.answered, ...other.answered, ...rest])).toEqual(new Set(names));
      expect(twice.every((name) => killed.answered.at(-1) === name)).toBe(true);
    });

    it('hand out disjoint events when they claim at the same moment', async () => {
      const url = await place.fresh();
      const [one, two] = [await open(url), await open(url)];
      const names = await receive(one, 100);
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, n) => claim(n % 2 === 0 ? one : two, 1000, 1)),
      );
      const ids = claims.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const lanes = claims.flat().map(({ workspace, lane }) => `${workspace} ${lane}`);
      expect(new Set(lanes).size).toBe(lanes.length);
      const left = [...(await drain(one, 5000))];
      expect(new Set(left)).toEqual(new Set(names));
    });

    it('receive an event once when it is delivered to all of them', async () => {
      const url = await place.fresh();
      const stores = [await open(url), await open(url), await open(url)];
      const outcomes = await Promise.all(stores.map((store) => store.receive(event('e1'))));
      expect(outcomes.toSorted()).toEqual(['known', 'known', 'new']);
    });

    it('count the questions of a person together', async () => {
      const url = await place.fresh();
      const stores = [await open(url), await open(url)];
      const counts = await Promise.all(
        Array.from({ length: 20 }, (_, n) => stores[n % 2]?.countQuestion('T1', 'U1', 1000 + n, 60_000)),
      );
      expect(Math.max(...counts.map((count) => count ?? 0))).toBe(20);
      const seen = await Promise.all(
        stores.map((store) => store.seen({ workspace: 'T1', key: 'told', now: 1, ttlMs: 9 })),
      );
      expect(seen.toSorted()).toEqual([false, true]);
    });
  });
}
