import { fillIds } from './fill-ids.ts';
import { isRecord, type Json } from './json.ts';
import { checkMessage, type Refused } from './limits.ts';
import { teamOf } from './state/directory.ts';
import { addMessage, changeMessage, type Draft, deleteMessage, findMessage } from './state/messages.ts';
import { type ResponseTicket, spendResponse } from './state/tickets.ts';
import type { State } from './state.ts';
import { type Backend, refusalOf } from './web-api/method.ts';
import { type Answer, jsonAnswer, type Outcome, withFaults } from './web-api.ts';

/** Takes one message sent to a response URL. */
export function answerResponse(backend: Backend, path: string, args: Json): Promise<Answer> {
  const team = backend.state.tickets.responses.get(path)?.team;
  return withFaults({ backend, method: 'response_url', args, team }, () =>
    respond(backend.state, path, args),
  );
}

/**
 * Shows what the app answered to a command or a click, be it through the response URL or in the acknowledgement.
 * Without `response_type` and `replace_original` an answer to a click takes the place of the clicked message.
 */
export function applyResponse(state: State, ticket: ResponseTicket, args: Json): Refused | undefined {
  const original = findMessage(state.messages, ticket.channel, ticket.original ?? '');
  if (isTrue(args['delete_original'])) {
    if (original !== undefined) deleteMessage(state.messages, original);
    return undefined;
  }
  const draft = draftOf(state, ticket, args);
  const refused = checkMessage({ ...draft, blocks: blocksOf(args) });
  if (refused !== undefined) return refused;
  if (original !== undefined && replaces(ticket, args)) {
    const edited = { user: original.user ?? '', ts: state.ids.ts() };
    changeMessage(state.messages, original, { text: draft.text, blocks: draft.blocks, edited });
    return undefined;
  }
  const posted = addMessage(state.messages, draft);
  if (ticket.source === 'command') ticket.original = posted.ts;
  return undefined;
}

function respond(state: State, path: string, args: Json): Outcome {
  const ticket = spendResponse(state.tickets, path);
  if (typeof ticket === 'string') {
    const result: Json = { ok: false, error: ticket };
    return { result, answer: jsonAnswer(404, result) };
  }
  const refused = applyResponse(state, ticket, args);
  if (refused === undefined) {
    return {
      result: { ok: true },
      answer: { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' },
    };
  }
  const { error, details } = refusalOf(refused);
  const result: Json = { ok: false, error, ...details };
  return { result, answer: jsonAnswer(400, result) };
}

function replaces(ticket: ResponseTicket, args: Json): boolean {
  const asked = args['replace_original'];
  if (asked !== undefined) return isTrue(asked);
  return ticket.source === 'message' && args['response_type'] === undefined;
}

function draftOf(state: State, ticket: ResponseTicket, args: Json): Draft {
  const { botUser, botId } = teamOf(state.directory, ticket.team);
  const { text, blocks, attachments, metadata, thread_ts: thread, response_type: type } = args;
  return {
    channel: ticket.channel,
    team: ticket.team,
    user: botUser,
    bot_id: botId,
    app_id: state.app.id,
    text: typeof text === 'string' ? text : '',
    blocks: Array.isArray(blocks) && blocks.length > 0 ? fillIds(state.ids, blocks) : undefined,
    attachments: Array.isArray(attachments) ? attachments.filter(isRecord) : undefined,
    metadata: isRecord(metadata) ? metadata : undefined,
    thread_ts: typeof thread === 'string' ? thread : undefined,
    only: type === 'in_channel' ? undefined : ticket.person,
  };
}

/** The blocks as they were sent, for the check; something that is no list is checked as one block. */
function blocksOf(args: Json): readonly unknown[] {
  return args['blocks'] === undefined ? [] : [args['blocks']].flat();
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
