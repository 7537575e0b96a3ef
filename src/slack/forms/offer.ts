import type { ModalView } from '@slack/types';
import { ask } from '../asking.ts';
import type { Roles } from '../roles.ts';
import type { Spot } from '../spot.ts';
import { offerQuestion, texts } from '../texts.ts';
import { faults, type ReadForm, sound } from './form.ts';
import { amountInput, form, INPUTS, placeInput, roleInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const OFFER_FORM = 'offer';
const SALARY = 'salary';

/** Where an amount stands among the figures of a role. */
export function offerForm(
  roles: Roles,
  { spot, initial }: { readonly spot?: Spot | undefined; readonly initial?: string | undefined },
): ModalView {
  return form({
    id: OFFER_FORM,
    title: texts.offerTitle,
    submit: texts.offerSubmit,
    memo: encodeMemo({ spot }),
    blocks: [amountInput(), roleInput(roles, { initial }), placeInput()],
  });
}

export const readOffer: ReadForm = (sent, { roles, intents }) => {
  const { entries, kept } = sent;
  const amount = entries.typed(INPUTS.amount) ?? '';
  if (!/\d/.test(amount)) return faults(INPUTS.amount, texts.amountMissing);
  const role = roles.titleOf(entries.chosen(INPUTS.role) ?? '') ?? '';
  const question = offerQuestion({ amount, role, place: entries.typed(INPUTS.place) });
  const intent = intents.includes(SALARY) ? SALARY : undefined;
  return sound((parts) => ask({ ...sent, question, intent }, kept.spot, parts));
};
