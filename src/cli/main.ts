#!/usr/bin/env node
import { packageVersion } from '../files.ts';
import { COMMANDS } from './commands.ts';
import { report, run } from './run.ts';

// Whoever reads our output may stop early, as `| head` does; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
// A rejection that nobody caught arrives here too.
process.on('uncaughtException', (error) => process.exit(report(error, process)));

const { stdin, stdout, stderr, env: environment } = process;
const clock = () => performance.now();
const prepare = async () => (await import('../config.ts')).loadEnvFile();
const program = { commands: COMMANDS, version: packageVersion, prepare };
const code = await run(process.argv.slice(2), program, { stdin, stdout, stderr, environment, clock });
// Open sockets and an unread stdin must not keep the program alive, but all that was written must get out.
stdout.write('', () => stderr.write('', () => process.exit(code)));
