import type { KnownBlock, ModalView } from '@slack/types';
import { refreshHome } from '../home.ts';
import { type AtWork, lineOf } from '../parts.ts';
import { type OwnDefaults, THREAD_RULES, type ThreadRule } from '../preferences.ts';
import { sections } from '../render/blocks.ts';
import type { Roles } from '../roles.ts';
import { type Spot, whisperTo } from '../spot.ts';
import { texts } from '../texts.ts';
import { type ReadForm, sound } from './form.ts';
import { choiceInput, form, INPUTS, placeInput, roleInput } from './inputs.ts';
import { encodeMemo } from './memo.ts';

export const SETTINGS_FORM = 'settings';

const RULE_LABELS: Readonly<Record<ThreadRule, string>> = {
  mention: texts.threadsMention,
  follow: texts.threadsFollow,
};

/** What somebody may set, and what is set at present. */
export interface Settings {
  readonly defaults: OwnDefaults;
  /** Absent where there is no channel to set anything for. */
  readonly channel?: { readonly rule: ThreadRule; readonly mayChange: boolean } | undefined;
  readonly spot?: Spot | undefined;
}

export function settingsForm(roles: Roles, { defaults, channel, spot }: Settings): ModalView {
  return form({
    id: SETTINGS_FORM,
    title: texts.settingsTitle,
    submit: texts.settingsSave,
    memo: encodeMemo({ spot }),
    blocks: [
      ...sections([texts.settingsIntro]),
      roleInput(roles, { initial: defaults.role, isOptional: true, label: texts.ownRole }),
      placeInput(defaults.place, texts.ownPlace),
      ...(channel === undefined ? [] : channelBlocks(channel)),
    ],
  });
}

function channelBlocks({ rule, mayChange }: NonNullable<Settings['channel']>): KnownBlock[] {
  if (!mayChange) return sections([`${texts.threadsOthers} _${RULE_LABELS[rule]}_`]);
  const choices = THREAD_RULES.map((key) => ({ key, label: RULE_LABELS[key] }));
  return [choiceInput({ name: INPUTS.threads, label: texts.threads, choices, initial: rule })];
}

/** What somebody may set where they are. */
export async function settingsFor(person: string, spot: Spot | undefined, parts: AtWork): Promise<Settings> {
  const { workspace, preferences } = parts;
  const defaults = await preferences.defaultsOf(workspace, person);
  if (spot === undefined || spot.direct) return { defaults, spot };
  const [rule, mayChange] = await Promise.all([
    preferences.threadRuleOf(workspace, spot.channel),
    mayConfigure(person, spot.channel, parts),
  ]);
  return { defaults, channel: { rule, mayChange }, spot };
}

export const readSettings: ReadForm = ({ entries, kept: { spot }, workspace, person }) =>
  sound(async (parts) => {
    const { preferences } = parts;
    const defaults = { role: entries.chosen(INPUTS.role), place: entries.typed(INPUTS.place) };
    await preferences.saveDefaults(workspace, person, defaults);
    const rule = THREAD_RULES.find((one) => one === entries.chosen(INPUTS.threads));
    const channel = spot?.channel;
    if (rule !== undefined && channel !== undefined && (await mayConfigure(person, channel, parts)))
      await preferences.saveThreadRule(workspace, channel, rule);
    if (spot !== undefined) await whisperTo(spot, { ...parts, person }).calm(texts.settingsSaved);
    await refreshHome(person, parts);
  });

/**
 * Admins, and whoever made the channel. Where Slack does not tell us who that is, anybody in the channel: the
 * setting is a matter of taste, and nothing is shown to anybody through it.
 */
async function mayConfigure(person: string, channel: string, parts: AtWork): Promise<boolean> {
  const line = lineOf(parts);
  const [who, where] = await Promise.all([
    parts.facts.person(line, person),
    parts.facts.channel(line, channel),
  ]);
  if (who === undefined || who.isGuest) return who === undefined;
  return who.isAdmin || where?.creator === person;
}
