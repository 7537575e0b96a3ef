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
    run: ({ team, baseUrl, state, installation }) => ({
      url: `${baseUrl}/`,
      team: team.name,
      user: state.directory.people.get(team.botUser)?.name,
      team_id: team.id,
      user_id: team.botUser,
      bot_id: team.botId,
      is_enterprise_install: installation.isOrgWide === true,
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
  const { app, directory } = backend.state;
  if (args.client_id !== app.clientId) throw new Refusal('invalid_client_id');
  if (args.client_secret !== app.clientSecret) throw new Refusal('bad_client_secret');
  const { team, isOrgWide } = spend(backend, args.code);
  const earlier = [...directory.installations.values()].find((one) => one.team === team.id);
  const installation: Installation = {
    token: secret('xoxb-'),
    team: team.id,
    scopes: earlier?.scopes,
    isRevoked: false,
    isOrgWide,
  };
  putInstallation(directory, installation);
  return {
    app_id: app.id,
    authed_user: { id: team.botUser },
    scope: installation.scopes?.join(',') ?? '',
    token_type: 'bot',
    access_token: installation.token,
    bot_user_id: team.botUser,
    team: isOrgWide ? null : { id: team.id, name: team.name },
    enterprise: team.enterprise === undefined ? null : { id: team.enterprise, name: team.enterprise },
    is_enterprise_install: isOrgWide,
  };
}

function spend({ state }: Backend, code: string) {
  const granted = state.tickets.codes.get(code);
  if (granted === undefined) throw new Refusal('invalid_code');
  state.tickets.codes.delete(code);
  return { team: teamOf(state.directory, granted.team), isOrgWide: granted.isOrgWide };
}
