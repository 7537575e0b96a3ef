import type { HomeView, KnownBlock } from '@slack/types';
import { escapeText } from './mrkdwn.ts';
import { actions } from './render/blocks.ts';
import { askButtons } from './render/buttons.ts';
import { andMore, type Prompt, texts } from './texts.ts';

/** A role that the knowledge base holds, as the Home shows it. */
export interface RoleCard {
  readonly title: string;
  /** Number of sections in its document. */
  readonly sections?: number;
  /** Year or date that its facts are of. */
  readonly asOf?: string;
}

/** Roles that the Home lists by name. */
const ROLES_AT_MOST = 25;
const TITLE_LIMIT = 60;
const AS_OF_LIMIT = 20;

/** The App Home: who this is, what it knows, how to ask. */
export function homeView(roles: readonly RoleCard[], prompts: readonly Prompt[]): HomeView {
  const choices = prompts.map(({ message }) => ({ label: message, question: message }));
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: texts.homeTitle, emoji: false } },
      section(texts.homeIntro),
      { type: 'divider' },
      ...(roles.length === 0 ? [] : [section(`*${texts.homeRoles}*\n${roleLines(roles).join('\n')}`)]),
      section(`*${texts.homeAsk}*\n${texts.homeWays}`),
      section(`*${texts.homeTry}*`),
      ...actions(askButtons(choices)),
    ],
  };
}

function section(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

function roleLines(roles: readonly RoleCard[]): string[] {
  const lines = roles.slice(0, ROLES_AT_MOST).map((role) => `• ${roleLine(role)}`);
  const rest = roles.length - lines.length;
  return rest > 0 ? [...lines, andMore(rest)] : lines;
}

function roleLine({ title, sections, asOf }: RoleCard): string {
  const facts = [
    ...(sections === undefined ? [] : [sections === 1 ? '1 section' : `${sections} sections`]),
    ...(asOf === undefined ? [] : [`as of ${escapeText(asOf, AS_OF_LIMIT)}`]),
  ];
  return [escapeText(title, TITLE_LIMIT), ...facts].join(' · ');
}
