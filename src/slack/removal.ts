import { z } from 'zod';
import type { InstallationKey } from '../conversation/store/installations.ts';

/** The app is not wanted any more, in a workspace or in a whole organisation. */
export interface Removal extends InstallationKey {
  /** When that was, in milliseconds: such an event may come late, after the app was installed again. */
  readonly at: number;
}

const id = z.string().nullish();
const bodySchema = z.object({
  team_id: id,
  enterprise_id: id,
  event_time: z.number().nullish(),
  authorizations: z
    .array(z.object({ team_id: id, enterprise_id: id, is_enterprise_install: z.boolean().nullish() }))
    .nullish(),
  event: z.object({ tokens: z.object({ bot: z.array(z.unknown()).nullish() }).nullish() }),
});

/**
 * What `app_uninstalled` and `tokens_revoked` say; nothing where only tokens of people were revoked, which
 * we have none of. `now` in milliseconds, for events that do not say when they happened.
 */
export function readRemoval(body: unknown, now: number): Removal | undefined {
  const read = bodySchema.safeParse(body).data;
  if (read === undefined) return undefined;
  const { event, event_time: time, authorizations } = read;
  if (event.tokens && !event.tokens.bot?.length) return undefined;
  const by = authorizations?.[0];
  const team = by?.team_id ?? read.team_id ?? undefined;
  const enterprise = by?.enterprise_id ?? read.enterprise_id ?? undefined;
  const isOrganisation = by?.is_enterprise_install ?? team === undefined;
  const whose = isOrganisation ? enterprise : team;
  if (whose === undefined) return undefined;
  const at = typeof time === 'number' ? time * 1000 : now;
  return { kind: isOrganisation ? 'enterprise' : 'team', id: whose, at };
}
