import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/conversation/conversation.ts';
import { createRecall, decodeAgain, encodeAgain } from '../../src/slack/again.ts';
import { found } from './answers.ts';

const turn: Turn = {
  workspace: 'T1',
  conversation: 'im:D1',
  person: 'U1',
  surface: 'slack',
  text: 'and in New York?',
};

function recording() {
  const turns: Turn[] = [];
  const converse = async (asked: Turn) => {
    turns.push(asked);
    return { question: asked.text, answer: found };
  };
  return { turns, converse };
}

describe('the value of a button', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 150 }),
        fc.string({ maxLength: 50 }),
        (question, intent) => {
          const value = encodeAgain({ question, intent }, 'down');
          expect(decodeAgain(value)).toEqual({ question, intent, verdict: 'down' });
        },
      ),
    );
  });

  it('is left out where the question is too long for a button', () => {
    expect(encodeAgain({ question: 'x'.repeat(2000) })).toBeUndefined();
    expect(encodeAgain({ question: '"'.repeat(999) })).toBeUndefined();
  });

  it.each([undefined, '', 'salary', '{}', '{"v":0,"q":"x"}', '{"v":2,"q":"x"}', '{"v":1}', '[1]', 'null'])(
    'is too old when it is %j',
    (value) => {
      expect(decodeAgain(value)).toBeUndefined();
    },
  );
});

describe('an answer that is brought back', () => {
  it('is the very same while it is remembered, without asking', async () => {
    const { turns, converse } = recording();
    const recall = createRecall(converse);
    const reply = { question: turn.text, answer: found };
    const again = recall.keep(turn, reply);
    expect(await recall.find(again, turn)).toBe(reply);
    expect(turns).toEqual([]);
  });

  it('is not shown in another workspace', async () => {
    const { turns, converse } = recording();
    const recall = createRecall(converse);
    const again = recall.keep(turn, { question: turn.text, answer: found });
    await recall.find(again, { workspace: 'T2', person: 'U1' });
    expect(turns).toHaveLength(1);
  });

  it('is asked for anew after a restart, in a conversation of its own', async () => {
    const before = createRecall(recording().converse);
    const answer = { ...found, inferred: 'from this thread' };
    const again = before.keep(turn, { question: turn.text, answer });
    const { turns, converse } = recording();
    const reply = await createRecall(converse).find(again, { workspace: 'T1', person: 'U2' });
    expect(reply.question).toBe('and in New York?');
    expect(turns).toEqual([
      {
        workspace: 'T1',
        conversation: expect.stringMatching(/^again:/),
        person: 'U2',
        surface: 'slack',
        text: 'and in New York? (Data Engineer · New York)',
        intent: 'salary',
      },
    ]);
  });

  it('carries nothing of the conversation where the question said it all', () => {
    const again = createRecall(recording().converse).keep(turn, { question: turn.text, answer: found });
    expect(again).toEqual({ question: turn.text, id: expect.any(String) });
  });
});
