import type { PlainTextOption } from '@slack/types';
import { plainLine } from './mrkdwn.ts';
import type { Prompt } from './texts.ts';

/** A role that the knowledge base holds, as people are shown it. */
export interface RoleCard {
  /** The document's id; the title serves where there is none. */
  readonly id?: string;
  readonly title: string;
  /** Number of sections in its document. */
  readonly sections?: number;
  /** Year or date that its facts are of. */
  readonly asOf?: string;
  /** Date on which somebody last went through it. */
  readonly reviewed?: string;
  /** Whether its facts may be out of date. */
  readonly isStale?: boolean;
  /** Questions that its document answers, each about another topic. */
  readonly questions?: readonly Prompt[];
}

/** The roles, to look up and to choose from. */
export interface Roles {
  readonly cards: readonly RoleCard[];
  cardOf(id: string): RoleCard | undefined;
  /** Title of a role by its id, or by what a menu gave. */
  titleOf(id: string): string | undefined;
  /** What a menu offers for what was typed so far, the likeliest first. */
  suggest(typed: string): readonly PlainTextOption[];
  /** One role as a menu shows it. */
  optionOf(id: string): PlainTextOption | undefined;
}

/** Slack takes 100 options, and 75 characters each as label and as value. */
const OPTIONS_AT_MOST = 100;
const OPTION_LIMIT = 75;

export function createRoles(cards: readonly RoleCard[]): Roles {
  const byId = new Map(cards.map((card) => [idOf(card), card]));
  const choosable = cards
    .filter((card) => idOf(card).length <= OPTION_LIMIT && plainLine(card.title, OPTION_LIMIT) !== '')
    .map((card) => ({ option: optionFor(card), words: card.title.toLowerCase() }));
  return {
    cards,
    cardOf: (id) => byId.get(id),
    titleOf: (id) => byId.get(id)?.title,
    suggest(typed) {
      const wanted = typed.trim().toLowerCase();
      const ranked = choosable
        .map(({ option, words }) => ({ option, rank: rank(words, wanted) }))
        .filter((one) => one.rank < NOWHERE);
      // A stable sort leaves roles that fit equally well in their own order.
      return ranked
        .sort((a, b) => a.rank - b.rank)
        .slice(0, OPTIONS_AT_MOST)
        .map(({ option }) => option);
    },
    optionOf: (id) => choosable.find(({ option }) => option.value === id)?.option,
  };
}

const NOWHERE = 3;

/** 0 at the beginning, 1 at the beginning of a word, 2 elsewhere. */
function rank(words: string, wanted: string): number {
  if (words.startsWith(wanted)) return 0;
  if (words.includes(` ${wanted}`)) return 1;
  return words.includes(wanted) ? 2 : NOWHERE;
}

function idOf({ id, title }: RoleCard): string {
  return id ?? title;
}

function optionFor(card: RoleCard): PlainTextOption & { readonly value: string } {
  const text = plainLine(card.title, OPTION_LIMIT);
  return { text: { type: 'plain_text', text, emoji: false }, value: idOf(card) };
}
