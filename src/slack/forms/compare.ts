import type { ModalView } from '@slack/types';
import { ask } from '../asking.ts';
import type { Parts } from '../parts.ts';
import type { Spot } from '../spot.ts';
import { compareQuestion, texts } from '../texts.ts';
import { titleOf } from '../topics.ts';
import { faults, type ReadForm, sound } from './form.ts';
import { form, INPUTS, placeInput, rolesInput, topicInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const COMPARE_FORM = 'compare';
const COMPARE = 'compare';
const FEWEST = 2;

/** Two or three roles side by side. */
export function compareForm(
  { roles, topics }: Pick<Parts, 'roles' | 'topics'>,
  { spot, initial = [] }: { readonly spot?: Spot | undefined; readonly initial?: readonly string[] },
): ModalView {
  return form({
    id: COMPARE_FORM,
    title: texts.compareTitle,
    submit: texts.compareSubmit,
    memo: encodeMemo({ spot }),
    blocks: [rolesInput(roles, initial), ...topicInput(topics), placeInput()],
  });
}

export const readCompare: ReadForm = (sent, { roles, intents }) => {
  const { entries, kept } = sent;
  const chosen = entries.chosenAll(INPUTS.roles).flatMap((id) => roles.titleOf(id) ?? []);
  if (chosen.length < FEWEST) return faults(INPUTS.roles, texts.rolesMissing);
  const topic = entries.chosen(INPUTS.topic);
  const place = entries.typed(INPUTS.place);
  const about = { topic: topic === undefined ? undefined : titleOf(topic), place };
  const question = compareQuestion(chosen, about);
  const intent = intents.includes(COMPARE) ? COMPARE : undefined;
  return sound((parts) => ask({ ...sent, question, intent }, kept.spot, parts));
};
