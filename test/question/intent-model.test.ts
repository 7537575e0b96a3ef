import { describe, expect, it } from 'vitest';
import { backgroundFrom } from '../../src/question/background.ts';
import { type Example, restoreIntentModel, trainIntentModel } from '../../src/question/intent-model.ts';

const UTTERANCES: Readonly<Record<string, readonly string[]>> = {
  salary: [
    'what is the salary of a _role_',
    'how much does a _role_ earn',
    'how much do they pay a _role_ in _place_',
    'pay range for a _role_',
    'what can I earn as a _role_',
    'is the pay good',
    'average income of a _role_',
    '_role_ wages in _place_',
  ],
  skills: [
    'which skills does a _role_ need',
    'what should a _role_ know',
    'technical skills of a _role_',
    'what do I have to learn to be a _role_',
    'which tools does a _role_ use',
    'programming languages for a _role_',
    'required knowledge',
    'must a _role_ know python',
  ],
  greeting: ['hello', 'hi there', 'good morning', 'hey', 'hello bot', 'good evening', 'hiya', 'greetings'],
};
const BACKGROUND = [
  'what is the weather like',
  'tell me a joke',
  'book a flight to _place_',
  'who won the game last night',
  'how do I cook rice',
  'my printer is broken',
  'order a pizza',
  'play some music',
];
const inScope: readonly Example[] = Object.entries(UTTERANCES).flatMap(([intent, texts]) =>
  texts.map((text) => ({ text, intent })),
);
const examples: readonly Example[] = [...inScope, ...BACKGROUND.map((text) => ({ text, intent: null }))];
const model = trainIntentModel(examples);
const best = (text: string) => model.classify(text)[0]?.intent;

describe('trainIntentModel', () => {
  it.each([
    ['how much would a _role_ make', 'salary'],
    ['what does a _role_ get payed', 'salary'],
    ['skils a _role_ needs', 'skills'],
    ['Hello!', 'greeting'],
    ['what is the weather like today', 'out-of-scope'],
    ['cook me some pizza', 'out-of-scope'],
  ])('takes %j for %s', (text, expected) => {
    expect(best(text)).toBe(expected);
  });

  it('gives every intent a probability, likeliest first', () => {
    for (const text of ['salary', 'hello', 'zzz', '', 'rice and skills']) {
      const scores = model.classify(text);
      const names = scores.map(({ intent }) => intent);
      expect([...names].sort()).toEqual(['greeting', 'out-of-scope', 'salary', 'skills']);
      expect(scores.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 9);
      const confidences = scores.map(({ confidence }) => confidence);
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
      expect(Math.min(...confidences)).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(['', '   ', '???', '日本語', '\u0000\ud800', 'zzz qqq'])(
    'takes the strange text %j for out of scope',
    (text) => {
      expect(best(text)).toBe('out-of-scope');
    },
  );

  it('is sure when nothing of the text was ever seen', () => {
    expect(model.classify('日本語')[0]).toEqual({ intent: 'out-of-scope', confidence: 1 });
  });

  it('gives the same model for the same examples', () => {
    expect(trainIntentModel(examples).save()).toEqual(model.save());
  });

  it('takes the name out-of-scope for background as well', () => {
    const named = examples.map(({ text, intent }) => ({ text, intent: intent ?? 'out-of-scope' }));
    expect(trainIntentModel(named).save()).toEqual(model.save());
  });

  it('treats a mask as one word, whatever its name', () => {
    const renamed = trainIntentModel([
      { text: 'pay of _abc_', intent: 'pay' },
      { text: 'life of _xyz_', intent: 'life' },
    ]);
    const [first] = renamed.classify('_abc_');
    expect(first?.intent).toBe('pay');
    expect(renamed.classify('abc')[0]).toEqual({ intent: 'out-of-scope', confidence: 1 });
  });

  it('takes amounts of one shape for the same', () => {
    expect(model.classify('is $450 the pay')).toEqual(model.classify('is $120 the pay'));
  });

  it('keeps hostile labels to itself', () => {
    const labels = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const hostile = trainIntentModel(
      labels.flatMap((intent, number) => [
        { text: `question ${'abcd'[number]}`, intent },
        { text: `${intent} please`, intent },
      ]),
    );
    for (const intent of labels) expect(hostile.classify(`${intent} please`)[0]?.intent).toBe(intent);
    const restored = restoreIntentModel(JSON.parse(JSON.stringify(hostile.save())));
    expect(restored.classify('__proto__ please')[0]?.intent).toBe('__proto__');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  it.each<[string, readonly Example[]]>([
    ['no examples', []],
    ['background only', [{ text: 'weather', intent: null }]],
    ['examples without words', [{ text: '???', intent: 'x' }]],
  ])('rejects everything when there are %s', (_, few) => {
    const empty = restoreIntentModel(JSON.parse(JSON.stringify(trainIntentModel(few).save())));
    expect(empty.classify('weather')[0]).toEqual({ intent: 'out-of-scope', confidence: 1 });
  });

  it('works with one intent and no background', () => {
    const single = trainIntentModel(UTTERANCES['salary']?.map((text) => ({ text, intent: 'salary' })) ?? []);
    expect(single.classify('salary of a _role_')[0]?.intent).toBe('salary');
    expect(single.classify('xylophone')[0]?.intent).toBe('out-of-scope');
  });
});

describe('restoreIntentModel', () => {
  it('answers as the model that was saved, after JSON', () => {
    const restored = restoreIntentModel(JSON.parse(JSON.stringify(model.save())));
    for (const { text } of examples) expect(restored.classify(text)).toEqual(model.classify(text));
    expect(restored.classify('how much money is that')).toEqual(model.classify('how much money is that'));
    expect(restored.save()).toEqual(model.save());
  });
});

describe('backgroundFrom', () => {
  it('leaves out what belongs to an intent of the examples', () => {
    const kept = backgroundFrom(
      ['hello you', 'good morning all', 'my printer is on fire', 'mow the lawn'],
      inScope,
    );
    expect(kept).toEqual([
      { text: 'my printer is on fire', intent: null },
      { text: 'mow the lawn', intent: null },
    ]);
  });

  it('keeps everything where there are no intents', () => {
    expect(backgroundFrom(['hello'], [])).toEqual([{ text: 'hello', intent: null }]);
  });
});

describe('speed', () => {
  const words = 'what how much skill pay learn market path demand trend role team year code plan'.split(' ');
  const many = Array.from({ length: 2500 }, (_, number) => {
    const intent = `intent-${number % 17}`;
    const picks = Array.from(
      { length: 8 },
      (_unused, at) => words[(number * (at + 3) + at * at) % words.length],
    );
    return { text: `${picks.join(' ')} topic${number % 17} case${number % 101}`, intent };
  });

  it('trains 2,500 utterances of 17 intents in about half a second', () => {
    const start = performance.now();
    const large = trainIntentModel(many);
    // Three times the aim, for machines under load.
    expect(performance.now() - start).toBeLessThan(8000);
    const wrong = many.filter(({ text, intent }) => large.classify(text)[0]?.intent !== intent);
    expect(wrong.length).toBeLessThan(50);
  });

  it('classifies more than 3,000 texts a second', () => {
    const start = performance.now();
    for (let round = 0; round < 3; round++) for (const { text } of many.slice(0, 1000)) model.classify(text);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('bears a text of 40,000 characters', () => {
    const start = performance.now();
    expect(model.classify('what is the salary '.repeat(2100))[0]?.intent).toBe('salary');
    model.classify('x'.repeat(40_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
