const ELLIPSIS = '…';
/** Invisible, and keeps `<` apart from the sign that would make a mention of it. */
const WORD_JOINER = '\u2060';
/** Control characters except tab and line feed, and halves of surrogate pairs. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu;
const MENTION_START = /<(?=[!@#])/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/**
 * Text for places that Slack does not parse (plain text, rich text): printable, of at most `limit` code
 * points, and harmless even to a client that would parse it after all.
 */
export function plain(text: string, limit: number): string {
  return shorten(printable(start(text, limit)).replace(MENTION_START, `<${WORD_JOINER}`), limit);
}

/** The same as one line. */
export function plainLine(text: string, limit: number): string {
  return plain(start(text, limit).replace(/\s+/g, ' ').trim(), limit);
}

/** Text for mrkdwn, escaped, of at most `limit` code points after escaping; never cut inside an entity. */
export function escapeText(text: string, limit: number): string {
  const clean = printable(start(text, limit));
  const escaped = clean.replace(/[&<>]/g, entity);
  if (escaped.length <= limit) return escaped;
  return `${fitting(Array.from(clean, entity), limit - ELLIPSIS.length)}${ELLIPSIS}`;
}

function entity(character: string): string {
  return ENTITIES.get(character) ?? character;
}

/** A mrkdwn link, or the escaped label alone where the address is not of the web. */
export function linkTo(address: string | undefined, label: string, limit: number): string {
  const url = webAddress(address);
  const escaped = escapeText(label, limit);
  return url === undefined ? escaped : `<${url.replaceAll('&', '&amp;')}|${escaped}>`;
}

/** A mention of a person by the id that Slack gave: the only live thing that we ever make of what came in. */
export function mention(person: string): string {
  return `<@${person.replace(/\W/g, '')}>`;
}

/** The address if it is http or https and free of what ends a Slack link; otherwise nothing. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\//i.test(text.trim()) || !URL.canParse(text.trim()))
    return undefined;
  const url = new URL(text.trim()).href.replace(/[|<>\s]/g, '');
  return url.length <= URL_LIMIT ? url : undefined;
}

/** Longest address that Slack takes in a button or a link. */
const URL_LIMIT = 3000;

/** At most `limit` code points, the last one an ellipsis where something was cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const points = Array.from(text);
  return points.length <= limit
    ? text
    : `${points
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}${ELLIPSIS}`;
}

/** What a person typed, from Slack's encoding: links and mentions as words, entities as characters. */
export function decode(text: string, ownUser: string | undefined): string {
  return printable(text)
    .replace(/<([^<>]*)>/g, (_, inner: string) => words(inner, ownUser))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function words(inner: string, ownUser: string | undefined): string {
  const [target = '', label] = splitOnce(inner);
  if (target === `@${ownUser}`) return ' ';
  if (target.startsWith('@')) return label === undefined ? ' ' : `@${label}`;
  if (target.startsWith('#')) return label === undefined ? ' ' : `#${label}`;
  if (target.startsWith('!')) return label ?? ' ';
  return label ?? target;
}

function splitOnce(text: string): [string, string?] {
  const bar = text.indexOf('|');
  return bar < 0 ? [text] : [text.slice(0, bar), text.slice(bar + 1)];
}

// Enough of a text to fill the limit, so that the time taken follows the limit and not the text.
function start(text: string, limit: number): string {
  return text.slice(0, limit * 4);
}

function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

function fitting(pieces: readonly string[], limit: number): string {
  let kept = '';
  for (const piece of pieces) {
    if (kept.length + piece.length > limit) break;
    kept += piece;
  }
  return kept;
}
