import { z } from 'zod';
import { type Case, caseRecord, type Finding, readCase } from './cases.ts';
import type { IncomingMessage } from './incoming.ts';
import { type Place, textView, whisper } from './message.ts';
import { mention } from './mrkdwn.ts';
import { type AtWork, lineOf } from './parts.ts';
import { isPassing } from './passing.ts';
import { isAboutPlace, refusalOf } from './refusal.ts';
import { expertQuestion, expertReply, passedOn } from './render/expert.ts';
import { texts } from './texts.ts';

/** Puts a question to the experts, with a link to the message at `asked`. Throws where they cannot be reached. */
export async function putToExperts(one: Case, asked: string, parts: AtWork): Promise<void> {
  const channel = parts.experts?.channel ?? '';
  const link = one.isPrivate ? undefined : await permalink(one.channel, asked, parts);
  const metadata = { event_type: 'expert_question', event_payload: caseRecord(one) } as const;
  await parts.postOnce({ what: 'experts', place: { channel }, view: expertQuestion(one, link), metadata });
}

/** Whether a reply in a thread is an expert's answer; if so it is brought to the asker. */
export async function bringReply(message: IncomingMessage, parts: AtWork): Promise<boolean> {
  const { channel, thread, person } = message;
  if (channel !== parts.experts?.channel || message.isOurThread === false) return false;
  const one = await caseAt({ channel, thread }, parts);
  if (one === undefined) return false;
  // What the asker adds in the experts' own channel needs no bringing.
  if (person === one.asker) return true;
  await bring(one, { expert: person, answer: message.typed, at: { channel, thread } }, parts);
  return true;
}

/** What an expert said, and where. */
export interface Said {
  readonly expert: string;
  readonly answer: string;
  readonly at: Place;
}

/** Brings an answer to the asker, and tells the experts so. */
export async function bring(one: Case, { expert, answer, at }: Said, parts: AtWork): Promise<void> {
  const { client, experts, log, workspace, postOnce } = parts;
  try {
    await deliver(one, expert, answer, parts);
  } catch (error) {
    if (isPassing(error)) throw error;
    log.error({ err: error, workspace, refused: refusalOf(error) }, "could not bring an expert's answer");
    return whisper(client, at, expert, textView(`${texts.notPassedOn} ${mention(one.asker)}.`));
  }
  const finding: Finding = { asker: one.asker, expert, question: one.question, answer };
  const view = passedOn(finding, { isMarkable: experts?.onWorthAdding !== undefined });
  await postOnce({ what: 'passed', place: at, view });
}

// Where it was asked; where that is private, or cannot be reached any more, in a direct message.
async function deliver(one: Case, expert: string, answer: string, { postOnce }: AtWork): Promise<void> {
  const view = expertReply(one, expert, answer);
  const inPerson = { what: 'reply in person', place: { channel: one.asker }, view };
  if (one.isPrivate) return void (await postOnce(inPerson));
  try {
    await postOnce({ what: 'reply', place: { channel: one.channel, thread: one.thread }, view });
  } catch (error) {
    if (!isAboutPlace(error)) throw error;
    await postOnce(inPerson);
  }
}

const rootSchema = z.object({
  messages: z
    .array(z.object({ metadata: z.object({ event_type: z.string(), event_payload: z.unknown() }).nullish() }))
    .min(1),
});

/** Which question a thread is about; Slack keeps that with the message that began it. */
async function caseAt({ channel, thread }: Required<Place>, parts: AtWork): Promise<Case | undefined> {
  return parts.cases.get(`${parts.workspace}:${channel}:${thread}`, async () => {
    const args = { channel, ts: thread, limit: 1, include_all_metadata: true };
    const told = await parts.quietly(lineOf(parts), 'conversations.replies', args);
    const metadata = rootSchema.safeParse(told).data?.messages[0]?.metadata;
    return metadata?.event_type === 'expert_question' ? readCase(metadata.event_payload) : undefined;
  });
}

async function permalink(channel: string, ts: string, parts: AtWork): Promise<string | undefined> {
  const told = await parts.quietly(lineOf(parts), 'chat.getPermalink', { channel, message_ts: ts });
  return typeof told?.['permalink'] === 'string' ? told['permalink'] : undefined;
}
