import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from '../answer/answer.ts';
import type { Converse } from '../conversation/conversation.ts';
import { printableLine } from './printable.ts';
import { offersOf, renderAnswer, renderTrace, type Screen } from './render.ts';
import { wrap } from './wrap.ts';

export interface ChatParts {
  readonly converse: Converse;
  readonly roles: readonly { readonly title: string }[];
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits at both ends: then there is a prompt, and a history on the arrow keys. */
  readonly isTerminal: boolean;
  /** Asked anew for every answer, because windows change their width. */
  readonly screen: () => Screen;
}

/** Questions and answers until the person leaves or the input ends. */
export async function chat(parts: ChatParts): Promise<void> {
  const { input, output, isTerminal } = parts;
  const lines = createInterface({
    input,
    output,
    terminal: isTerminal,
    prompt: PROMPT,
    historySize: HISTORY,
  });
  lines.on('SIGINT', () => lines.close());
  if (isTerminal) output.write(welcome(parts));
  try {
    await talk(lines, parts);
  } finally {
    lines.close();
    if (isTerminal) output.write('\n');
  }
}

const PROMPT = '› ';
/** Questions that the arrow keys bring back. */
const HISTORY = 500;

interface Talk {
  /** Forgetting is going on under another key. */
  readonly conversation: number;
  readonly last?: Answer;
}

async function talk(lines: Interface, parts: ChatParts): Promise<void> {
  const { output, isTerminal } = parts;
  let state: Talk = { conversation: 1 };
  if (isTerminal) lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (LEAVING.has(typed.toLowerCase())) return;
    if (typed !== '') {
      const { text, next } = typed.startsWith('/')
        ? obey(typed, state, parts)
        : await ask(typed, state, parts);
      output.write(text);
      state = next;
    }
    if (isTerminal) lines.prompt();
  }
}

const LEAVING = new Set(['/quit', '/exit', '/q', 'exit', 'quit']);

interface Step {
  readonly text: string;
  readonly next: Talk;
}

async function ask(typed: string, state: Talk, { converse, screen }: ChatParts): Promise<Step> {
  const picked = pick(typed, state.last);
  const text = picked ?? typed;
  const reply = await converse({
    workspace: 'terminal',
    conversation: `terminal:${state.conversation}`,
    person: 'terminal',
    surface: 'terminal',
    text,
  });
  const { style } = screen();
  const echo = picked === undefined ? '' : `${style.dim(`${PROMPT}${printableLine(picked)}`)}\n`;
  return {
    text: `${echo}\n${renderAnswer(reply.answer, screen())}\n`,
    next: { ...state, last: reply.answer },
  };
}

/** The question that a number stands for. */
function pick(typed: string, last: Answer | undefined): string | undefined {
  if (last === undefined || !/^\d{1,2}$/.test(typed)) return undefined;
  return offersOf(last)[Number(typed) - 1];
}

function obey(typed: string, state: Talk, parts: ChatParts): Step {
  const screen = parts.screen();
  switch (typed.toLowerCase()) {
    case '/help':
      return { text: HELP, next: state };
    case '/roles':
      return { text: rolesText(parts, screen.width), next: state };
    case '/forget':
      return {
        text: 'Forgotten. What would you like to know?\n',
        next: { conversation: state.conversation + 1 },
      };
    case '/why': {
      const nothing = 'Ask something first; then /why tells how the answer came about.\n';
      return {
        text: state.last === undefined ? nothing : renderTrace(state.last.trace, screen),
        next: state,
      };
    }
    default:
      return {
        text: `There is no ${printableLine(typed).slice(0, 40)}; /help lists what there is.\n`,
        next: state,
      };
  }
}

const HELP = `Ask about a role in your own words: "what does a senior backend engineer earn in California?"
  1, 2, …   picks one of the numbered questions
  /roles    the roles that I know
  /why      how the last answer came about
  /forget   starts afresh
  /quit     leaves
`;

function welcome({ roles, screen }: ChatParts): string {
  const { width } = screen();
  const example =
    roles[0] === undefined ? '' : ` For example: what does a ${printableLine(roles[0].title)} earn?`;
  return `${wrap(`Ask me about a career.${example}`, width).join('\n')}\n/help lists what else you can type, /quit leaves.\n\n`;
}

function rolesText({ roles }: ChatParts, width: number): string {
  if (roles.length === 0) return 'I know no role yet.\n';
  return `${roles.flatMap(({ title }) => wrap(printableLine(title), width, { first: '• ', rest: '  ' })).join('\n')}\n`;
}
