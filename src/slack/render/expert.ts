import type { ActionsBlock, Button } from '@slack/types';
import { type Case, encodeCase, encodeFinding, type Finding } from '../cases.ts';
import { escapeText, linkTo, mention, plain } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { actions, type Block, button, context, richText, sections, type View, words } from './blocks.ts';
import { ACTIONS } from './buttons.ts';

const QUESTION_LIMIT = 1200;
const ANSWER_LIMIT = 2800;
const TEXT_LIMIT = 3900;
const LINK_LIMIT = 100;

/** A question as experts see it, with a link to where it was asked if others can see it there. */
export function expertQuestion(one: Case, link: string | undefined): View {
  const value = encodeCase(one);
  const heading = `${mention(one.asker)} ${texts.expertQuestion}`;
  const where = link === undefined ? texts.expertPrivately : linkTo(link, texts.expertLink, LINK_LIMIT);
  return {
    text: `${heading}\n${escapeText(one.question, QUESTION_LIMIT)}`,
    blocks: [
      ...sections([heading]),
      ...quoted(one.question, QUESTION_LIMIT),
      ...context(where, texts.expertHow),
      ...actions(
        value === undefined ? [] : [primary(button(ACTIONS.expertAnswer, texts.expertAnswer, value))],
      ),
    ],
  };
}

/** An expert's answer as the asker sees it. */
export function expertReply({ question }: Case, expert: string, answer: string): View {
  const heading = `${mention(expert)} ${texts.expertSays}`;
  return {
    text: escapedAfter(heading, answer),
    blocks: [
      ...sections([heading]),
      ...quoted(question, QUESTION_LIMIT),
      ...richText({ type: 'rich_text_section', elements: words(plain(answer, ANSWER_LIMIT)) }),
    ],
  };
}

/** An answer that was given in a form, for the other experts. */
export function expertWrote(expert: string, answer: string): View {
  const heading = `${mention(expert)} ${texts.expertWrote}`;
  return {
    text: escapedAfter(heading, answer),
    blocks: [...sections([heading]), ...quoted(answer, ANSWER_LIMIT)],
  };
}

/** Says that an answer was passed on; it can be marked until somebody has done so. */
export function passedOn(finding: Finding, { markedBy, isMarkable }: Marking): View {
  const line = `${texts.passedOn} ${mention(finding.asker)}.`;
  const marked = markedBy === undefined ? [] : [`${texts.markedBy} ${mention(markedBy)}.`];
  return {
    text: [line, ...marked].join('\n'),
    blocks: [...sections([line]), ...context(...marked), ...markButton(finding, isMarkable)],
  };
}

export interface Marking {
  readonly markedBy?: string;
  readonly isMarkable: boolean;
}

function markButton(finding: Finding, isMarkable: boolean): ActionsBlock[] {
  const value = isMarkable ? encodeFinding(finding) : undefined;
  return value === undefined ? [] : actions([button(ACTIONS.worthAdding, texts.worthAdding, value)]);
}

function quoted(text: string, limit: number): Block[] {
  return richText({ type: 'rich_text_quote', elements: words(plain(text, limit)) });
}

function escapedAfter(heading: string, text: string): string {
  return `${heading}\n${escapeText(text, TEXT_LIMIT - heading.length)}`;
}

function primary(one: Button): Button {
  return { ...one, style: 'primary' };
}
