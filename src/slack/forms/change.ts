import type { ModalView } from '@slack/types';
import type { Answer } from '../../answer/answer.ts';
import { findLocations } from '../../career/location.ts';
import { plainText } from '../../text/normalise.ts';
import type { Again } from '../again.ts';
import { ask } from '../asking.ts';
import { escapeText } from '../mrkdwn.ts';
import { context } from '../render/blocks.ts';
import type { Roles } from '../roles.ts';
import type { Spot } from '../spot.ts';
import { aimed, texts } from '../texts.ts';
import { faults, type ReadForm, sound } from './form.ts';
import { form, INPUTS, placeInput, roleInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const CHANGE_FORM = 'change';
const QUESTION_LIMIT = 300;

/** Changes what an answer was taken to be about. */
export function changeForm({ question, intent }: Again, answer: Answer, at: At): ModalView {
  const line = `${texts.asked}: ${question}`;
  return form({
    id: CHANGE_FORM,
    title: texts.changeTitle,
    submit: texts.changeSubmit,
    memo: encodeMemo({ spot: at.spot, question, intent }),
    blocks: [
      ...context(escapeText(line, QUESTION_LIMIT)),
      roleInput(at.roles, { initial: answer.roles[0], isOptional: true }),
      placeInput(placeIn(answer.scope)),
    ],
  });
}

export interface At {
  readonly spot: Spot | undefined;
  readonly roles: Roles;
}

/** The same question once more, about what was chosen. */
export const readChange: ReadForm = (sent, { roles }) => {
  const { entries, kept } = sent;
  const role = roles.titleOf(entries.chosen(INPUTS.role) ?? '');
  const place = entries.typed(INPUTS.place);
  if (role === undefined && place === undefined) return faults(INPUTS.role, texts.changeMissing);
  const question = aimed(kept.question ?? '', { role, place });
  return sound((parts) => ask({ ...sent, question, intent: kept.intent }, kept.spot, parts));
};

// The line above an answer joins role, place and the like.
function placeIn(scope: string | undefined): string | undefined {
  return scope
    ?.split(' · ')
    .slice(1)
    .find((part) => findLocations(plainText(part)).length > 0);
}
