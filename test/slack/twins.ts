import { createConverse } from '../../src/conversation/converse.ts';
import { encodeAgain } from '../../src/slack/again.ts';
import { eventCallback } from '../../src/workspace/events.ts';
import type { Json } from '../../src/workspace/json.ts';
import type { Call } from '../../src/workspace/state/calls.ts';
import { directMessage, putChannel, type Team } from '../../src/workspace/state/directory.ts';
import type { Message } from '../../src/workspace/state/messages.ts';
import { shippedAdvisor } from '../support/advisors.ts';
import { install, secondTeam, setInstalling } from './installing.ts';

export const ROLE = 'senior-backend-engineer';

/**
 * Two workspaces in one app that look alike to their last id: the same people in the same channels. Nothing is sent
 * by itself; everything goes to the workspace that a test names.
 */
export async function setTwins() {
  const installing = await setInstalling({
    workspace: { subscriptions: [] },
    app: { roles: [{ id: ROLE, title: 'Senior Backend Engineer' }], intents: ['salary', 'skills'] },
    converse: (store) => createConverse({ advisor: shippedAdvisor(), store, now: Date.now }),
  });
  const { workspace } = installing;
  const { directory } = workspace.state;
  const one = workspace.team;
  const other = secondTeam(workspace);
  for (const team of [one, other]) await install(installing, team);
  const dm = directMessage(directory, workspace.person('maya'));
  for (const channel of [dm, ...directory.channels.values()])
    putChannel(directory, { ...channel, members: [...new Set([...channel.members, other.botUser])] });

  /** Sends something and gives the first call of that kind which the app then makes in that workspace. */
  const callIn = async (team: Team, method: string, send: () => Promise<unknown>): Promise<Call> => {
    const seen = workspace.calls.length;
    const isIt = (call: Call) => call.method === method && call.team === team.id;
    void send();
    return workspace.waitFor(() => workspace.calls.slice(seen).find(isIt));
  };
  const event = (team: Team, content: Json, more: Json = {}) => {
    const payload = eventCallback(workspace.state, { subscription: 'message.im', team, event: content });
    return workspace.send({ kind: 'events_api', payload: { ...payload, ...more } });
  };

  return {
    ...installing,
    one,
    other,
    dm,
    callIn,
    event,
    /** The message as each workspace hears of it. */
    heard: (message: Message, type = 'message'): Json => ({
      type,
      channel: message.channel,
      channel_type: message.channel.startsWith('D') ? 'im' : 'channel',
      user: message.user,
      text: message.text,
      ts: message.ts,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    }),
    /** A button pressed in the direct message. */
    click: (team: Team, action: string, again: Parameters<typeof encodeAgain>, extra: Json = {}) => {
      const person = workspace.person('maya').id;
      const payload = {
        type: 'block_actions',
        team: { id: team.id, domain: team.domain },
        user: { id: person, team_id: team.id },
        enterprise: null,
        is_enterprise_install: false,
        trigger_id: '1.2',
        container: { type: 'message', message_ts: '1.000001', channel_id: dm.id, is_ephemeral: false },
        channel: { id: dm.id },
        actions: [{ action_id: action, type: 'button', action_ts: '1.0', value: encodeAgain(...again) }],
        ...extra,
      };
      return workspace.send({ kind: 'interactive', payload });
    },
  };
}

/** What somebody reads of a call. */
export function textOf(call: Call): string {
  return JSON.stringify(call.args);
}
