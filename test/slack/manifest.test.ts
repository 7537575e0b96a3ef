import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SCOPES } from '../../src/slack/connection.ts';
import {
  eventListeners,
  type Listening,
  type Registrar,
  registerListeners,
} from '../../src/slack/listeners.ts';

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

/** What each feature of the app asks for, and nothing else. */
const SCOPE_OF: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
};

function registered() {
  const commands: string[] = [];
  const actions: unknown[] = [];
  const recorder = {
    event: () => {},
    command: (name: string) => commands.push(name),
    action: (id: unknown) => actions.push(id),
  };
  const listening = {} as Listening;
  registerListeners(recorder as unknown as Registrar, listening);
  return { events: [...eventListeners(listening).keys()], commands, actions };
}

describe('manifest.yml', () => {
  const read = rules.parse(manifest);
  const { events, commands, actions } = registered();

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

  it('subscribes to the events that the app listens to, of messages to direct ones only', () => {
    const listened = events.map((event) => (event === 'message' ? 'message.im' : event));
    expect([...read.settings.event_subscriptions.bot_events].sort()).toEqual(listened.sort());
  });

  it('has the commands that the app listens to', () => {
    expect(read.features.slash_commands.map((one) => one.command)).toEqual(commands);
  });

  it('lets buttons be pressed', () => {
    expect(actions.length > 0).toBe(read.settings.interactivity.is_enabled);
  });

  it('asks for the least scopes, the same as an install does', () => {
    const needed = read.settings.event_subscriptions.bot_events.flatMap((event) => SCOPE_OF[event] ?? []);
    const always = ['assistant:write', 'chat:write', 'commands'];
    expect([...read.oauth_config.scopes.bot].sort()).toEqual([...needed, ...always].sort());
    expect([...SCOPES].sort()).toEqual([...read.oauth_config.scopes.bot].sort());
  });
});
