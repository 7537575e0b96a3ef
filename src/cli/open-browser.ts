import { spawn } from 'node:child_process';
import type { Shell } from './command.ts';

/** Opens an address in the browser of a person who sits at this machine; does nothing for anybody else. */
export function openBrowser(
  url: string,
  { stdout, environment }: Pick<Shell, 'stdout' | 'environment'>,
): void {
  if (stdout.isTTY !== true || !isDesktop(environment)) return;
  const [command, ...words] = openerOf(process.platform);
  // Where there is no such program, the address has been printed.
  spawn(command, [...words, url], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

function isDesktop(environment: Shell['environment']): boolean {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  if (isSet('SSH_CONNECTION') || isSet('CI')) return false;
  return process.platform !== 'linux' || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY');
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  return platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
}
