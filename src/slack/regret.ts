import type { Clients } from './client.ts';
import { Overfull } from './intake.ts';
import { type Job, spotOf } from './job.ts';
import type { Parts } from './parts.ts';
import { whisperTo } from './spot.ts';
import { texts } from './texts.ts';

/** Tells whoever did something that it could not be taken in. Never throws. */
export async function regret(
  job: Job,
  error: unknown,
  { clients, log }: Pick<Parts, 'log'> & { readonly clients: Clients },
): Promise<void> {
  const { workspace, enterprise } = job.self;
  log.error({ err: error, workspace, kind: job.kind }, 'could not take something in');
  try {
    const client = await clients(workspace, enterprise);
    const where = spotOf(job);
    if (client === undefined || where === undefined) return;
    const text = error instanceof Overfull ? texts.busy : texts.trouble;
    await whisperTo(where.spot, { client, log, person: where.person }).calm(text);
  } catch (failure) {
    log.error({ err: failure, workspace }, 'could not even say so');
  }
}
