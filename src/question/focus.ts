import { sentenceEnds } from '../text/sentences.ts';
import { isStopWord, type Token, tokenize } from '../text/terms.ts';
import type { IntentModel } from './intent-model.ts';
import { OUT_OF_SCOPE } from './intents.ts';
import { type MaskedSpan, maskedSlice, type Span } from './masks.ts';

// What makes a sentence of a longer message the one that asks.
const ASKS = 0.6;
const NAMES_ROLE = 0.15;
/** Greetings and thanks around a question do not ask. */
const TALK: ReadonlySet<string> = new Set([OUT_OF_SCOPE, 'greeting', 'thanks']);
/** A message of so few words is a question as a whole. */
const SHORT_MESSAGE = 8;
/** Sentences of a message that are looked at. */
const MOST_SENTENCES = 12;

/** The sentence of a longer message that asks the question; the rest of the message is its story. */
export function findFocus(
  parts: { readonly model: IntentModel },
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  spans: readonly MaskedSpan[],
): Span {
  const whole = { start: 0, end: text.length };
  if (tokens.length <= SHORT_MESSAGE) return whole;
  const all = sentencesOf(text);
  const sentences = all.length < 2 ? all : all.filter((part) => hasWords(maskedSlice(text, spans, part)));
  if (sentences.length < 2) return whole;
  let best: Span & { readonly score: number } = { ...whole, score: 0 };
  for (const part of sentences.slice(0, MOST_SENTENCES)) {
    const said = text.slice(part.start, part.end);
    const guesses = parts.model.classify(maskedSlice(text, spans, part));
    const sure = guesses.find(({ intent }) => !TALK.has(intent))?.confidence ?? 0;
    const namesRole = spans.some(
      (span) => span.mask === 'role' && span.start >= part.start && span.end <= part.end,
    );
    const score = sure + (said.includes('?') ? ASKS : 0) + (namesRole ? NAMES_ROLE : 0);
    if (score > best.score) best = { ...part, score };
  }
  return best;
}

function sentencesOf(text: string): readonly Span[] {
  const ends = text.split('\n').flatMap((line, index, lines) => {
    const offset = lines.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0);
    return sentenceEnds(line).map((end) => offset + end);
  });
  return ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}

function hasWords(masked: string): boolean {
  return tokenize(masked).some(({ text }) => !text.startsWith('_') && !isStopWord(text));
}
