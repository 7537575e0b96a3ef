// Loaded before a program: lets it speak to one port of this machine, and refuses and notes everything else.
import { ChildProcess } from 'node:child_process';
import { Socket as DatagramSocket } from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

const { ONLY_PORT, ATTEMPTS_FILE } = process.env;

function refuse(what) {
  appendFileSync(ATTEMPTS_FILE, `${what}\n`);
  throw Object.assign(new Error(`refused: ${what}`), { code: 'EACCES' });
}

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const { host, port, path } = typeof first === 'object' ? first : { port: first, host: args[1] };
  const isSlack = path === undefined && host === '127.0.0.1' && String(port) === ONLY_PORT;
  if (!isSlack) refuse(`connect ${path ?? `${host}:${port}`}`);
  return connect.apply(this, args);
};

for (const holder of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(holder)) {
    if (/^(lookup|resolve|reverse)/.test(name)) holder[name] = (host) => refuse(`${name} ${host}`);
  }
}
for (const name of ['send', 'connect']) DatagramSocket.prototype[name] = () => refuse(`datagram ${name}`);
ChildProcess.prototype.spawn = ({ file }) => refuse(`spawn ${file}`);
syncBuiltinESMExports();
