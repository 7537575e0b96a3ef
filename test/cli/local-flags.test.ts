import { expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { LOCAL_FLAGS, localOptions } from '../../src/cli/local-flags.ts';
import { readConfig } from '../../src/config.ts';

const read = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  localOptions(readArguments(args, LOCAL_FLAGS), readConfig(environment), { environment });

it('takes another port where nobody has chosen one', () => {
  expect(read([])).toEqual({ port: 3000, isAnyPortFine: true, opens: true });
});

it('keeps to a chosen port, and leaves the browser alone when told so', () => {
  expect(read([], { PORT: '4100' })).toMatchObject({ port: 4100, isAnyPortFine: false });
  expect(read(['--port', '4200', '--no-open'], { PORT: '4100' })).toEqual({
    port: 4200,
    isAnyPortFine: false,
    opens: false,
  });
});

it.each(['http', '-1', '70000', '3.5'])('refuses the port %s', (port) => {
  expect(() => read([`--port=${port}`])).toThrow('--port must be a number from 0 to 65535');
});
