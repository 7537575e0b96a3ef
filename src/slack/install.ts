import { type HTTPReceiverOptions, type Installation, webApi } from '@slack/bolt';
import { callOptions, type HttpConnection, type Install, SCOPES } from './connection.ts';
import { donePage, installPage, PAGE_HEADERS, PAGES, show } from './install-pages.ts';
import { createStateStore, STATE_LIFE } from './install-state.ts';
import type { Installations, InstallStore } from './installations.ts';
import { boltLogger, type Log } from './log.ts';
import { refusalOf } from './refusal.ts';

/** What workspaces need to install the app by themselves. */
export interface InstallParts {
  readonly install: Install;
  readonly installations: Installations;
  readonly store: InstallStore;
}

/** A name that only this very host, over https, can set for a browser. */
const COOKIE = '__Host-install';

/** Bolt's options for /slack/install and /slack/oauth_redirect, with pages of our own. */
export function installOptions(
  { install, installations, store }: InstallParts,
  connection: HttpConnection,
  log: Log,
): Omit<HTTPReceiverOptions, 'signingSecret'> {
  const { clientId, clientSecret, stateSecret } = install;
  return {
    ...{ clientId, clientSecret, scopes: SCOPES, installationStore: installations },
    installerOptions: {
      stateStore: createStateStore(stateSecret, store),
      stateCookieName: COOKIE,
      stateCookieExpirationSeconds: STATE_LIFE / 1000,
      clientOptions: callOptions(connection),
      renderHtmlForInstallPath: installPage,
      installPathOptions: {
        async beforeRedirection(_, response) {
          for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value ?? '');
          return true;
        },
      },
      callbackOptions: callbacks(install, connection, log),
    },
  };
}

type Callbacks = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>;

function callbacks({ teams = [] }: Install, connection: HttpConnection, log: Log): Callbacks {
  return {
    async afterInstallation(installation, _, __, response) {
      if (isWelcome(installation, teams)) return true;
      log.warn(
        { workspace: idsOf(installation) },
        'INSTALL_TEAMS does not name who tried to install the app',
      );
      await giveBack(installation, connection, log);
      show(response, 403, PAGES.unwelcome);
      return false;
    },
    success({ appId, team }, _, __, response) {
      show(response, 200, donePage(appId, team?.id));
    },
    failure(error, _, __, response) {
      const refused = refusalOf(error)?.code;
      const { kind, status } = failureOf(error.code, refused);
      const facts = kind === 'trouble' ? { err: error } : { code: error.code, refused };
      log[kind === 'trouble' ? 'error' : 'info'](facts, 'the app was not installed');
      show(response, status, PAGES[kind]);
    },
  };
}

/** Everything that a wrong or old link can lead to, by Bolt's codes and ours. */
const STALE = new Set([
  'slack_oauth_missing_state',
  'slack_oauth_invalid_state',
  'slack_oauth_missing_code',
  'bad-state',
]);
/** The same by Slack's codes. */
const STALE_CODE = new Set(['invalid_code', 'code_already_used', 'code_expired']);
const DECLINED = 'slack_oauth_installer_authorization_error';

function failureOf(code: string, refused: string | undefined) {
  if (code === DECLINED) return { kind: 'declined', status: 403 } as const;
  if (STALE.has(code) || STALE_CODE.has(refused ?? '')) return { kind: 'stale', status: 400 } as const;
  return { kind: 'trouble', status: 500 } as const;
}

function isWelcome(installation: Installation, teams: readonly string[]): boolean {
  return teams.length === 0 || idsOf(installation).some((id) => teams.includes(id));
}

function idsOf({ team, enterprise }: Installation): readonly string[] {
  return [team?.id, enterprise?.id].filter((id) => id !== undefined);
}

// The token is dropped anyway; revoking it takes the app out of that workspace again.
async function giveBack({ bot }: Installation, connection: HttpConnection, log: Log): Promise<void> {
  const client = new webApi.WebClient(bot?.token, { ...callOptions(connection), logger: boltLogger(log) });
  await client.auth.revoke().catch((error: unknown) => log.warn({ err: error }, 'could not revoke a token'));
}
