import type { IncomingMessage } from './incoming.ts';
import type { Parts } from './parts.ts';

/**
 * Whether a message in a thread that mentions nobody is a follow-up for us: only where the channel wants that,
 * and only in a thread that we answered in.
 */
export async function isFollowUp(
  message: IncomingMessage,
  parts: Pick<Parts, 'preferences' | 'answered' | 'store'>,
): Promise<boolean> {
  const { workspace, channel, conversation } = message;
  if (message.text === '' || message.intent !== undefined) return false;
  if ((await parts.preferences.threadRuleOf(workspace, channel)) !== 'follow') return false;
  if (parts.answered.has(workspace, conversation)) return true;
  return (await parts.store.recall({ workspace, conversation })) !== undefined;
}
