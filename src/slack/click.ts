import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isDirect, type Self } from './incoming.ts';
import { ASKED_BLOCK } from './render/asked.ts';
import type { Spot } from './spot.ts';

/** Somebody pressed a button. */
export interface Click {
  readonly workspace: string;
  readonly enterprise?: string | undefined;
  readonly person: string;
  /** The person's own workspace, where Slack says so. */
  readonly team?: string | undefined;
  /** Name of the button, without the number of a question. */
  readonly action: string;
  readonly value: string | undefined;
  /** The message that the button stands in; absent in the App Home. */
  readonly message?: ClickedMessage;
  readonly trigger: string | undefined;
  /** Same for all deliveries of the same click; absent where nothing tells them apart. */
  readonly key?: string | undefined;
}

export interface ClickedMessage extends Spot {
  readonly ts: string;
  /** The line above the answer that repeats the question, in mrkdwn as it stands there. */
  readonly askedLine?: string;
}

const askedSchema = z.object({
  type: z.literal('context'),
  block_id: z.literal(ASKED_BLOCK),
  elements: z.tuple([z.object({ type: z.literal('mrkdwn'), text: z.string() })]),
});

/** Who does something, in all of Slack's interactive payloads. */
export const userSchema = z.object({ id: z.string(), team_id: z.string().nullish() });

const bodySchema = z.object({
  user: userSchema,
  channel: z.object({ id: z.string() }).nullish(),
  response_url: z.string().nullish(),
  trigger_id: z.string().nullish(),
  container: z.object({
    type: z.string().optional(),
    channel_id: z.string().nullish(),
    message_ts: z.string().nullish(),
    thread_ts: z.string().nullish(),
    is_ephemeral: z.boolean().nullish(),
  }),
  message: z
    .object({
      thread_ts: z.string().nullish(),
      blocks: z.array(z.unknown()).nullish(),
    })
    .nullish(),
  actions: z
    .array(z.object({ action_id: z.string(), action_ts: z.string().nullish(), value: z.string().nullish() }))
    .min(1),
});
type Body = z.output<typeof bodySchema>;

/** The click in Slack's payload; nothing where the payload is of another kind. */
export function readClick(body: unknown, { workspace, enterprise }: Self): Click | undefined {
  const read = bodySchema.safeParse(body);
  const action = read.data?.actions[0];
  if (!read.success || action === undefined) return undefined;
  const { user, trigger_id } = read.data;
  const message = messageOf(read.data);
  return {
    workspace,
    enterprise,
    person: user.id,
    team: user.team_id ?? undefined,
    action: action.action_id.replace(/:\d+$/, ''),
    value: action.value ?? undefined,
    ...(message === undefined ? {} : { message }),
    trigger: trigger_id ?? undefined,
    key: keyOf('click', [user.id, action.action_id], [action.action_ts, trigger_id]),
  };
}

/**
 * Key of what somebody did, as long as one of the ids that Slack gives to each doing is there. It outlives what
 * is known of the person, so it does not name them.
 */
export function keyOf(
  kind: string,
  what: readonly string[],
  ids: readonly (string | null | undefined)[],
): string | undefined {
  const given = ids.filter((id) => typeof id === 'string');
  if (given.length === 0) return undefined;
  return `${kind}:${createHash('sha256')
    .update(JSON.stringify([what, given]))
    .digest('hex')
    .slice(0, 32)}`;
}

function messageOf({ channel, container, message, response_url: url }: Body): ClickedMessage | undefined {
  const id = channel?.id ?? container.channel_id ?? undefined;
  const ts = container.message_ts ?? undefined;
  if (id === undefined || ts === undefined) return undefined;
  const ephemeral = container.is_ephemeral === true;
  const thread = container.thread_ts ?? message?.thread_ts ?? (ephemeral ? undefined : ts);
  const asked = askedSchema.safeParse(message?.blocks?.[0]);
  return {
    channel: id,
    ts,
    ...(thread === undefined ? {} : { thread }),
    ephemeral,
    direct: isDirect(id),
    url: url ?? undefined,
    ...(asked.success ? { askedLine: asked.data.elements[0].text } : {}),
  };
}
