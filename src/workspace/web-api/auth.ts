import { z } from 'zod';
import { secret } from '../ids.ts';
import type { Json } from '../json.ts';
import { type Installation, putInstallation, teamOf } from '../state/directory.ts';
import { type Backend, botMethod, flag, type Method, parseArguments, Refusal } from './method.ts';

const exchange = z.object({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string(),
  redirect_uri: z.string().optional(),
});

export const authMethods: Readonly<Record<string, Method>> = {
  'auth.test': botMethod({
    args: z.object({}),
    run: ({ team, baseUrl, state }) => ({
      url: `${baseUrl}/`,
      team: team.name,
      user: state.directory.people.get(team.botUser)?.name,
      team_id: team.id,
      user_id: team.botUser,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
  }),

  'auth.revoke': botMethod({
    args: z.object({ test: flag.optional() }),
    run: (caller, args) => {
      if (args.test === true) return { revoked: false };
      putInstallation(caller.state.directory, { ...caller.installation, isRevoked: true });
      caller.onRevoked(caller.team.id);
      return { revoked: true };
    },
  }),

  'apps.connections.open': {
    access: 'app',
    run: (backend) => ({ url: backend.openSocket() }),
  },

  'oauth.v2.access': {
    access: 'open',
    run: (backend, args) => grantAccess(backend, parseArguments(exchange, args)),
  },
};

/** Turns the code of an installation into a bot token; a code works once. */
function grantAccess(backend: Backend, args: z.output<typeof exchange>): Json {
  const { app, tickets, directory } = backend.state;
  if (args.client_id !== app.clientId) throw new Refusal('invalid_client_id');
  if (args.client_secret !== app.clientSecret) throw new Refusal('bad_client_secret');
  const team = teamOfCode(backend, args.code);
  tickets.codes.delete(args.code);
  const earlier = [...directory.installations.values()].find((one) => one.team === team.id);
  const installation: Installation = {
    token: secret('xoxb-'),
    team: team.id,
    scopes: earlier?.scopes,
    isRevoked: false,
  };
  putInstallation(directory, installation);
  return {
    app_id: app.id,
    authed_user: { id: team.botUser },
    scope: installation.scopes?.join(',') ?? '',
    token_type: 'bot',
    access_token: installation.token,
    bot_user_id: team.botUser,
    team: { id: team.id, name: team.name },
    enterprise: team.enterprise === undefined ? null : { id: team.enterprise, name: team.enterprise },
    is_enterprise_install: false,
  };
}

function teamOfCode({ state }: Backend, code: string) {
  const team = state.tickets.codes.get(code);
  if (team === undefined) throw new Refusal('invalid_code');
  return teamOf(state.directory, team);
}
