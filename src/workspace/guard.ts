import type { IncomingMessage } from 'node:http';

/**
 * Why a request must not be served, or undefined. A page of some other site that a browser has open must reach
 * nothing here: neither under a name of its own that resolves to this machine, nor across origins.
 */
export function refusalReason(request: IncomingMessage, port: number): string | undefined {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return 'This workspace answers to 127.0.0.1 only.';
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return 'Foreign origin.';
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return 'Foreign site.';
  return undefined;
}
