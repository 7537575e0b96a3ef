import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Advisor } from '../../src/advisor.ts';
import { EMPTY_MEMORY } from '../../src/answer/memory.ts';
import { answerBatch } from '../../src/cli/batch.ts';
import type { Shell } from '../../src/cli/command.ts';
import { found } from '../terminal/answers.ts';

/** Repeats the question, with what the conversation has heard so far. */
const echo: Pick<Advisor, 'advise'> = {
  advise(question, memory = EMPTY_MEMORY) {
    if (question.text === 'fault') throw new Error('boom');
    const heard = [...memory.shown, question.text];
    const thread = question.surroundings?.thread?.map((message) => message.text) ?? [];
    const name = question.surroundings?.channel?.name ?? '';
    const text = [...heard, ...thread, name].join(' ');
    return {
      answer: found({ lead: { text, citation: 1 }, points: [], notes: [] }),
      memory: { ...memory, shown: heard },
    };
  },
};

class Collector extends Writable {
  readonly lines: string[] = [];
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.lines.push(
      ...chunk
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== ''),
    );
    done();
  }
}

async function batch(stdin: Readable, stdout: Writable): Promise<number> {
  const shell: Shell = { stdin, stdout, stderr: new Collector(), environment: {}, clock: () => 0 };
  return answerBatch(shell, { advisor: echo as Advisor, isExplained: false });
}

async function answers(...lines: readonly unknown[]) {
  const out = new Collector();
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const code = await batch(Readable.from([Buffer.from(text)]), out);
  return {
    code,
    lines: out.lines.map((line) => JSON.parse(line) as { id: unknown; text?: string; error?: string }),
  };
}

it('answers in order and echoes the ids', async () => {
  const { code, lines } = await answers(
    { id: 'a', question: 'one' },
    { id: 7, question: 'two' },
    { question: '' },
  );
  expect(code).toBe(0);
  expect(lines.map(({ id, text }) => [id, text?.split('\n')[1]])).toEqual([
    ['a', 'one [1]'],
    [7, 'two [1]'],
    [null, '[1]'],
  ]);
});

it('keeps the turns of a conversation together and apart from others', async () => {
  const { lines } = await answers(
    { id: '1', question: 'a', conversation: 'x' },
    { id: '2', question: 'b', conversation: '__proto__' },
    { id: '3', question: 'c', conversation: 'x' },
    { id: '4', question: 'd' },
  );
  expect(lines.map(({ text }) => text?.split('\n')[1])).toEqual(['a [1]', 'b [1]', 'a c [1]', 'd [1]']);
});

it('hands on what can be seen around the question', async () => {
  const { lines } = await answers({
    id: '1',
    question: 'q',
    channel: { name: 'hiring', topic: null },
    thread: [{ user: 'U1', text: 'earlier' }, { text: 'later' }],
  });
  expect(lines[0]?.text).toContain('q earlier later hiring [1]');
});

it.each([
  ['not json', 'line 2 is not JSON'],
  ['', 'line 2 is not JSON'],
  ['[]', 'line 2: must be an object'],
  ['null', 'line 2: must be an object'],
  ['{"id":"x"}', 'line 2: "question" is missing or of the wrong kind'],
  ['{"id":"x","question":"q","thread":"t"}', 'line 2: "thread" is missing or of the wrong kind'],
  [`{"id":"x","question":"${'q'.repeat(1_000_000)}"}`, 'line 2 is longer than 1000000 bytes'],
])('gives the error of a bad line and goes on', async (line, error) => {
  const { code, lines } = await answers({ id: 'a', question: 'one' }, line, { id: 'b', question: 'two' });
  expect(code).toBe(0);
  expect(lines[1]).toEqual({ id: null, error });
  expect(lines.map(({ id }) => id)).toEqual(['a', null, 'b']);
});

it('goes on after a fault of ours, and says so in the end', async () => {
  const { code, lines } = await answers({ id: 'a', question: 'fault' }, { id: 'b', question: 'fine' });
  expect(code).toBe(70);
  expect(lines[0]).toMatchObject({ id: 'a', error: expect.stringContaining('boom') });
  expect(lines[1]).toMatchObject({ id: 'b', kind: 'answer' });
});

it('reads no further than the reader of its answers', async () => {
  let asked = 0;
  let written = 0;
  let ahead = 0;
  const questions = (function* () {
    for (; asked < 5_000; asked += 1)
      yield Buffer.from(`{"id":"${asked}","question":"q","conversation":"${asked}"}\n`);
  })();
  const slow = new Writable({
    highWaterMark: 1024,
    write(chunk: Buffer, _, done) {
      written += chunk.toString('utf8').split('\n').length - 1;
      ahead = Math.max(ahead, asked - written);
      setImmediate(done);
    },
  });
  expect(await batch(Readable.from(questions, { highWaterMark: 1 }), slow)).toBe(0);
  slow.end();
  expect(asked).toBe(5_000);
  expect(ahead).toBeLessThan(50);
});
