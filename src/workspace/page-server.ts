import type { IncomingMessage, ServerResponse } from 'node:http';
import { perform, readAct } from './live/acts.ts';
import { createMarks, type Marks } from './live/marks.ts';
import type { Outcome, SeenApp } from './live/seen.ts';
import type { Source } from './live/show.ts';
import { createStream, type Stream } from './live/stream.ts';
import type { WorkspaceOptions } from './options.ts';
import { pageFiles } from './page-files.ts';
import { createPastClock, type PastMessage, writePast } from './past.ts';
import { findPerson, type Person } from './state/directory.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

/** A workspace's page: what it says of the app, and who can be played on it. */
export interface PageOptions extends Omit<WorkspaceOptions, 'routes' | 'upgrades'> {
  /** What the page tells about the app and its commands. */
  readonly shown?: Partial<Omit<SeenApp, 'user'>>;
  /** Handles of the people through whose eyes the page may be seen; everybody when left out. */
  readonly playable?: readonly string[];
  /** What was said before. */
  readonly past?: readonly PastMessage[];
}

/** A workspace that people can use in a browser, under its `url`. */
export interface PageWorkspace extends Workspace {
  readonly marks: Marks;
}

/** Longest act, in bytes: a filled-in modal. */
const MOST_BODY = 200_000;

/** Starts a workspace with its page. */
export async function startPage(options: PageOptions = {}): Promise<PageWorkspace> {
  const { shown, playable, past = [], ...rest } = options;
  const files = pageFiles();
  const marks = createMarks();
  const clock = createPastClock(rest.now ?? Date.now, past);
  const workspace = await startWorkspace({
    ...rest,
    now: clock.now,
    routes: (request, response) => page.route(request, response),
    upgrades: (request, socket, head) => {
      const person = whose(source, request);
      if (person === undefined || pathOf(request) !== '/live') return false;
      stream.open(person, request, socket, head);
      return true;
    },
  });
  const { state, socket } = workspace;
  writePast(state, past, clock);
  markRead(workspace, marks);
  const everybody = [...state.directory.people.values()].filter((one) => !one.isBot).map(({ name }) => name);
  const source: Source = {
    state,
    marks,
    app: { about: '', commands: [], shortcuts: [], ...shown },
    playable: playable ?? everybody,
    isAppConnected: () => socket.open > 0,
  };
  const stream: Stream = createStream(source);
  const page = pageOf(source, workspace, files);
  return {
    ...workspace,
    marks,
    close: async () => {
      stream.close();
      await workspace.close();
    },
  };
}

/** Minutes after which everybody has read what was said before. */
const READ_AFTER = 60;

function markRead({ state }: Workspace, marks: Marks): void {
  const latest = String(state.now() / 1_000 - READ_AFTER * 60);
  for (const [channel, messages] of state.messages.byChannel) {
    for (const { ts, thread_ts: thread } of messages.values()) {
      if (ts > latest) continue;
      for (const person of state.directory.people.keys()) {
        marks.set(person, channel, ts);
        if (thread !== undefined) marks.set(person, `${channel}/${thread}`, ts);
      }
    }
  }
}

function pageOf(source: Source, people: Workspace, files: ReturnType<typeof pageFiles>) {
  const hands = { people, state: source.state, marks: source.marks };
  return {
    route(request: IncomingMessage, response: ServerResponse): boolean {
      if (pathOf(request) !== '/live/act' || request.method !== 'POST') return files(request, response);
      actFor(request)
        .catch((error: unknown): Outcome => ({ problem: sentence(error) }))
        .then((outcome) => answer(response, outcome));
      return true;
    },
  };

  async function actFor(request: IncomingMessage): Promise<Outcome> {
    const person = whose(source, request);
    const act = readAct(await bodyOf(request));
    if (person === undefined || act === undefined) return { problem: 'That cannot be done here.' };
    return perform(hands, person, act);
  }
}

/** The person for whom a request speaks: the one it names, else the first of those who may be played. */
function whose({ state, playable }: Source, request: IncomingMessage): Person | undefined {
  const named = new URL(request.url ?? '/', 'http://localhost').searchParams.get('as') ?? '';
  const name = playable.includes(named) ? named : playable[0];
  return name === undefined ? undefined : findPerson(state.directory, name);
}

/** The JSON that came with a request; nothing where it is something else, as a form of a foreign page would be. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json') return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > MOST_BODY) return undefined;
    chunks.push(part);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

function answer(response: ServerResponse, outcome: Outcome): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(outcome.problem === undefined ? 200 : 422, headers);
  response.end(JSON.stringify(outcome));
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname;
}

function sentence(error: unknown): string {
  return error instanceof SyntaxError || !(error instanceof Error)
    ? 'That cannot be done here.'
    : error.message;
}
