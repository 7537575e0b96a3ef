import type { Button, HomeView, KnownBlock } from '@slack/types';
import { escapeText } from '../mrkdwn.ts';
import type { OwnDefaults } from '../preferences.ts';
import type { RoleCard } from '../roles.ts';
import { andMore, type Prompt, texts } from '../texts.ts';
import { actions, button, sections } from './blocks.ts';
import { ACTIONS, askButtons, forgetButton } from './buttons.ts';

/** What somebody's App Home shows. */
export interface HomeContent {
  readonly roles: readonly RoleCard[];
  readonly prompts: readonly Prompt[];
  /** Their own questions, newest first. */
  readonly recent: readonly string[];
  /** Titles, not ids. */
  readonly defaults: OwnDefaults;
  /** Blocks that admins alone see. */
  readonly review?: readonly KnownBlock[] | undefined;
}

/** Roles that the Home lists by name. */
const ROLES_AT_MOST = 40;
const TITLE_LIMIT = 60;
const DATE_LIMIT = 20;
/** Buttons with recent questions have numbers of their own, so that no two in the Home are the same. */
const RECENT_FROM = 20;

/** The App Home: who this is, what it knows, how to ask, and what it keeps of this person. */
export function homeView({ roles, prompts, recent, defaults, review = [] }: HomeContent): HomeView {
  const questions = prompts.map(({ message }) => ({ label: message, question: message }));
  const asked = askButtons(
    recent.map((question) => ({ label: question, question })),
    RECENT_FROM,
  );
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: texts.homeTitle, emoji: false } },
      ...sections([texts.homeIntro]),
      ...sections([`*${texts.homeTry}*`]),
      ...actions(askButtons(questions)),
      ...actions(formButtons()),
      ...(asked.length === 0 ? [] : [...sections([`*${texts.homeRecent}*`]), ...actions(asked)]),
      { type: 'divider' },
      ...(roles.length === 0 ? [] : sections([`*${texts.homeRoles}*`, ...roleLines(roles)])),
      ...sections([`*${texts.homeAsk}*`, texts.homeWays]),
      { type: 'divider' },
      ...(review.length === 0 ? [] : [...review, { type: 'divider' as const }]),
      defaultsBlock(defaults),
      ...sections([texts.homePrivacy]),
      ...actions([forgetButton()]),
    ],
  };
}

function formButtons(): Button[] {
  return [
    button(ACTIONS.askForm, texts.homeForm),
    button(ACTIONS.compareForm, texts.homeCompare),
    button(ACTIONS.offerForm, texts.checkOffer),
  ];
}

function defaultsBlock({ role, place }: OwnDefaults): KnownBlock {
  const set = [role, place].filter((part) => part !== undefined && part !== '').join(' · ');
  const shown = set === '' ? texts.homeNoDefaults : escapeText(set, TITLE_LIMIT * 2);
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: `*${texts.homeDefaults}*\n${shown}`, verbatim: true },
    accessory: button(ACTIONS.settings, texts.change),
  };
}

function roleLines(roles: readonly RoleCard[]): string[] {
  const lines = roles.slice(0, ROLES_AT_MOST).map((role) => `• ${roleLine(role)}`);
  const rest = roles.length - lines.length;
  return rest > 0 ? [...lines, andMore(rest)] : lines;
}

function roleLine({ title, sections: count, asOf, reviewed, isStale }: RoleCard): string {
  const facts = [
    ...(count === undefined ? [] : [count === 1 ? '1 section' : `${count} sections`]),
    ...(asOf === undefined ? [] : [`as of ${escapeText(asOf, DATE_LIMIT)}`]),
    ...(reviewed === undefined ? [] : [`reviewed ${escapeText(reviewed, DATE_LIMIT)}`]),
    ...(isStale === true ? [`_${texts.homeStale}_`] : []),
  ];
  return [escapeText(title, TITLE_LIMIT), ...facts].join(' · ');
}
