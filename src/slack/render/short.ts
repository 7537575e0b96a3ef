import type { Chat, Choice, Clarify, Unanswered } from '../../answer/answer.ts';
import { plain, plainLine } from '../mrkdwn.ts';
import { andMore } from '../texts.ts';
import { type Block, bullets, richText, section, words } from './blocks.ts';

const MESSAGE_LIMIT = 2000;
const ITEM_LIMIT = 200;
/** Items of a list, such as the roles; the rest is counted. */
const ITEMS_AT_MOST = 30;
/** Buttons to choose from; Slack takes 25, nobody reads that many. */
const CHOICES_AT_MOST = 10;

/** Question or message of an answer that is neither facts nor a comparison. */
export function shortBlocks(answer: Chat | Clarify | Unanswered): Block[] {
  const items = answer.kind === 'chat' ? shownItems(answer) : [];
  const message = section(...words(plain(messageOf(answer), MESSAGE_LIMIT)));
  return richText(message, ...bullets(items.map((item) => section(...words(item)))));
}

/** The sentence that the answer consists of. */
export function messageOf(answer: Chat | Clarify | Unanswered): string {
  return answer.kind === 'clarify' ? answer.prompt : answer.message;
}

/** The items that are shown, the last one a count of the rest where there is one. */
export function shownItems(answer: Chat): string[] {
  const shown = answer.items.slice(0, ITEMS_AT_MOST).map((item) => plainLine(item, ITEM_LIMIT));
  const rest = answer.items.length - shown.length;
  return rest > 0 ? [...shown, andMore(rest)] : shown;
}

/** What can be asked instead or next. */
export function choicesOf(answer: Clarify | Unanswered): readonly Choice[] {
  const choices = answer.kind === 'clarify' ? answer.choices : answer.closest;
  return choices.slice(0, CHOICES_AT_MOST);
}
