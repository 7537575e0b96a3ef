import type { Button, ContextActionsBlock } from '@slack/types';
import type { Answer, Choice } from '../../answer/answer.ts';
import { type Again, encodeAgain } from '../again.ts';
import { plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { actions, type Block, button, LABEL_LIMIT } from './blocks.ts';
import { choicesOf } from './short.ts';

/** Names of what can be pressed. `ask:0`, `ask:1`, … each ask a question. */
export const ACTIONS = {
  ask: 'ask',
  more: 'more',
  why: 'why',
  share: 'share',
  feedback: 'feedback',
} as const;

/** Suggestions after an answer; more would be a menu. */
const FOLLOW_UPS_AT_MOST = 4;

export interface ButtonOptions {
  readonly surface: 'message' | 'ephemeral';
  /** Whether there is more to show. */
  readonly more: boolean;
  /** What brings the answer back; without it only questions can be pressed. */
  readonly again: Again | undefined;
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
export function askButtons(choices: readonly Choice[]): Button[] {
  return choices.flatMap(({ label, question }, index) => {
    const shown = [label, question].map((text) => plainLine(text, LABEL_LIMIT)).find((text) => text !== '');
    const value = question === '' ? undefined : encodeAgain({ question });
    return shown === undefined || value === undefined
      ? []
      : [button(`${ACTIONS.ask}:${index}`, shown, value)];
  });
}

function nextQuestions(answer: Answer): readonly Choice[] {
  if (answer.kind === 'clarify' || answer.kind === 'unanswered') return choicesOf(answer);
  return answer.followUps.slice(0, FOLLOW_UPS_AT_MOST).map((question) => ({ label: question, question }));
}

function answerButtons(answer: Answer, { surface, more, again }: ButtonOptions): Button[] {
  const value = again === undefined ? undefined : encodeAgain(again);
  if (value === undefined) return [];
  const explained = answer.kind !== 'chat' && answer.trace.length > 0;
  const shareable = surface === 'ephemeral' && answer.kind !== 'clarify';
  return [
    ...(more ? [button(ACTIONS.more, texts.more, value)] : []),
    ...(explained ? [button(ACTIONS.why, texts.why, value)] : []),
    ...(shareable ? [button(ACTIONS.share, texts.share, value)] : []),
  ];
}

function feedbackBlocks(answer: Answer, { surface, again }: ButtonOptions): ContextActionsBlock[] {
  if (surface === 'ephemeral' || again === undefined) return [];
  if (answer.kind === 'chat' || answer.kind === 'clarify') return [];
  const up = encodeAgain(again, 'up');
  const down = encodeAgain(again, 'down');
  if (up === undefined || down === undefined) return [];
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
