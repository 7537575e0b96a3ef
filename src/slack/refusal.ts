import { webApi } from '@slack/bolt';

/** Slack said no: its error code and, where it gave them, the places in the payload. */
export interface Refusal {
  readonly code: string;
  readonly messages: readonly string[];
}

/** Slack refused the blocks or their size, so that a plainer message may pass. */
const ABOUT_CONTENT = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'too_many_attachments',
  'metadata_too_large',
]);

/** The place takes no message of ours, so that only another place helps. */
const ABOUT_PLACE = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'thread_not_found',
  'message_not_found',
  'user_not_in_channel',
  'team_access_not_granted',
  'access_denied',
  'messages_tab_disabled',
  'cannot_reply_to_message',
  'cant_update_message',
  'edit_window_closed',
  'is_inactive',
]);

/** An answer of a response_url that was not `ok`. */
export class ResponseUrlError extends Error {
  readonly code: string;
  readonly messages: readonly string[];
  constructor(code: string, messages: readonly string[] = []) {
    super(`Slack's response_url answered ${code}`);
    this.code = code;
    this.messages = messages;
  }
}

/** What Slack refused, or nothing where the fault is another. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ResponseUrlError) return { code: error.code, messages: error.messages };
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  return { code: error.data.error, messages: error.data.response_metadata?.messages ?? [] };
}

/** Whether a plainer message may pass. */
export function isAboutContent(error: unknown): boolean {
  return ABOUT_CONTENT.has(refusalOf(error)?.code ?? '');
}

/** Whether only another place helps. */
export function isAboutPlace(error: unknown): boolean {
  return ABOUT_PLACE.has(refusalOf(error)?.code ?? '');
}
