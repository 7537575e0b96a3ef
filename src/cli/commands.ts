import type { Command } from './command.ts';

export interface Entry {
  readonly summary: string;
  /** Loaded when it is called for, so that no command pays for another. */
  load(): Promise<Command>;
}

/** Every command: one file and one line here. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  serve: { summary: 'answer in Slack', load: async () => (await import('./serve.ts')).serve },
  ask: { summary: 'answer in the terminal', load: async () => (await import('./ask.ts')).ask },
  check: {
    summary: 'list every problem in knowledge, intents and cases',
    load: async () => (await import('./check.ts')).check,
  },
  eval: {
    summary: 'measure the answers to labelled questions',
    load: async () => (await import('./eval.ts')).evaluate,
  },
  review: {
    summary: 'list what went unanswered, and make it better knowledge',
    load: async () => (await import('./review.ts')).review,
  },
  export: {
    summary: 'write everything that is kept as JSON lines',
    load: async () => (await import('./export.ts')).exportAll,
  },
  import: {
    summary: 'fill an empty database with what was exported',
    load: async () => (await import('./import.ts')).importAll,
  },
};
