import { type Experience, findExperience } from '../career/experience.ts';
import { isCategory } from '../career/facets.ts';
import { findLocations, type Location } from '../career/location.ts';
import { findMoney, type Money } from '../career/money.ts';
import type { RoleIndex, RoleMention } from '../career/role.ts';
import { hasSynonyms } from '../career/synonyms.ts';
import type { UnknownRole } from '../career/unknown-role.ts';
import { compound } from '../text/compounds.ts';
import { plainText } from '../text/normalise.ts';
import { isLightWord, isQuestionWord, isStopWord, stem, type Token, tokenize } from '../text/terms.ts';
import { findFocus } from './focus.ts';
import type { IntentModel } from './intent-model.ts';
import { type Lexicon, YEARS_TERM } from './lexicon.ts';
import { type MaskedSpan, maskedSlice, type Span } from './masks.ts';

/** An intent that a question may have. */
export interface IntentGuess {
  readonly intent: string;
  /** Calibrated, 0 to 1. */
  readonly confidence: number;
}

/** A word of the question that helps to find the answer. */
export interface QuestionWord {
  /** As typed, lower case. */
  readonly text: string;
  /** Stem of the word, spelling corrected. */
  readonly stem: string;
  /** `content` carries the question, `loose` may tell the best statement, `topic` names a topic, `light` is talk around it, `asking` belongs to any question. */
  readonly kind: 'content' | 'loose' | 'topic' | 'light' | 'asking';
}

/** What a question says by itself, before any conversation is taken into account. */
export interface Understanding {
  /** Plain text, without markup of Slack. */
  readonly text: string;
  readonly mentions: readonly RoleMention[];
  readonly unknownRoles: readonly UnknownRole[];
  readonly locations: readonly Location[];
  readonly experience?: Experience;
  readonly amount?: Money;
  readonly company?: 'startup' | 'top-tech';
  /** Whether the person typed the intent as a sub-command. */
  readonly isTyped: boolean;
  /** Best first; `out-of-scope` is one of them. */
  readonly intents: readonly IntentGuess[];
  readonly words: readonly QuestionWord[];
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
  const found = parts.roles.find(text, tokens);
  const roles = [...found.mentions, ...found.unknown];
  const excluded = excludedSpans(text);
  const apart = <T extends Span>(spans: readonly T[]) =>
    spans.filter(
      (span) => !roles.some((role) => cuts(role, span)) && !excluded.some((part) => overlap(part, span)),
    );
  const locations = apart(findLocations(text));
  const experiences = apart(findExperience(text));
  const amounts = apart(findMoney(text, { bare: true }));
  const spans: MaskedSpan[] = [
    ...roles.map(({ start, end }) => ({ start, end, mask: 'role' as const })),
    ...locations.map(({ start, end }) => ({ start, end, mask: 'place' as const })),
    ...experiences.map(({ start, end }) => ({ start, end, mask: 'years' as const })),
    ...amounts.map(({ start, end }) => ({ start, end, mask: 'amount' as const })),
  ];
  const focus = intent === undefined ? findFocus(parts, text, spans) : { start: 0, end: text.length };
  // Beside a role with a document, another job is part of what is asked: "can they become architects?"
  const named = found.mentions.length > 0 ? found.unknown : [];
  const levels = experiences.filter(({ experience }) => experience.minYears === undefined);
  const heard = [...named, ...levels];
  const silent = spans.filter((span) => !heard.some(({ start }) => start === span.start));
  // "six years in backend" beside "senior backend engineer" is about the role once more.
  const ofRole = new Set(
    tokenize(found.mentions.map((mention) => mention.text).join(' ')).map((token) => token.stem),
  );
  const isFree = ({ start, stem: stemmed }: Token) =>
    ![...silent, ...excluded].some((span) => start >= span.start && start < span.end) && !ofRole.has(stemmed);
  const free = tokens.filter(isFree);
  const isInFocus = ({ start }: Token) => start >= focus.start && start < focus.end;
  const words = withStory(readWords(free.filter(isInFocus), parts.lexicon), {
    refersBack: REFERENCE.test(text.slice(focus.start, focus.end)),
    story: readWords(
      free.filter((token) => !isInFocus(token)),
      parts.lexicon,
    ),
    lexicon: parts.lexicon,
  });
  const years: readonly QuestionWord[] =
    experiences.length > levels.length ? [{ text: 'years', stem: YEARS_TERM, kind: 'loose' }] : [];
  return {
    text,
    isTyped: intent !== undefined,
    mentions: found.mentions,
    unknownRoles: found.unknown,
    locations: locations.map(({ location }) => location),
    ...first(
      'experience',
      experiences.map(({ experience }) => experience),
    ),
    ...first('amount', amounts),
    ...companyOf(words),
    intents:
      intent === undefined
        ? parts.model.classify(spelt(maskedSlice(text, spans, focus), parts.lexicon))
        : [{ intent, confidence: 1 }],
    words: [...words, ...years],
  };
}

// What a person says that it is not about, up to the end of the clause.
const EXCLUSION =
  /\b(?:not interested in|except(?: for)?|excluding|apart from|besides|other than|rather than|instead of)\b[^,.;:?!]*|\bnot (?:at |in |for |about )?(?:the )?[\w-]+(?=[,;])/gi;

function excludedSpans(text: string): readonly Span[] {
  return [...text.matchAll(EXCLUSION)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }));
}

const REFERENCE = /\b(?:on|about|for|with|to|at) (?:that|this|it|them|these|those)\b/i;

interface Story {
  /** Whether the asking sentence points at something said before it. */
  readonly refersBack: boolean;
  readonly story: readonly QuestionWord[];
  readonly lexicon: Lexicon;
}

/** "I want to be a good mentor. Any advice on that?": the story says what the question is about. */
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

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** "backend pay california senior": a place inside the words of a role is a place all the same. */
function cuts(role: Span, span: Span): boolean {
  return overlap(role, span) && !(span.start > role.start && span.end < role.end);
}

function withStory(
  words: readonly QuestionWord[],
  { refersBack, story, lexicon }: Story,
): readonly QuestionWord[] {
  if (!refersBack || words.some(({ kind }) => kind === 'content')) return words;
  const about = story.filter(({ kind, stem: stemmed }) => kind === 'content' && lexicon.inDocuments(stemmed));
  return [...words, ...about.map((word): QuestionWord => ({ ...word, kind: 'loose' }))];
}

function readWords(tokens: readonly Token[], lexicon: Lexicon): readonly QuestionWord[] {
  const wantsYears = tokens.some(({ text }) => text === 'yoe' || text.startsWith('exp') || text === 'many');
  const words: QuestionWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined) continue;
    const joined = next !== undefined && next.start <= token.end + 1 ? compound(token.text, next.text) : '';
    if (next !== undefined && lexicon.hasCompound(joined)) {
      words.push({ text: `${token.text}-${next.text}`, stem: joined, kind: 'content' });
      at += 1;
    } else if (YEARS.has(token.text)) {
      if (wantsYears) words.push({ text: token.text, stem: YEARS_TERM, kind: 'content' });
    } else {
      words.push(...toWord(token.text, lexicon));
    }
  }
  return words;
}

const YEARS: ReadonlySet<string> = new Set(['years', 'yrs', 'yoe']);

function toWord(text: string, lexicon: Lexicon): QuestionWord[] {
  if (isStopWord(text)) return [];
  const spelt = lexicon.spell(text);
  if (isStopWord(spelt)) return [];
  const stemmed = stem(spelt);
  return [{ text, stem: stemmed, kind: kindOf(spelt, stemmed, lexicon) }];
}

/** "go" and the like are verbs in nearly every question. */
const SHORTEST_LOOSE = 3;

function kindOf(word: string, stemmed: string, lexicon: Lexicon): QuestionWord['kind'] {
  if (lexicon.isTopic(stemmed)) return 'topic';
  const isLight = isLightWord(word);
  const isAsking = isQuestionWord(word) || isQuestionWord(stemmed);
  // "highest", "decides": they need not stand in the answer, yet a statement that has them is the better one.
  if (isCategory(stemmed)) return 'loose';
  if ((isLight || isAsking) && stemmed.length >= SHORTEST_LOOSE && hasSynonyms(stemmed)) return 'loose';
  if (isAsking) return 'asking';
  if (isLight) return 'light';
  // Single letters and loose numbers that no document has are rests of notations, not names.
  const isRest = word.length === 1 || /^[\d.,:]+[a-z]?$/.test(word);
  return isRest && !lexicon.inDocuments(stemmed) ? 'light' : 'content';
}

function companyOf(words: readonly QuestionWord[]): Pick<Understanding, 'company'> {
  return words.some((word) => word.stem === 'startup') ? { company: 'startup' } : {};
}

function first<K extends string, T>(key: K, list: readonly T[]): { [P in K]?: T } {
  const value = list[0];
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}
