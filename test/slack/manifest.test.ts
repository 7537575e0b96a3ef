import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { OPTIONAL_SCOPES, SCOPES } from '../../src/slack/connection.ts';
import {
  eventListeners,
  type Listening,
  type Registrar,
  registerListeners,
} from '../../src/slack/listeners.ts';
import { SHORTCUTS } from '../../src/slack/shortcuts.ts';

const manifest: unknown = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));

const text = (max: number, min = 1) => z.string().min(min).max(max);
const scopes = z.array(text(255)).max(255);

/** The rules of Slack's manifest schema for the keys that an app of this kind may have; other keys are faults. */
const rules = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: text(4000, 175),
    background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    agent_view: z.strictObject({
      agent_description: text(300),
      suggested_prompts: z.array(z.strictObject({ title: text(255), message: text(4000) })).max(4),
    }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: text(24),
          type: z.enum(['message', 'global']),
          callback_id: text(255),
          description: text(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: text(2000),
          usage_hint: text(1000),
          should_escape: z.literal(true),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: scopes, bot_optional: scopes.optional() }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(text(255)).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

/** What each event asks for. */
const SCOPE_OF: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};
/** What the calls ask for that the app makes whatever happens. */
const ALWAYS = ['assistant:write', 'chat:write', 'commands'];
/** What the calls ask for whose answers it can do without: conversations.info and users.info. */
const LOOKED_UP = ['channels:read', 'groups:read', 'users:read'];

function registered() {
  const commands: string[] = [];
  const kinds: string[] = [];
  const listen = (kind: string) => () => kinds.push(kind);
  const recorder = {
    use: () => {},
    command: (name: string) => commands.push(name),
    action: listen('action'),
    view: listen('view'),
    options: listen('options'),
    shortcut: listen('shortcut'),
  };
  const listening = {} as Listening;
  registerListeners(recorder as unknown as Registrar, listening);
  return { events: [...eventListeners(listening).keys()], commands, kinds };
}

describe('manifest.yml', () => {
  const read = rules.parse(manifest);
  const { events, commands, kinds } = registered();
  const subscribed = read.settings.event_subscriptions.bot_events;
  const { bot, bot_optional: optional = [] } = read.oauth_config.scopes;

  it('keeps the rules of the manifest schema', () => {
    expect(rules.safeParse(manifest).error).toBeUndefined();
  });

  it('is for the agent pane, not for the assistant view', () => {
    expect(read.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(read.features).not.toHaveProperty('assistant_view');
  });

  it('subscribes to the events that the app listens to', () => {
    const heard = new Set(subscribed.map((event) => event.replace(/^message\..*/, 'message')));
    expect([...heard].sort()).toEqual([...events].sort());
  });

  it('has the commands that the app listens to', () => {
    expect(read.features.slash_commands.map((one) => one.command)).toEqual(commands);
  });

  it('has the shortcuts that the app knows', () => {
    expect(read.features.shortcuts.map((one) => one.callback_id).sort()).toEqual(
      Object.values(SHORTCUTS).sort(),
    );
  });

  it('lets buttons be pressed, forms be sent and menus be filled', () => {
    expect(kinds).toEqual(['action', 'shortcut', 'options', 'view']);
    expect(read.settings.interactivity.is_enabled).toBe(true);
  });

  it('asks for the least scopes, the same as an install does', () => {
    const needed = subscribed.flatMap((event) => SCOPE_OF[event] ?? []);
    expect([...bot].sort()).toEqual([...needed, ...ALWAYS, ...LOOKED_UP].sort());
    expect([...SCOPES].sort()).toEqual([...bot].sort());
  });

  it('leaves optional what the app can do without', () => {
    expect([...optional].sort()).toEqual([...OPTIONAL_SCOPES].sort());
    expect(bot).toEqual(expect.arrayContaining(optional));
    const history = ['channels:history', 'groups:history'];
    expect([...optional].sort()).toEqual([...history, ...LOOKED_UP].sort());
  });
});
