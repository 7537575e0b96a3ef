import type { Claimed } from '../conversation/store/inbox.ts';
import { answerMessage } from './asking.ts';
import { meterCalls } from './call.ts';
import type { Clients } from './client.ts';
import { takeCommand } from './commanding.ts';
import { bringReply } from './experts.ts';
import { isFollowUp } from './following.ts';
import type { IncomingMessage, Self } from './incoming.ts';
import { decodeJob, isOfNewerVersion, type Job } from './job.ts';
import type { AtWork, Parts } from './parts.ts';
import { Postponed } from './passing.ts';
import { createNotes, createPostOnce } from './post-once.ts';
import { press } from './pressing.ts';
import type { Removal } from './removal.ts';
import { requestId } from './request.ts';
import { takeShortcut } from './shortcuts.ts';
import { readForm, submit } from './submitting.ts';
import type { Holding } from './worker.ts';

export interface Performing extends Parts {
  readonly clients: Clients;
  /** A workspace or an organisation removed the app. */
  readonly onUninstall: (removal: Removal) => Promise<void>;
}

/**
 * Carries out what the inbox hands out. Rejects only with trouble that passes; in all other cases the person has
 * got an answer or a calm line.
 */
export function createPerform(performing: Performing): (event: Claimed, holding: Holding) => Promise<void> {
  const { clients, onUninstall, meter, timers } = performing;
  const notes = createNotes(timers.now);
  return async ({ payload, workspace, eventId, receivedAt }, holding) => {
    const log = performing.log.child({ request: requestId(eventId) });
    // During an upgrade those of the new version take it; if there are none, it grows too old in the end.
    if (isOfNewerVersion(payload)) throw new Postponed('this event is for a newer version');
    const job = decodeJob(payload);
    if (job === undefined) {
      return log.warn({ workspace, event: eventId }, 'left out an event that another version wrote');
    }
    if (job.kind === 'removal') return onUninstall(job.removal);
    const client = await clients(workspace, job.self.enterprise);
    if (client === undefined) {
      return log.warn({ workspace, event: eventId }, 'left out an event of a workspace without the app');
    }
    meterCalls(client, meter);
    const attempt = { source: eventId, isRepeat: () => holding.isDoubtful(), receivedAt };
    const postOnce = createPostOnce({ notes, client, workspace, ...attempt });
    await carryOut(job, { ...performing, ...attempt, log, client, workspace, postOnce });
  };
}

function carryOut(job: Exclude<Job, { kind: 'removal' }>, parts: AtWork): Promise<void> {
  switch (job.kind) {
    case 'message':
      return takeMessage(job.message, job.self, parts);
    case 'command':
      return takeCommand(job.command, job.self, parts);
    case 'click':
      return press(job.click, parts);
    case 'shortcut':
      return takeShortcut(job.shortcut, parts);
    case 'form': {
      // Its faults were told when it was sent.
      const reading = readForm(job.submission, parts);
      return reading.kind === 'faults' ? Promise.resolve() : submit(job.submission, reading.act, parts);
    }
    default:
      return job satisfies never;
  }
}

async function takeMessage(message: IncomingMessage, self: Self, parts: AtWork): Promise<void> {
  // Other threads were looked at before the message was taken in.
  if (message.way === 'thread' && message.channel === parts.experts?.channel) {
    if ((await bringReply(message, parts)) || !(await isFollowUp(message, parts))) return;
  }
  await answerMessage(message, self, parts);
}
