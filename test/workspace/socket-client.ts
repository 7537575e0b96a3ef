import { once } from 'node:events';
import { WebSocket } from 'ws';
import { isRecord, type Json } from '../../src/workspace/json.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { call } from './client.ts';

/** A bare Socket Mode client that does nothing by itself. */
export interface SocketClient {
  readonly socket: WebSocket;
  /** Everything received, the hello first. */
  readonly received: readonly Json[];
  /** The message at this place, as soon as it is there. */
  readonly message: (index: number) => Promise<Json>;
  readonly acknowledge: (envelope: Json, payload?: Json) => void;
}

/** Connects; resolves with the client once it has been greeted. */
export async function connectSocket(workspace: Workspace): Promise<SocketClient> {
  const opened = await call(workspace, 'apps.connections.open', {}, { token: workspace.appToken });
  const socket = new WebSocket(String(opened['url']));
  const received: Json[] = [];
  const arrivals = new Set<() => void>();
  socket.on('message', (data) => {
    const message: unknown = JSON.parse(String(data));
    if (isRecord(message)) received.push(message);
    for (const look of [...arrivals]) look();
  });
  const message = (index: number): Promise<Json> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = received[index];
        if (found === undefined) return;
        arrivals.delete(look);
        resolve(found);
      };
      arrivals.add(look);
      look();
    });
  await once(socket, 'open');
  await message(0);
  return {
    socket,
    received,
    message,
    acknowledge: (envelope, payload) => {
      socket.send(JSON.stringify({ envelope_id: envelope['envelope_id'], ...(payload && { payload }) }));
    },
  };
}
