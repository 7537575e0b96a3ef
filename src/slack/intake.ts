import { randomUUID } from 'node:crypto';
import type { Inbox } from '../conversation/store/inbox.ts';
import { encodeJob, type Job, ticketOf } from './job.ts';
import type { Log } from './log.ts';

/** Puts a job where it is safe, before anything is acknowledged. Rejects where that is impossible. */
export type Intake = (job: Job) => Promise<void>;

export interface IntakeOptions {
  readonly inbox: Pick<Inbox, 'receive' | 'depth'>;
  readonly now: () => number;
  readonly log: Log;
  /** Called for every job that is new. */
  readonly onNew: () => void;
}

/** Open events of one workspace; more than these are left with Slack, which sends them again. */
const OPEN_AT_MOST = 1000;
/** How old, in milliseconds, the knowledge of how many are open may be. */
const COUNTED_EVERY = 500;

/** There is too much to do already. */
export class Overfull extends Error {
  override readonly name = 'Overfull';
}

export function createIntake({ inbox, now, log, onNew }: IntakeOptions): Intake {
  const counted = new Map<string, { readonly at: number; readonly open: number }>();

  const refuseAboveLimit = async (workspace: string) => {
    const before = counted.get(workspace);
    const age = before === undefined ? undefined : now() - before.at;
    // A clock that was set back must not keep an old count alive.
    if (before !== undefined && age !== undefined && age >= 0 && age < COUNTED_EVERY)
      return check(before.open);
    const { open } = await inbox.depth(workspace);
    counted.set(workspace, { at: now(), open });
    const isNew = open >= OPEN_AT_MOST && (before === undefined || before.open < OPEN_AT_MOST);
    if (isNew) log.warn({ workspace, open }, 'too much to do; leaving new events with Slack');
    check(open);
  };

  return async (job) => {
    const { workspace } = job.self;
    await refuseAboveLimit(workspace);
    const { key, person, lane } = ticketOf(job);
    const outcome = await inbox.receive({
      workspace,
      eventId: key ?? randomUUID(),
      kind: job.kind,
      payload: encodeJob(job),
      receivedAt: now(),
      ...(person === undefined ? {} : { person }),
      ...(lane === undefined ? {} : { lane }),
    });
    if (outcome === 'new') onNew();
  };
}

function check(open: number): void {
  if (open >= OPEN_AT_MOST) throw new Overfull('too many events are open');
}
