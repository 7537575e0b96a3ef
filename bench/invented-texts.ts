import type { Collection } from './collections.ts';
import { toFile } from './collections.ts';
import { seeded } from './draws.ts';

const DOCUMENTS = 1500;
const QUESTIONS = 600;
const WORDS = 6000;
const TOPICS = 150;
const WORDS_OF_TOPIC = 40;
/** Of the content words of a text, those that belong to its topic. */
const ON_TOPIC = 0.45;

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru'.split(
  ' ',
);
const FUNCTION_WORDS = 'the of and to in is for on with by as at from that which it or not'.split(' ');
const FRAMES = [
  'what do we know about',
  'how can one tell when',
  'which of them is it that',
  'can you say why',
  'where would I look for',
  'who is there to ask about',
];

/**
 * Texts of invented words: 1,500 documents of 40 to 400 words, some in sections, and questions of 15 to 20
 * words that say one sentence of a document in part, in another order and with a few other words.
 */
export function inventedTexts(): Collection {
  const random = seeded(1);
  const writer = createWriter(random);
  const documents = Array.from({ length: DOCUMENTS }, (_, number) => {
    const topic = Math.floor(random() * TOPICS);
    const sentences = Array.from({ length: 4 + Math.floor(36 * random() ** 2) }, () =>
      writer.sentence(topic),
    );
    return { id: `text-${number}`, topic, title: writer.title(topic), sentences };
  });
  const questions = documents.slice(0, QUESTIONS).map(({ id, topic, sentences }) => ({
    text: ask(sentences[Math.floor(random() * sentences.length)] ?? '', {
      random,
      other: () => writer.word(topic),
    }),
    grades: new Map([[id, 1]]),
  }));
  const files = documents.map(({ id, title, sentences }) =>
    toFile({ id, title, text: sectioned(sentences) }),
  );
  return { name: 'invented texts', files, questions };
}

function createWriter(random: () => number) {
  const vocabulary = Array.from({ length: WORDS }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random())).join(''),
  );
  // A few words are in every mouth and most are rare, as in any language.
  const anyWord = () => pick(vocabulary, random() ** 3);
  const topics = Array.from({ length: TOPICS }, () => Array.from({ length: WORDS_OF_TOPIC }, anyWord));
  const word = (topic: number) =>
    random() < ON_TOPIC ? pick(topics[topic] ?? vocabulary, random() ** 2) : anyWord();
  const sentence = (topic: number) =>
    Array.from({ length: 8 + Math.floor(random() * 10) }, () =>
      random() < 0.4 ? pick(FUNCTION_WORDS, random() ** 2) : word(topic),
    ).join(' ');
  return { word, sentence, title: (topic: number) => `${word(topic)} ${word(topic)}` };
}

interface Asking {
  readonly random: () => number;
  /** Another word of the topic. */
  readonly other: () => string;
}

const DROPPED = 0.3;
const REPLACED = 0.15;
const LONGEST_QUESTION = 20;

function ask(sentence: string, { random, other }: Asking): string {
  const kept = sentence.split(' ').flatMap((word) => {
    const chance = random();
    if (chance < DROPPED) return [];
    return [chance < DROPPED + REPLACED ? other() : word];
  });
  const cut = Math.floor(random() * kept.length);
  const turned = random() < 0.5 ? [...kept.slice(cut), ...kept.slice(0, cut)] : kept;
  return `${[pick(FRAMES, random()), ...turned].join(' ').split(' ').slice(0, LONGEST_QUESTION).join(' ')}?`;
}

/** Long texts in sections of eight sentences. */
function sectioned(sentences: readonly string[]): string {
  const sections: string[] = [];
  for (let from = 0; from < sentences.length; from += 8) {
    const [first = ''] = sentences.slice(from, from + 1);
    const heading = from === 0 ? '' : `## ${first.split(' ').slice(0, 3).join(' ')}\n\n`;
    sections.push(`${heading}${sentences.slice(from, from + 8).join('. ')}.`);
  }
  return sections.join('\n\n');
}

function pick<T>(list: readonly T[], share: number): T {
  const picked = list[Math.floor(share * list.length)];
  if (picked === undefined) throw new Error('The list is empty.');
  return picked;
}
