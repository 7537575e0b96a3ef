import type { Json } from '../json.ts';

/** What the agent pane shows around the messages. */
export type PaneChange =
  | {
      readonly kind: 'status-set';
      readonly channel: string;
      readonly thread: string;
      readonly status: Status;
    }
  | { readonly kind: 'prompts-set'; readonly channel: string; readonly prompts: Prompts }
  | { readonly kind: 'title-set'; readonly channel: string; readonly thread: string; readonly title: string };

export interface Status {
  /** Empty when nothing is going on. */
  readonly status: string;
  readonly loadingMessages: readonly string[];
}

export interface Prompts {
  readonly title: string;
  readonly prompts: readonly Json[];
}

/** Status and title by thread, prompts by channel. */
export interface Panes {
  readonly emit: (change: PaneChange) => void;
  readonly statuses: Map<string, Status>;
  readonly titles: Map<string, string>;
  readonly prompts: Map<string, Prompts>;
}

export function createPanes(emit: Panes['emit']): Panes {
  return { emit, statuses: new Map(), titles: new Map(), prompts: new Map() };
}

/** The key of a thread in {@link Panes}. */
export function threadKey(channel: string, thread: string): string {
  return `${channel}/${thread}`;
}

export function setStatus(panes: Panes, channel: string, thread: string, status: Status): void {
  panes.statuses.set(threadKey(channel, thread), status);
  panes.emit({ kind: 'status-set', channel, thread, status });
}

/** Slack takes the status away as soon as the app replies in the thread. */
export function clearStatus(panes: Panes, channel: string, thread: string): void {
  if ((panes.statuses.get(threadKey(channel, thread))?.status ?? '') === '') return;
  setStatus(panes, channel, thread, { status: '', loadingMessages: [] });
}

export function setTitle(panes: Panes, channel: string, thread: string, title: string): void {
  panes.titles.set(threadKey(channel, thread), title);
  panes.emit({ kind: 'title-set', channel, thread, title });
}

export function setPrompts(panes: Panes, channel: string, prompts: Prompts): void {
  panes.prompts.set(channel, prompts);
  panes.emit({ kind: 'prompts-set', channel, prompts });
}
