import type { ContextBlock } from '@slack/types';
import { escapeText, mention, plainLine } from '../mrkdwn.ts';
import { texts } from '../texts.ts';
import { context } from './blocks.ts';

/** The question, to be repeated above the answer where others cannot see it. */
export interface Asked {
  readonly question: string;
  /** Id of the person whose question everybody sees; absent where the asker alone reads it. */
  readonly by?: string;
  /** Whether that person shows an answer that was private. */
  readonly shared?: boolean;
}

/** Names the line, so that it can be found again when the answer below it is replaced. */
export const ASKED_BLOCK = 'asked';

/** Characters of the question that are repeated. */
const ASKED_LIMIT = 300;

/** The line above an answer that repeats the question. */
export function askedBlocks(asked: Asked | undefined): ContextBlock[] {
  if (asked === undefined || asked.question.trim() === '') return [];
  const question = escapeText(plainLine(asked.question, ASKED_LIMIT), ASKED_LIMIT);
  if (asked.by === undefined) return askedLine(`${texts.asked}: ${question}`);
  const person = mention(asked.by);
  return askedLine(
    asked.shared === true
      ? `${question} — ${texts.sharedBy} ${person}`
      : `${person} ${texts.askedBy}: ${question}`,
  );
}

/** The same line from mrkdwn that stood in a message of ours. */
export function askedLine(mrkdwn: string): ContextBlock[] {
  return context(mrkdwn).map((block) => ({ ...block, block_id: ASKED_BLOCK }));
}

/** The question as the first line of plain text. */
export function askedText(asked: Asked | undefined): string[] {
  if (asked === undefined || asked.question.trim() === '') return [];
  return [`${texts.asked}: ${plainLine(asked.question, ASKED_LIMIT)}`];
}
