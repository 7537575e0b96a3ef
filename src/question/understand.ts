import type { Experience } from '../career/experience.ts';
import type { Location } from '../career/location.ts';
import type { Money } from '../career/money.ts';
import type { RoleFinding, RoleIndex, RoleMention } from '../career/role.ts';
import type { UnknownRole } from '../career/unknown-role.ts';
import { plainText } from '../text/normalise.ts';
import { type Token, tokenize } from '../text/terms.ts';
import { findSecond } from './clauses.ts';
import { findFocus } from './focus.ts';
import type { IntentModel } from './intent-model.ts';
import { type Lexicon, YEARS_TERM } from './lexicon.ts';
import { maskedSlice, type Span } from './masks.ts';
import { type QuestionWord, readWords, refersBack, withStory } from './question-words.ts';
import { excludedSpans, findNamed, type Named, overlap } from './spans.ts';

export type { QuestionWord } from './question-words.ts';

/** An intent that a question may have. */
export interface IntentGuess {
  readonly intent: string;
  /** Calibrated, 0 to 1. */
  readonly confidence: number;
}

/** What a question says by itself, before any conversation is taken into account. */
export interface Understanding {
  /** Plain text, without markup of Slack. */
  readonly text: string;
  /** Whether the person typed the intent as a sub-command. */
  readonly isTyped: boolean;
  readonly mentions: readonly RoleMention[];
  readonly unknownRoles: readonly UnknownRole[];
  readonly locations: readonly Location[];
  readonly experience?: Experience;
  readonly amount?: Money;
  readonly company?: 'startup' | 'top-tech';
  /** Best first; `out-of-scope` is one of them. */
  readonly intents: readonly IntentGuess[];
  readonly words: readonly QuestionWord[];
  /** What the same message asks besides; its words are none of `words`. */
  readonly second?: {
    readonly intent: string;
    readonly words: readonly QuestionWord[];
    /** Whether it is asked first. */
    readonly leads: boolean;
  };
}

export interface UnderstandingParts {
  readonly roles: RoleIndex;
  readonly model: IntentModel;
  readonly lexicon: Lexicon;
}

/** Longest question that is read; what comes after it is seldom part of a question. */
const LONGEST_QUESTION = 2000;

/** Reads a question. `intent` is given where the person typed a sub-command. */
export function understand(parts: UnderstandingParts, asked: string, intent?: string): Understanding {
  const text = plainText(asked.slice(0, 2 * LONGEST_QUESTION)).slice(0, LONGEST_QUESTION);
  const tokens = tokenize(text);
  const found = meant(text, parts.roles.find(text, tokens));
  const named = findNamed(text, tokens, found);
  const focus =
    intent === undefined ? findFocus(parts, { text, tokens }, named.masks) : { start: 0, end: text.length };
  const free = freeTokens(tokens, { ...found, named });
  const intents =
    intent === undefined
      ? parts.model.classify(spelt(maskedSlice(text, named.masks, heardIn(text, focus)), parts.lexicon))
      : [{ intent, confidence: 1 }];
  const second =
    intent === undefined ? findSecond(parts, { text, intent: intents[0]?.intent }, named.masks) : undefined;
  const isInSecond = ({ start }: Token) =>
    second !== undefined && start >= second.start && start < second.end;
  const isInFocus = (token: Token) =>
    token.start >= focus.start && token.start < focus.end && !isInSecond(token);
  const words = withStory(readWords(free.filter(isInFocus), parts.lexicon), {
    asking: text.slice(focus.start, focus.end),
    story: readWords(
      free.filter((token) => !isInFocus(token) && !isInSecond(token)),
      parts.lexicon,
    ),
    lexicon: parts.lexicon,
  });
  const [experience] = named.experiences;
  const [amount] = named.amounts;
  return {
    text,
    isTyped: intent !== undefined,
    mentions: found.mentions,
    unknownRoles: found.unknown,
    locations: named.locations.map(({ location }) => location),
    ...(experience === undefined ? {} : { experience: experience.experience }),
    ...(amount === undefined ? {} : { amount }),
    ...(words.some(({ stem }) => stem === 'startup') ? { company: 'startup' as const } : {}),
    intents,
    words: [...words, ...yearsAsked(named)],
    ...(second === undefined
      ? {}
      : {
          second: {
            intent: second.intent,
            words: readWords(free.filter(isInSecond), parts.lexicon),
            leads: second.leads,
          },
        }),
  };
}

/** What the kind of question is read from: a sentence that points back is about the whole message. */
function heardIn(text: string, focus: Span): Span {
  return refersBack(text.slice(focus.start, focus.end)) ? { start: 0, end: text.length } : focus;
}

/** "Not the structural one, the backend one": a role that is excluded gives way to one that is not. */
function meant(text: string, { mentions, unknown }: RoleFinding): RoleFinding {
  const excluded = excludedSpans(text);
  const isDenied = ({ start }: Span) => /\bnot (?:an? |the )?$/i.test(text.slice(0, start));
  const kept = mentions.filter(
    (mention) => !isDenied(mention) && !excluded.some((part) => overlap(part, mention)),
  );
  return { mentions: kept.length > 0 ? kept : mentions, unknown };
}

interface Heard {
  readonly mentions: readonly RoleMention[];
  readonly unknown: readonly UnknownRole[];
  readonly named: Named;
}

/** Tokens that are part of no name; other jobs beside a known role and levels such as "entry level" stay words. */
function freeTokens(tokens: readonly Token[], { mentions, unknown, named }: Heard): readonly Token[] {
  const heard = [...(mentions.length > 0 ? unknown : []), ...named.experiences.filter(isLevel)];
  const silent = named.masks.filter((span) => !heard.some(({ start }) => start === span.start));
  // "six years in backend" beside "senior backend engineer" is about the role once more.
  const ofRole = new Set(tokenize(mentions.map((mention) => mention.text).join(' ')).map(({ stem }) => stem));
  return tokens.filter(
    ({ start, stem }) =>
      !ofRole.has(stem) &&
      ![...silent, ...named.excluded].some((span) => start >= span.start && start < span.end),
  );
}

function isLevel({ experience }: Named['experiences'][number]): boolean {
  return experience.minYears === undefined;
}

/** "2 years, too little?" is answered by a statement with years. */
function yearsAsked({ experiences }: Named): readonly QuestionWord[] {
  return experiences.every(isLevel) ? [] : [{ text: 'years', stem: YEARS_TERM, kind: 'loose' }];
}

/** The text with misspelt words put right, so that the classifier knows them. */
function spelt(text: string, lexicon: Lexicon): string {
  let put = '';
  let from = 0;
  for (const token of tokenize(text)) {
    const right = lexicon.spell(token.text);
    if (right === token.text) continue;
    put += text.slice(from, token.start) + right;
    from = token.end;
  }
  return put + text.slice(from);
}
