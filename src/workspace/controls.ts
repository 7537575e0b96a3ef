import type { DeliveryOptions, Outgoing } from './deliveries.ts';
import { eventCallback, revoked } from './events.ts';
import { httpTransport } from './http-delivery.ts';
import { secret } from './ids.ts';
import type { Json } from './json.ts';
import type { Settings } from './options.ts';
import { announce, type Stage } from './people/stage.ts';
import type { SocketMode } from './socket.ts';
import { putInstallation, type Team } from './state/directory.ts';

/** What the controls act on, beside the stage. */
export interface Switchboard {
  readonly settings: Settings;
  readonly socket: SocketMode;
  readonly closed: AbortSignal;
  readonly team: Team;
}

/** Ways to steer what reaches the app, and its installations. */
export function controlsOf(stage: Stage, { settings, socket, closed, team }: Switchboard) {
  const { state, deliveries } = stage;
  return {
    socket,
    deliveries: deliveries.log,
    hold: () => deliveries.hold(),
    send: (outgoing: Outgoing, options?: DeliveryOptions) => deliveries.send(outgoing, options),
    deliver: (event: Json, options?: DeliveryOptions) => {
      const payload = eventCallback(state, { subscription: 'message.im', team, event });
      return deliveries.send({ kind: 'events_api', payload }, options);
    },
    deliverTo: (url: string): void => {
      deliveries.transport = httpTransport({
        url,
        signingSecret: state.app.signingSecret,
        now: settings.now,
        ackTimeoutMs: settings.ackTimeoutMs,
        retryDelaysMs: settings.httpRetryDelaysMs,
        closed,
      });
    },
    deliverOverSocket: (): void => {
      deliveries.transport = socket;
    },
    issueCode: (of: Team = team, { isOrgWide = false } = {}): string => {
      const code = secret();
      state.tickets.codes.set(code, { team: of.id, isOrgWide });
      return code;
    },
    uninstall: (of: Team = team) => {
      for (const installation of [...state.directory.installations.values()]) {
        if (installation.team === of.id && installation.isOrgWide !== true)
          putInstallation(state.directory, { ...installation, isRevoked: true });
      }
      return announce(stage, revoked(of, true));
    },
  };
}
