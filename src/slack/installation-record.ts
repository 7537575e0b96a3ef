import type { Installation as BoltInstallation } from '@slack/bolt';
import { z } from 'zod';
import type { Installation, InstallationKey } from '../conversation/store/installations.ts';
import { parseJson } from '../text/json.ts';
import type { TokenCipher } from './token-cipher.ts';

/** An installation with its tokens readable. */
export interface Installed {
  readonly key: InstallationKey;
  readonly secrets: z.output<typeof secretsSchema>;
  readonly details: z.output<typeof detailsSchema>;
  readonly at: number;
  /** Whether it should be encrypted anew. */
  readonly isOldKey: boolean;
}

/** What is encrypted: all that opens doors at Slack. */
const secretsSchema = z.object({ token: z.string(), refresh: z.string().optional() });

/** What anybody may read who reads the database: ids, and when a token ends, in seconds since 1970. */
const detailsSchema = z.object({
  app: z.string().optional(),
  enterprise: z.string().optional(),
  bot: z.string(),
  botUser: z.string(),
  scopes: z.array(z.string()),
  expires: z.number().optional(),
});

/**
 * What of an installation is kept. Tokens of people and addresses of webhooks are dropped, since the app asks for
 * neither and uses neither; so is who installed it. Throws where Slack gave no bot token.
 */
export function toInstalled(installation: BoltInstallation, at: number): Installed {
  const { bot, enterprise, appId } = installation;
  if (bot === undefined) throw Object.assign(new Error('Slack gave no bot token'), { code: 'no-bot' });
  const { token, refreshToken: refresh, id, userId: botUser, scopes, expiresAt: expires } = bot;
  return {
    key: keyOf(installation),
    secrets: { token, ...(refresh === undefined ? {} : { refresh }) },
    details: {
      ...(appId === undefined ? {} : { app: appId }),
      ...(enterprise === undefined ? {} : { enterprise: enterprise.id }),
      ...{ bot: id, botUser, scopes },
      ...(expires === undefined ? {} : { expires }),
    },
    at,
    isOldKey: false,
  };
}

/** The same as Bolt wants it back. */
export function toBolt({ key, secrets, details }: Installed): BoltInstallation<'v2'> {
  const isOrganisation = key.kind === 'enterprise';
  const { app, enterprise, bot: id, botUser: userId, scopes, expires } = details;
  return {
    team: isOrganisation ? undefined : { id: key.id },
    enterprise: enterprise === undefined ? undefined : { id: enterprise },
    user: { token: undefined, scopes: undefined, id: '' },
    bot: {
      token: secrets.token,
      ...(secrets.refresh === undefined ? {} : { refreshToken: secrets.refresh }),
      ...(expires === undefined ? {} : { expiresAt: expires }),
      ...{ id, userId, scopes },
    },
    ...(app === undefined ? {} : { appId: app }),
    tokenType: 'bot',
    isEnterpriseInstall: isOrganisation,
    authVersion: 'v2',
  };
}

/** A row of the store; a ciphertext is of use in this row alone. */
export function encrypt({ key, secrets, details, at }: Installed, cipher: TokenCipher): Installation {
  const botToken = cipher.seal(JSON.stringify(secrets), ownerOf(key));
  return { kind: key.kind, id: key.id, botToken, details: JSON.stringify(details), at };
}

/** The reverse; nothing where no key opens it. */
export function decrypt(row: Installation, cipher: TokenCipher): Installed | undefined {
  const key: InstallationKey = { kind: row.kind, id: row.id };
  const opened = cipher.open(row.botToken, ownerOf(key));
  const secrets = secretsSchema.safeParse(parseJson(opened?.text));
  const details = detailsSchema.safeParse(parseJson(row.details));
  if (opened === undefined || !secrets.success || !details.success) return undefined;
  return { key, secrets: secrets.data, details: details.data, at: row.at, isOldKey: opened.isOldKey };
}

function keyOf({ isEnterpriseInstall, enterprise, team }: BoltInstallation): InstallationKey {
  const kind = isEnterpriseInstall === true ? 'enterprise' : 'team';
  const id = kind === 'enterprise' ? enterprise?.id : team?.id;
  if (id === undefined) throw Object.assign(new Error('Slack did not say who installed'), { code: 'no-id' });
  return { kind, id };
}

function ownerOf({ kind, id }: InstallationKey): string {
  return `${kind}:${id}`;
}
