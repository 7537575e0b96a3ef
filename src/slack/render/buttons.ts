import type { Button, ContextActionsBlock } from '@slack/types';
import type { Answer, Choice } from '../../answer/answer.ts';
import { type Again, encodeAgain } from '../again.ts';
import { plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { actions, type Block, button, confirmation, LABEL_LIMIT } from './blocks.ts';
import { choicesOf } from './short.ts';

/** Names of what can be pressed. `ask:0`, `ask:1`, … each ask a question. */
export const ACTIONS = {
  ask: 'ask',
  more: 'more',
  why: 'why',
  sources: 'sources',
  share: 'share',
  change: 'change',
  compare: 'compare',
  offer: 'offer',
  feedback: 'feedback',
  expert: 'expert',
  expertAnswer: 'expert-answer',
  worthAdding: 'worth-adding',
  askForm: 'ask-form',
  compareForm: 'compare-form',
  offerForm: 'offer-form',
  settings: 'settings',
  forget: 'forget',
  reviewIgnore: 'review-ignore',
  reviewDone: 'review-done',
} as const;

/** Suggestions after an answer; more would be a menu. */
const FOLLOW_UPS_AT_MOST = 4;
const SALARY = 'salary';
const OUT_OF_SCOPE = 'out-of-scope';

export interface ButtonOptions {
  readonly surface: 'message' | 'ephemeral';
  /** Whether there is more to show. */
  readonly more: boolean;
  /** What brings the answer back; without it only questions can be pressed. */
  readonly again: Again | undefined;
  /** Whether what went unanswered can be put to experts. */
  readonly hasExperts: boolean;
}

/** Rows of buttons below an answer: what to ask next, what to do with the answer, how it was. */
export function buttonBlocks(answer: Answer, options: ButtonOptions): Block[] {
  return [
    ...actions(askButtons(nextQuestions(answer))),
    ...actions(answerButtons(answer, options)),
    ...feedbackBlocks(answer, options),
  ];
}

/** One button a question; a question that is too long for a button, or has no words, gets none. */
export function askButtons(choices: readonly Choice[], from = 0): Button[] {
  return choices.flatMap(({ label, question }, index) => {
    const shown = [label, question].map((text) => plainLine(text, LABEL_LIMIT)).find((text) => text !== '');
    const value = question === '' ? undefined : encodeAgain({ question });
    return shown === undefined || value === undefined
      ? []
      : [button(`${ACTIONS.ask}:${from + index}`, shown, value)];
  });
}

/** Changes what an answer was taken to be about. */
export function changeButton(again: Again | undefined): Button | undefined {
  const value = again === undefined ? undefined : encodeAgain(again);
  return value === undefined ? undefined : button(ACTIONS.change, texts.change, value);
}

/** Forgets a person, after asking whether they mean it. */
export function forgetButton(): Button {
  const { forgetAll, forgetAllHint, forgetAllSure } = texts;
  const confirm = confirmation({ title: forgetAll, text: forgetAllHint, yes: forgetAllSure });
  return { ...button(ACTIONS.forget, forgetAll), style: 'danger', confirm: { ...confirm, style: 'danger' } };
}

function nextQuestions(answer: Answer): readonly Choice[] {
  if (answer.kind === 'clarify' || answer.kind === 'unanswered') return choicesOf(answer);
  return answer.followUps.slice(0, FOLLOW_UPS_AT_MOST).map((question) => ({ label: question, question }));
}

function answerButtons(answer: Answer, { surface, more, again, hasExperts }: ButtonOptions): Button[] {
  const value = again === undefined ? undefined : encodeAgain(again);
  if (value === undefined) return [];
  const { kind, intent } = answer;
  const isFound = kind === 'answer' || kind === 'comparison';
  const isExplained = kind !== 'chat' && answer.trace.length > 0;
  const isShareable = surface === 'ephemeral' && kind !== 'clarify';
  const isForExperts = hasExperts && kind === 'unanswered' && intent !== OUT_OF_SCOPE;
  return [
    ...(more ? [button(ACTIONS.more, texts.more, value)] : []),
    ...(isFound && answer.citations.length > 0 ? [button(ACTIONS.sources, texts.sources, value)] : []),
    ...(isExplained ? [button(ACTIONS.why, texts.why, value)] : []),
    ...(kind === 'answer' && answer.roles.length > 0
      ? [button(ACTIONS.compare, texts.compareWith, value)]
      : []),
    ...(kind === 'answer' && intent === SALARY ? [button(ACTIONS.offer, texts.checkOffer, value)] : []),
    ...(isForExperts ? [expertButton(value)] : []),
    ...(isShareable ? [button(ACTIONS.share, texts.share, value)] : []),
  ];
}

function expertButton(value: string): Button {
  const confirm = confirmation({ title: texts.expert, text: texts.expertSure, yes: texts.expertPost });
  return { ...button(ACTIONS.expert, texts.expert, value), confirm };
}

function feedbackBlocks(answer: Answer, { surface, again }: ButtonOptions): Block[] {
  if (again === undefined || answer.kind === 'chat' || answer.kind === 'clarify') return [];
  const up = encodeAgain(again, 'up');
  const down = encodeAgain(again, 'down');
  if (up === undefined || down === undefined) return [];
  if (surface === 'message') return thumbs(up, down);
  return actions([
    button(`${ACTIONS.feedback}:0`, texts.helpful, up),
    button(`${ACTIONS.feedback}:1`, texts.unhelpful, down),
  ]);
}

function thumbs(up: string, down: string): ContextActionsBlock[] {
  const thumb = (text: string, value: string) => ({
    text: { type: 'plain_text' as const, text, emoji: false },
    accessibility_label: text,
    value,
  });
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: ACTIONS.feedback,
          positive_button: thumb(texts.helpful, up),
          negative_button: thumb(texts.unhelpful, down),
        },
      ],
    },
  ];
}
