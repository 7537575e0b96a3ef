import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Person } from '../state/directory.ts';
import type { Update } from './seen.ts';
import { type Source, snapshotFor, updateFor } from './show.ts';

/** Keeps every open page in step with the workspace. */
export interface Stream {
  /** Takes a WebSocket for the page of this person: everything once, then each change. */
  open(person: Person, request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function createStream(source: Source): Stream {
  const server = new WebSocketServer({ noServer: true });
  return {
    open: (person, request, socket, head) =>
      server.handleUpgrade(request, socket, head, (page) => follow(source, person, page)),
    close() {
      for (const page of server.clients) page.terminate();
      server.close();
    },
  };
}

function follow(source: Source, person: Person, page: WebSocket): void {
  const send = (update: Update | undefined): void => {
    if (update !== undefined && page.readyState === page.OPEN) page.send(JSON.stringify(update));
  };
  send({ kind: 'snapshot', snapshot: snapshotFor(source, person) });
  const stopChanges = source.state.changes.subscribe((change) => send(updateFor(source, person, change)));
  const stopMarks = source.marks.subscribe(({ person: whose, ...mark }) => {
    if (whose === person.id) send({ kind: 'mark', ...mark });
  });
  page.on('close', () => {
    stopChanges();
    stopMarks();
  });
  page.on('error', () => page.terminate());
}
