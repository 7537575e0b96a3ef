import { EventEmitter, once } from 'node:events';
import { setImmediate as afterTick } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Converse, Turn } from '../../src/conversation/conversation.ts';
import { createSlackApp, type SlackApp, type SlackAppOptions } from '../../src/slack/app.ts';
import type { Connection } from '../../src/slack/connection.ts';
import type { Log } from '../../src/slack/log.ts';
import type { RoleCard } from '../../src/slack/roles.ts';
import type { SlackStore } from '../../src/slack/store.ts';
import { createMemoryStore } from '../../src/stores/memory.ts';
import type { WorkspaceOptions } from '../../src/workspace/options.ts';
import type { Message } from '../../src/workspace/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { charted, chat, clarify, comparison, found, unanswered } from './answers.ts';

type Kept = Parameters<SlackStore['keepFeedback']>[0];
type Forgotten = Parameters<SlackStore['forget']>[0] | readonly [workspace: string, person: string];

/** A store that tells what it was given to keep and to forget. */
export function tellingStore() {
  const kept: Kept[] = [];
  const forgotten: Forgotten[] = [];
  const passing = createMemoryStore();
  const store: SlackStore = {
    ...passing,
    keepFeedback: async (feedback) => void kept.push(feedback),
    forget: async (key) => void forgotten.push(key),
    async forgetPerson(workspace, person) {
      forgotten.push([workspace, person]);
      await passing.forgetPerson(workspace, person);
    },
  };
  return { store, kept, forgotten };
}

export const INTENTS = ['salary', 'skills', 'career-path', 'compare', 'list-roles', 'help'];

const SKILLS = { title: 'Skills', message: 'Which skills does the Data Engineer role need?' };

export const ROLES: readonly RoleCard[] = [
  { id: 'data-engineer', title: 'Data Engineer', sections: 12, asOf: '2024', questions: [SKILLS] },
  { id: 'test-lead', title: 'Test Lead', sections: 1, asOf: '2019', reviewed: '2020-02-01', isStale: true },
  {
    id: 'lead-nurse',
    title: 'Lead Nurse',
    questions: [{ title: 'Pay', message: 'How much do Lead Nurses earn?' }],
  },
];

export interface Line {
  readonly level: string;
  readonly facts: object;
  readonly message: string;
}

export interface Staged {
  readonly workspace: Workspace;
  readonly app: SlackApp;
  /** What was asked, in order. */
  readonly turns: Turn[];
  readonly lines: readonly Line[];
  /** Resolves once it holds; looked at whenever the app logs or asks something. */
  readonly until: (holds: () => boolean) => Promise<void>;
}

export interface StageOptions {
  readonly mode?: 'socket' | 'http';
  readonly converse?: Converse;
  readonly workspace?: WorkspaceOptions;
  readonly app?: Partial<SlackAppOptions>;
}

/** A workspace with the app in it, connected, and gone again after the test. */
export async function setStage(options: StageOptions = {}): Promise<Staged> {
  const workspace = await startWorkspace(options.workspace);
  onTestFinished(() => workspace.close());
  const staged = stageIn(workspace, options);
  await staged.app.start();
  onTestFinished(async () => {
    const stopped = staged.app.stop(2000);
    // With a clock of its own the deadline may never come.
    if (options.app?.timers === undefined) await stopped;
  });
  const { port } = staged.app.health();
  if (port !== undefined) workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return staged;
}

/** The same without starting the app. */
export function stageIn(workspace: Workspace, options: StageOptions = {}): Staged {
  const { mode = 'socket', converse = answerByWord } = options;
  const turns: Turn[] = [];
  const signals = new EventEmitter().setMaxListeners(0);
  const { lines, log } = collectLog(() => signals.emit('signal'));
  const app = createSlackApp({
    config: connectionTo(workspace, mode),
    log,
    store: createMemoryStore(),
    intents: INTENTS,
    roles: ROLES,
    converse: (turn) => {
      turns.push(turn);
      signals.emit('signal');
      return converse(turn);
    },
    ...options.app,
  });
  const until = async (holds: () => boolean) => {
    // What follows a log line in the same tick counts too.
    for (await afterTick(); !holds(); await afterTick()) await once(signals, 'signal');
  };
  return { workspace, app, turns, lines, until };
}

export function connectionTo(workspace: Workspace, mode: 'socket' | 'http'): Connection {
  const { botToken, appToken, signingSecret, apiUrl } = workspace;
  return mode === 'socket'
    ? { kind: mode, botToken, appToken, apiUrl }
    : { kind: mode, botToken, signingSecret, port: 0, apiUrl };
}

export function collectLog(onLine: () => void = () => {}): { readonly lines: Line[]; readonly log: Log } {
  const lines: Line[] = [];
  const write = (level: string, known: object) => (facts: object, message: string) => {
    lines.push({ level, facts: { ...known, ...facts }, message });
    onLine();
  };
  const logWith = (known: object): Log => ({
    level: 'info',
    debug: write('debug', known),
    info: write('info', known),
    warn: write('warn', known),
    error: write('error', known),
    child: (facts) => logWith({ ...known, ...facts }),
  });
  return { lines, log: logWith({}) };
}

/** Gives a fixed answer of each kind, by a word in the question or by the intent that was typed. */
export const answerByWord: Converse = async (turn) => {
  return { question: turn.text, answer: answers.find(([word]) => word.test(turn.text))?.[1] ?? found };
};

const answers: readonly (readonly [RegExp, Answer])[] = [
  [/chart/i, charted],
  [/compare/i, comparison],
  [/visa/i, unanswered],
  [/which one/i, clarify],
  [/roles|help/i, chat],
];

/** The JSON of a message's blocks, to look for words in. */
export function shown(message: Message | undefined): string {
  return JSON.stringify(message?.blocks ?? []);
}

/** The names of a view's buttons, in their order. */
export function actionIds(view: { readonly blocks: readonly unknown[] }): string[] {
  const ids: string[] = [];
  JSON.stringify(view.blocks, (key, value) => {
    if (key === 'action_id') ids.push(value);
    return value;
  });
  return ids;
}

/** Everything that the app said, once it is done. */
export async function afterwards({ workspace, app }: Staged, who = 'maya', where = 'dm') {
  await app.stop(5000);
  return workspace.messages(where, who).filter((one) => one.app_id !== undefined);
}
