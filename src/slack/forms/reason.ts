import type { ModalView } from '@slack/types';
import { sections } from '../render/blocks.ts';
import { type Spot, whisperTo } from '../spot.ts';
import { REASONS, texts } from '../texts.ts';
import { type ReadForm, sound } from './form.ts';
import { choiceInput, form, INPUTS, typedInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const REASON_FORM = 'reason';
const DETAILS_LIMIT = 500;

/** Asks what was wrong with an answer. */
export function reasonForm(questionId: string, spot: Spot): ModalView {
  const details = { name: INPUTS.details, label: texts.reasonMore, limit: DETAILS_LIMIT };
  return form({
    id: REASON_FORM,
    title: texts.reasonTitle,
    submit: texts.send,
    memo: encodeMemo({ spot, about: questionId }),
    blocks: [
      ...sections([texts.reasonIntro]),
      choiceInput({ name: INPUTS.reason, label: texts.reasonWhat, choices: REASONS }),
      typedInput({ ...details, isLong: true, isOptional: true }),
    ],
  });
}

/** Keeps the reason with the feedback. */
export const readReason: ReadForm = ({ entries, kept, workspace, person }) =>
  sound(async (parts) => {
    const said = [entries.chosen(INPUTS.reason), entries.typed(INPUTS.details)];
    const reason = said.filter((part) => part !== undefined).join(': ');
    const { about: questionId, spot } = kept;
    if (spot !== undefined) await whisperTo(spot, { ...parts, person }).calm(texts.thanksDown);
    if (questionId === undefined) return;
    const at = parts.timers.now();
    await parts.store.keepFeedback({ workspace, questionId, person, helpful: false, reason, at });
  });
