import type { Profile } from '../career/profile.ts';
import type { Inference } from '../question/surroundings.ts';
import type { IntentGuess, QuestionWord, Understanding } from '../question/understand.ts';
import type { TraceStep } from './answer.ts';
import type { Memory } from './memory.ts';

/** A question together with what the conversation and the thread add to it. */
export interface Situation {
  readonly understanding: Understanding;
  readonly profile: Profile;
  readonly intents: readonly IntentGuess[];
  readonly words: readonly QuestionWord[];
  /** The question that is answered: the one before where this one only changes a part of it. */
  readonly question: string;
  /** Where the role was found when the question does not name it. */
  readonly inferred?: string;
  /** Whether more of the last answer is wanted. */
  readonly wantsMore: boolean;
  readonly trace: readonly TraceStep[];
}

/** Intents that are about the talk itself, not about a role. */
export const SMALL_TALK: ReadonlySet<string> = new Set(['greeting', 'thanks', 'help', 'list-roles']);

/** Merges a question with memory and surroundings: the question says most, then memory, then the thread. */
export function situate(
  understanding: Understanding,
  memory: Memory,
  last?: Understanding,
  inference?: Inference,
): Situation {
  const own = { ...ownProfile(understanding), ...settled(understanding, memory) };
  const hasTopic = saysTopic(understanding);
  const isWhole = own.roles !== undefined && (hasTopic || last === undefined);
  const continues =
    !hasTopic && !isForeignTalk(understanding) && last !== undefined && memory.intent !== undefined;
  const remembered = isWhole && !continues ? {} : memory.profile;
  const roles = comparedRoles(understanding, own, memory);
  const isTied =
    own.roles === undefined && understanding.mentions.some((mention) => mention.roles.length > 1);
  const { roles: _roles, ...unnamed } = remembered;
  const profile: Profile = {
    ...(isTied ? {} : inference?.profile),
    ...(isTied ? unnamed : remembered),
    ...own,
    ...(roles === undefined ? {} : { roles }),
  };
  const wantsMore =
    continues &&
    !WHY.test(understanding.text) &&
    Object.keys(own).length === 0 &&
    understanding.unknownRoles.length === 0;
  return {
    understanding,
    profile,
    intents: continues ? carriedIntents(memory.intent, last) : weighed(understanding),
    words: continues ? continuedWords(ownWords(understanding), last.words) : understanding.words,
    question: continues ? (memory.question ?? understanding.text) : understanding.text,
    ...inferredFrom(own, remembered, inference),
    wantsMore,
    trace: trace(own, remembered, { inference, continues }),
  };
}

const WHY = /^\W*(?:(?:and|but|so|ok|okay)\W+)*why\b/i;
/** Causes are what "why" asks for, in whichever words a document has them. */
const CAUSES: QuestionWord = { text: 'why', stem: 'factor', kind: 'content' };

function ownWords({ text, words }: Understanding): readonly QuestionWord[] {
  return WHY.test(text) ? [...words, CAUSES] : words;
}

/** "And the highest ones" after "the 25th percentile" is about the same topic, and about other words of it. */
function continuedWords(
  own: readonly QuestionWord[],
  last: readonly QuestionWord[],
): readonly QuestionWord[] {
  if (!own.some(({ kind }) => kind === 'loose' || kind === 'content')) return last;
  return [...last.filter(({ kind }) => kind !== 'content'), ...own];
}

/** "The engineer" of several is the one that the conversation is about. */
function settled({ mentions }: Understanding, { profile }: Memory): Pick<Profile, 'roles'> {
  if (mentions.some((mention) => mention.roles.length === 1)) return {};
  const meant = mentions.flatMap((mention) => mention.roles.filter((role) => profile.roles?.includes(role)));
  return meant.length === 1 ? { roles: meant } : {};
}

/** Certainty from which talk that names nothing is about something else altogether. */
const SURELY_FOREIGN = 0.8;

/** "Tell me a joke" has a word of its own; "tell me more" has none. */
function isForeignTalk(understanding: Understanding): boolean {
  const { intents, words } = understanding;
  const [top] = intents;
  if (Object.keys(ownProfile(understanding)).length > 0) return false;
  const says = words.some(({ kind }) => kind === 'light');
  return says && top?.intent === 'out-of-scope' && top.confidence >= SURELY_FOREIGN;
}

/** Certainty from which a full sentence, or a fragment, says what it is about without a word that names it. */
const SURE = { sentence: 0.45, fragment: 0.9, overview: 0.9 } as const;
const SENTENCE =
  /^\W*(?:(?:so|and|ok|okay|but|then|well)\W+)*(?:what (?!about|else|if|of)|how (?!about|come)|do |does |is |are |can |could |should |which |where |who |when |will |would )/i;

/** Whether a question has a topic of its own, in its words or by the way it is asked ("what do they do"). */
function saysTopic({ words, intents, isTyped, amount, text }: Understanding): boolean {
  if (isTyped || amount !== undefined || words.some(({ kind }) => kind === 'content' || kind === 'topic'))
    return true;
  const [top] = intents;
  const isSentence = SENTENCE.test(text);
  if (top === undefined || SMALL_TALK.has(top.intent) || ['compare', 'out-of-scope'].includes(top.intent))
    return false;
  // "More about it" is no topic; "where do they work" is, and nothing but a sentence asks for the role as such.
  if (top.intent === 'overview') return isSentence && top.confidence >= SURE.overview;
  return top.confidence >= (isSentence ? SURE.sentence : SURE.fragment);
}

/** What the question says by itself. */
export function ownProfile(understanding: Understanding): Profile {
  const roles = understanding.mentions.flatMap((mention) =>
    mention.roles.length === 1 ? mention.roles : [],
  );
  const location = understanding.locations[0];
  return {
    ...(roles.length > 0 ? { roles: [...new Set(roles)] } : {}),
    ...(location === undefined ? {} : { location }),
    ...(understanding.experience === undefined ? {} : { experience: understanding.experience }),
    ...(understanding.amount === undefined ? {} : { amount: understanding.amount }),
    ...(understanding.company === undefined ? {} : { company: understanding.company }),
  };
}

const COMPARISON = /\b(?:compar\w*|vs|versus|than|differ\w*|against|side by side|better|worse)\b/i;

/** "How does that compare to the test lead" puts the role of the conversation beside the one that is named. */
function comparedRoles(
  understanding: Understanding,
  own: Profile,
  memory: Memory,
): readonly string[] | undefined {
  const before = memory.profile.roles?.[0];
  const [named, ...others] = own.roles ?? [];
  if (!COMPARISON.test(understanding.text) || before === undefined || named === undefined) return undefined;
  return others.length > 0 || named === before ? undefined : [before, named];
}

/** Certainty that a question with an amount of money is about pay. */
const AMOUNT_MEANS_PAY = 0.8;
/** How much likelier a place makes it that a question is about pay: few other facts hang on a place. */
const PLACE_FAVOURS_PAY = 2.5;

/** The intents, with regard to what else the question names. */
function weighed({ intents, amount, locations }: Understanding): readonly IntentGuess[] {
  const top = intents[0];
  if (top === undefined || top.intent === 'compare' || top.intent === 'salary') return intents;
  if (amount !== undefined) {
    const rest = intents.filter(({ intent }) => intent !== 'salary');
    const left = rest.reduce((sum, { confidence }) => sum + confidence, 0) || 1;
    const others = rest.map(({ intent, confidence }) => ({
      intent,
      confidence: (confidence / left) * (1 - AMOUNT_MEANS_PAY),
    }));
    return [{ intent: 'salary', confidence: AMOUNT_MEANS_PAY }, ...others];
  }
  if (locations.length === 0) return intents;
  const raised = intents.map(({ intent, confidence }) => ({
    intent,
    confidence: intent === 'salary' ? confidence * PLACE_FAVOURS_PAY : confidence,
  }));
  const total = raised.reduce((sum, { confidence }) => sum + confidence, 0);
  return raised
    .map(({ intent, confidence }) => ({ intent, confidence: confidence / total }))
    .sort((a, b) => b.confidence - a.confidence);
}

function carriedIntents(intent: string | undefined, last: Understanding): readonly IntentGuess[] {
  return last.intents[0]?.intent === intent ? last.intents : [{ intent: intent ?? '', confidence: 1 }];
}

function inferredFrom(own: Profile, remembered: Profile, inference?: Inference): { inferred?: string } {
  if (own.roles !== undefined || remembered.roles !== undefined) return {};
  return inference?.profile.roles === undefined ? {} : { inferred: inference.from };
}

interface Sources {
  readonly inference: Inference | undefined;
  readonly continues: boolean;
}

function trace(own: Profile, remembered: Profile, { inference, continues }: Sources): TraceStep[] {
  const steps: TraceStep[] = [];
  const say = (step: TraceStep['step'], detail: string) => steps.push({ step, detail });
  if (continues) say('memory', 'The question has no topic of its own, so the topic of the last one goes on.');
  if (own.roles === undefined && remembered.roles !== undefined)
    say('memory', `Role from the conversation: ${remembered.roles.join(', ')}.`);
  else if (own.roles === undefined && inference?.profile.roles !== undefined) {
    say('memory', `Role ${inference.from}: ${inference.profile.roles.join(', ')}.`);
  }
  return steps;
}
