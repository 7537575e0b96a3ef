import { z } from 'zod';
import type { SettingsOwner } from '../conversation/store/settings.ts';
import { createCache } from './cache.ts';
import type { SlackStore } from './store.ts';

/** What a person asks about when they name nothing else. */
export interface OwnDefaults {
  /** Id of a role. */
  readonly role?: string | undefined;
  readonly place?: string | undefined;
}

/** Whether a follow-up in a thread needs a new mention. */
export const THREAD_RULES = ['mention', 'follow'] as const;
export type ThreadRule = (typeof THREAD_RULES)[number];

/** Settings of people and of channels. */
export interface Preferences {
  defaultsOf(workspace: string, person: string): Promise<OwnDefaults>;
  saveDefaults(workspace: string, person: string, defaults: OwnDefaults): Promise<void>;
  threadRuleOf(workspace: string, channel: string): Promise<ThreadRule>;
  saveThreadRule(workspace: string, channel: string, rule: ThreadRule): Promise<void>;
  /** Looks again at what the store holds of a person. */
  forget(workspace: string, person: string): void;
}

const defaultsSchema = z.object({ role: z.string().optional(), place: z.string().optional() });
const ruleSchema = z.enum(THREAD_RULES);

/** Another instance may have changed a setting; it is noticed after so many milliseconds. */
const TTL = 30_000;
const CAPACITY = 5000;

export interface PreferencesOptions {
  readonly store: Pick<SlackStore, 'settingsOf' | 'saveSetting'>;
  readonly now: () => number;
}

/** Settings as the store keeps them, read at most every half minute. */
export function createPreferences({ store, now }: PreferencesOptions): Preferences {
  const cache = createCache<ReadonlyMap<string, unknown>>({ ttl: TTL, capacity: CAPACITY, now });
  const read = (owner: SettingsOwner) => cache.get(keyOf(owner), () => store.settingsOf(owner));
  const save = async (owner: SettingsOwner, name: string, value: unknown) => {
    await store.saveSetting(owner, name, value);
    cache.forget(keyOf(owner));
  };
  return {
    async defaultsOf(workspace, person) {
      const settings = await read(personOf(workspace, person));
      const given = { role: settings.get('role') ?? undefined, place: settings.get('place') ?? undefined };
      return defaultsSchema.safeParse(given).data ?? {};
    },
    async saveDefaults(workspace, person, { role, place }) {
      await save(personOf(workspace, person), 'role', role);
      await save(personOf(workspace, person), 'place', place);
    },
    async threadRuleOf(workspace, channel) {
      const settings = await read(channelOf(workspace, channel));
      return ruleSchema.safeParse(settings.get('threads')).data ?? 'mention';
    },
    saveThreadRule: (workspace, channel, rule) =>
      save(channelOf(workspace, channel), 'threads', rule === 'mention' ? undefined : rule),
    forget: (workspace, person) => cache.forget(keyOf(personOf(workspace, person))),
  };
}

function personOf(workspace: string, id: string): SettingsOwner {
  return { workspace, kind: 'person', id };
}

function channelOf(workspace: string, id: string): SettingsOwner {
  return { workspace, kind: 'channel', id };
}

function keyOf({ workspace, kind, id }: SettingsOwner): string {
  return `${workspace}:${kind}:${id}`;
}
