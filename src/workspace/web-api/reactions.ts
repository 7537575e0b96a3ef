import { z } from 'zod';
import { changeMessage, type Message, type Reaction } from '../state/messages.ts';
import { requirePostable, sharedMessage, visibleChannel } from './lookup.ts';
import { botMethod, type Method, Refusal, timestamp } from './method.ts';

export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': botMethod({
    scopes: ['reactions:write'],
    args: z.object({ channel: z.string(), name: z.string(), timestamp }),
    run: (caller, args) => {
      if (!/^[a-z0-9_+'-]+(::skin-tone-\d)?$/.test(args.name)) throw new Refusal('invalid_name');
      const channel = visibleChannel(caller, args.channel);
      requirePostable(caller, channel);
      const message = sharedMessage(caller, channel, args.timestamp);
      const reactions = withReaction(message, args.name, caller.team.botUser);
      if (reactions === undefined) throw new Refusal('already_reacted');
      changeMessage(caller.state.messages, message, { reactions });
      return {};
    },
  }),
};

/** A message's reactions with one more; undefined when that person has reacted so already. */
export function withReaction(message: Message, name: string, user: string): readonly Reaction[] | undefined {
  const reactions = message.reactions ?? [];
  const known = reactions.find((one) => one.name === name);
  if (known?.users.includes(user) === true) return undefined;
  const others = reactions.filter((one) => one !== known);
  return [...others, { name, users: [...(known?.users ?? []), user] }];
}
