import { orCalm } from './answering.ts';
import { openly } from './delivery.ts';
import { ANSWER_FORM, readAnswer } from './forms/answer-message.ts';
import { ASK_FORM, readAsk } from './forms/ask.ts';
import { CHANGE_FORM, readChange } from './forms/change.ts';
import { COMPARE_FORM, readCompare } from './forms/compare.ts';
import { entriesOf, type Submission } from './forms/entries.ts';
import { EXPERT_FORM, readExpert } from './forms/expert.ts';
import type { ReadForm, Reading } from './forms/form.ts';
import { decodeMemo } from './forms/memo.ts';
import { OFFER_FORM, readOffer } from './forms/offer.ts';
import { REASON_FORM, readReason } from './forms/reason.ts';
import { readSettings, SETTINGS_FORM } from './forms/settings.ts';
import type { AtWork, Parts } from './parts.ts';
import { conversationAt, whisperTo } from './spot.ts';
import { texts } from './texts.ts';

/** Who reads which form. */
const FORMS: ReadonlyMap<string, ReadForm> = new Map([
  [ASK_FORM, readAsk],
  [ANSWER_FORM, readAnswer],
  [CHANGE_FORM, readChange],
  [COMPARE_FORM, readCompare],
  [OFFER_FORM, readOffer],
  [REASON_FORM, readReason],
  [SETTINGS_FORM, readSettings],
  [EXPERT_FORM, readExpert],
]);

/** What a form says, before anything is done about it; one of an earlier version is read as such. */
export function readForm(submission: Submission, parts: Parts): Reading {
  const kept = decodeMemo(submission.memo);
  const read = FORMS.get(submission.form);
  if (kept !== undefined && read !== undefined) {
    return read({ ...submission, kept, entries: entriesOf(submission.values) }, parts);
  }
  return {
    kind: 'sound',
    act: (at) => directly(submission, at).calm(texts.formTooOld),
  };
}

/** Does what a form asks for. Rejects only with trouble that passes; else the person gets a calm line. */
export async function submit(
  submission: Submission,
  act: (parts: AtWork) => Promise<void>,
  parts: AtWork,
): Promise<void> {
  const { workspace, person } = submission;
  const spot = decodeMemo(submission.memo)?.spot;
  const calm = spot === undefined ? directly(submission, parts) : whisperTo(spot, { ...parts, person });
  const conversation = spot === undefined ? 'form' : conversationAt(spot, person);
  await orCalm({ workspace, conversation }, calm, parts, () => act(parts));
}

function directly({ person }: Submission, parts: AtWork) {
  return openly({ channel: person, direct: true }, { ...parts, person });
}
