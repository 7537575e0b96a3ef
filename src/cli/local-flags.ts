import type { Config } from '../config.ts';
import { type Flags, type Shell, type Typed, UsageError } from './command.ts';

/** How the local workspace is run. */
export interface LocalOptions {
  readonly port: number;
  /** Whether a free port will do when that one is taken. */
  readonly isAnyPortFine: boolean;
  /** Whether the page is opened in a browser. */
  readonly opens: boolean;
}

export const LOCAL_FLAGS: Flags = {
  port: { value: 'PORT', help: 'port of the local page (3000)' },
  'no-open': { help: 'do not open the local page in a browser' },
};

const HIGHEST_PORT = 65_535;

/** Reads what was typed; a port that nobody has chosen may be another one. */
export function localOptions(typed: Typed, config: Config, shell: Pick<Shell, 'environment'>): LocalOptions {
  const port = typed.value('port');
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= HIGHEST_PORT)) {
    throw new UsageError(`--port must be a number from 0 to ${HIGHEST_PORT}`);
  }
  const isChosen = port !== undefined || (shell.environment['PORT'] ?? '') !== '';
  return {
    port: port === undefined ? config.port : Number(port),
    isAnyPortFine: !isChosen,
    opens: !typed.isOn('no-open'),
  };
}
