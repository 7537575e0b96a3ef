import { type Logger, LogLevel } from '@slack/bolt';

/** What this folder writes to: facts first, then a short sentence. pino's loggers are of this shape. */
export interface Log {
  readonly level: string;
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  /** The same log, with these facts on every line. */
  child(facts: object): Log;
}

/**
 * Bolt's and its clients' own messages, into the same log; at `debug` while it is told to be quiet, since a start
 * that fails says by itself, in one line, what is wrong.
 */
export function boltLogger(log: Log, isQuiet: () => boolean = () => false): Logger {
  const write = (level: 'debug' | 'info' | 'warn' | 'error') => {
    return (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      const words = parts.filter((part) => part !== error).map(String);
      log[isQuiet() ? 'debug' : level](
        error === undefined ? {} : { err: error },
        words.join(' ') || 'Slack client',
      );
    };
  };
  return {
    debug: log.level === 'debug' || log.level === 'trace' ? write('debug') : () => {},
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => boltLevel(log.level),
  };
}

function boltLevel(level: string): LogLevel {
  switch (level) {
    case 'trace':
    case 'debug':
      return LogLevel.DEBUG;
    case 'info':
      return LogLevel.INFO;
    case 'warn':
      return LogLevel.WARN;
    default:
      return LogLevel.ERROR;
  }
}
