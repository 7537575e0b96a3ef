import { z } from 'zod';
import type { Json } from '../json.ts';
import type { Person } from '../state/directory.ts';
import { visiblePerson } from './lookup.ts';
import { botMethod, count, type Method, Refusal } from './method.ts';
import { pageOf } from './pages.ts';

const scopes = ['users:read'];

export const userMethods: Readonly<Record<string, Method>> = {
  'users.info': botMethod({
    scopes,
    args: z.object({ user: z.string() }),
    run: (caller, args) => ({ user: wirePerson(visiblePerson(caller, args.user), caller.team.id) }),
  }),

  'users.list': botMethod({
    scopes,
    args: z.object({ limit: count.optional(), cursor: z.string().optional() }),
    run: (caller, args) => {
      const people = [...caller.state.directory.people.values()].filter((one) => one.team === caller.team.id);
      const { items, metadata } = pageOf(people, args);
      return { members: items.map((one) => wirePerson(one, caller.team.id)), ...metadata };
    },
  }),

  'bots.info': botMethod({
    scopes,
    args: z.object({ bot: z.string() }),
    run: ({ team, state }, args) => {
      const user = state.directory.people.get(team.botUser);
      if (args.bot !== team.botId || user === undefined) throw new Refusal('bot_not_found');
      const bot = { id: team.botId, deleted: false, name: user.name, user_id: user.id, app_id: state.app.id };
      return { bot };
    },
  }),
};

function wirePerson(person: Person, team: string): Json {
  return {
    id: person.id,
    team_id: person.team,
    name: person.name,
    real_name: person.realName,
    deleted: false,
    tz: person.timeZone,
    is_bot: person.isBot,
    is_admin: person.isAdmin,
    is_restricted: person.isGuest,
    is_ultra_restricted: false,
    is_stranger: person.team !== team,
    profile: { real_name: person.realName, display_name: person.name, team: person.team },
  };
}
