import { commandKey, conversationKey, isDirect } from './incoming.ts';
import type { AtWork, Parts } from './parts.ts';

/** Forgets what somebody and we talked about in a channel privately, or in the direct message. */
export async function forgetConversation(
  { channel, person }: { readonly channel: string; readonly person: string },
  { store, workspace }: AtWork,
): Promise<void> {
  await store.forget({ workspace, conversation: commandKey(channel, person) });
  if (isDirect(channel)) await store.forget({ workspace, conversation: conversationKey(channel, '') });
}

/** Forgets everything about a person. */
export async function forgetEverything(workspace: string, person: string, parts: Parts): Promise<void> {
  await parts.store.forgetPerson(workspace, person);
  parts.preferences.forget(workspace, person);
  parts.recall.forget(workspace, person);
}
