import { chat } from '../terminal/chat.ts';
import { printableJson } from '../terminal/printable.ts';
import { renderAnswer, renderTrace, type Screen, screenWidth } from '../terminal/render.ts';
import { styleFor, wantsColour } from '../terminal/style.ts';
import { openConverse } from '../wire.ts';
import { answerJson } from './answer-json.ts';
import { answerBatch } from './batch.ts';
import { type Command, EXIT, type Shell, UsageError } from './command.ts';
import { openTyped } from './open.ts';

export const ask: Command = {
  takes: '[QUESTION…]',
  flags: {
    json: { help: 'the answer as one line of JSON' },
    explain: { help: 'add how the answer came about' },
    batch: { help: 'questions as JSON lines on stdin, answers as JSON lines on stdout' },
  },
  notes: [
    'Without a question it opens a chat. A line for --batch:',
    '  {"id":"q1","question":"what does a backend engineer earn?","conversation":"c1"}',
  ],
  async run(typed, shell) {
    const isBatch = typed.isOn('batch');
    const isAsked = typed.words.length > 0;
    if (isBatch && isAsked)
      throw new UsageError('--batch reads its questions from stdin; leave the question out');
    if (typed.isOn('json') && !isBatch && !isAsked) throw new UsageError('--json needs a question');
    const { advisor } = openTyped(typed, shell);
    const isExplained = typed.isOn('explain');
    if (isBatch || !isAsked) advisor.warmUp();
    if (isBatch) return answerBatch(shell, { advisor, isExplained });
    if (!isAsked) return openChat(advisor, shell);
    const started = shell.clock();
    const { answer } = advisor.advise({ text: typed.words.join(' ') });
    const elapsedMs = shell.clock() - started;
    const screen = screenOf(shell, false);
    const text = typed.isOn('json')
      ? `${printableJson(answerJson(answer, { id: null, elapsedMs, isExplained }))}\n`
      : renderAnswer(answer, screen) + (isExplained ? `\n${renderTrace(answer.trace, screen)}` : '');
    shell.stdout.write(text);
    return EXIT.done;
  },
};

/** A chat at the terminal, until the person leaves. */
export async function openChat(
  advisor: ReturnType<typeof openTyped>['advisor'],
  shell: Shell,
): Promise<number> {
  await chat({
    converse: openConverse(advisor),
    roles: advisor.roles,
    input: shell.stdin,
    output: shell.stdout,
    isTerminal: shell.stdin.isTTY === true && shell.stdout.isTTY === true,
    screen: () => screenOf(shell, true),
  });
  return EXIT.done;
}

function screenOf({ stdout, environment }: Shell, isConversation: boolean): Screen {
  const isTerminal = stdout.isTTY === true;
  return {
    width: screenWidth(stdout.columns),
    style: styleFor(wantsColour(isTerminal, environment)),
    isConversation,
  };
}
