import type { Block, Json } from '../json.ts';
import { type Directory, findNamed, type Person } from '../state/directory.ts';

/** What Slack's composer makes of the keys that a person pressed. */
export interface TypedText {
  /** With entities for & < > and with references to people, channels and addresses. */
  readonly text: string;
  readonly blocks: readonly Block[] | undefined;
}

interface Piece {
  readonly text: string;
  readonly element: Json;
}

/** References to people and channels, whether typed by name or already in Slack's notation, and addresses. */
const REFERENCE =
  /<@(?<user>[A-Z0-9]+)(?:\|[^<>]*)?>|<#(?<channel>[A-Z0-9]+)(?:\|[^<>]*)?>|(?<![\w@])@(?<handle>[\w.-]*\w)|(?<![\w#&])#(?<name>[\w-]+)|(?<url>https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"])/g;

/** Encodes a message as the composer does. */
export function typedText(directory: Directory, person: Person, typed: string): TypedText {
  const pieces = piecesOf(directory, person, typed);
  if (pieces.length === 0) return { text: '', blocks: undefined };
  const section = { type: 'rich_text_section', elements: pieces.map((piece) => piece.element) };
  const block = { type: 'rich_text', block_id: directory.ids.next('b'), elements: [section] };
  return { text: pieces.map((piece) => piece.text).join(''), blocks: [block] };
}

/** Encodes what follows a slash command; people come with their handle, as `should_escape` asks for. */
export function typedCommand(directory: Directory, person: Person, typed: string): string {
  const text = typedText(directory, person, typed.trim()).text;
  return text.replace(/<@([A-Z0-9]+)>/g, (whole, id: string) => {
    const named = directory.people.get(id);
    return named === undefined ? whole : `<@${id}|${named.name}>`;
  });
}

function piecesOf(directory: Directory, person: Person, typed: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of typed.matchAll(REFERENCE)) {
    const piece = referenceOf(directory, person, match.groups ?? {});
    if (piece === undefined) continue;
    if (match.index > end) pieces.push(plain(typed.slice(end, match.index)));
    pieces.push(piece);
    end = match.index + match[0].length;
  }
  if (end < typed.length) pieces.push(plain(typed.slice(end)));
  return pieces;
}

type Groups = Readonly<Record<string, string | undefined>>;

function referenceOf(directory: Directory, person: Person, groups: Groups): Piece | undefined {
  const { user, channel, handle, name, url } = groups;
  if (url !== undefined) return { text: `<${encoded(url)}>`, element: { type: 'link', url } };
  if (handle === 'here' || handle === 'channel' || handle === 'everyone') {
    return { text: `<!${handle}>`, element: { type: 'broadcast', range: handle } };
  }
  const people = [...directory.people.values()];
  const named =
    directory.people.get(user ?? '') ?? people.find((one) => one.name === handle && one.team === person.team);
  if (named !== undefined) return { text: `<@${named.id}>`, element: { type: 'user', user_id: named.id } };
  const place = directory.channels.get(channel ?? '') ?? findNamed(directory, name ?? '', person.team);
  if (place === undefined) return undefined;
  return { text: `<#${place.id}|${place.name}>`, element: { type: 'channel', channel_id: place.id } };
}

function plain(text: string): Piece {
  return { text: encoded(text), element: { type: 'text', text } };
}

function encoded(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
