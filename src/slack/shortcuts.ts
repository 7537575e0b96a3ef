import { z } from 'zod';
import { orCalm } from './answering.ts';
import { admitAt } from './asking.ts';
import { keyOf, userSchema } from './click.ts';
import { openForm } from './clicks/forms.ts';
import { answerForm } from './forms/answer-message.ts';
import { askForm } from './forms/ask.ts';
import { isDirect, type Self } from './incoming.ts';
import { decode } from './mrkdwn.ts';
import type { AtWork } from './parts.ts';
import { type Spot, whisperTo } from './spot.ts';
import { texts } from './texts.ts';

/** Names of the shortcuts, as the manifest has them. */
export const SHORTCUTS = { ask: 'ask_advisor', answer: 'answer_message' } as const;

/** Somebody picked a shortcut. */
export interface Shortcut {
  readonly workspace: string;
  readonly enterprise?: string | undefined;
  readonly person: string;
  readonly team?: string | undefined;
  readonly name: string;
  readonly trigger: string | undefined;
  /** The message whose menu it was picked from. */
  readonly message?: { readonly ts: string; readonly text: string; readonly spot: Spot };
  /** Same for all deliveries; absent where nothing tells them apart. */
  readonly key?: string | undefined;
}

const bodySchema = z.object({
  user: userSchema,
  callback_id: z.string(),
  trigger_id: z.string().nullish(),
  action_ts: z.string().nullish(),
  response_url: z.string().nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z
    .object({ ts: z.string(), thread_ts: z.string().nullish(), text: z.string().nullish() })
    .nullish(),
});

/** The shortcut in Slack's payload; nothing where the payload is of another kind. */
export function readShortcut(body: unknown, self: Self): Shortcut | undefined {
  const read = bodySchema.safeParse(body);
  if (!read.success) return undefined;
  const { user, callback_id: name, trigger_id: trigger, channel, message, response_url: url } = read.data;
  const { workspace, enterprise } = self;
  const picked = {
    workspace,
    enterprise,
    person: user.id,
    team: user.team_id ?? undefined,
    name,
    trigger: trigger ?? undefined,
    key: keyOf('shortcut', [user.id], [trigger, read.data.action_ts]),
  };
  if (!channel || !message) return picked;
  const thread = message.thread_ts ?? message.ts;
  const direct = isDirect(channel.id);
  const spot = { channel: channel.id, thread, direct, ephemeral: false, url: url ?? undefined };
  return { ...picked, message: { ts: message.ts, text: decode(message.text ?? '', self.user), spot } };
}

/** Opens the form of a shortcut. Rejects only with trouble that passes; else the person gets a calm line. */
export async function takeShortcut(shortcut: Shortcut, parts: AtWork): Promise<void> {
  const { workspace, person, trigger, message } = shortcut;
  const spot = message?.spot;
  const whisper = whisperTo(spot ?? { channel: person, direct: true, ephemeral: false }, {
    ...parts,
    person,
  });
  await orCalm({ workspace, conversation: 'shortcut' }, whisper, parts, async () => {
    const admission = await admitAt(shortcut, spot, parts);
    if (admission.kind === 'refused') return whisper.calm(admission.text);
    const at = { person, trigger, spot };
    if (shortcut.name === SHORTCUTS.ask) return openForm(at, askForm(parts, undefined), parts);
    if (shortcut.name !== SHORTCUTS.answer || message === undefined) return whisper.calm(texts.tooOld);
    await openForm(at, answerForm(parts, message), parts);
  });
}
