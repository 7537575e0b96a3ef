import { expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import type { Flags } from '../../src/cli/command.ts';

const FLAGS: Flags = {
  json: { help: '' },
  file: { value: 'FILE', isRepeatable: true, help: '' },
  dir: { value: 'DIR', help: '' },
  failures: { value: 'N', isValueOptional: true, help: '' },
};

it('tells words from flags wherever they stand', () => {
  const typed = readArguments(['what', '--json', 'is', '--dir', 'a', 'it', '--dir=b'], FLAGS);
  expect(typed.words).toEqual(['what', 'is', 'it']);
  expect([typed.isOn('json'), typed.isOn('file'), typed.value('dir'), typed.value('file')]).toEqual([
    true,
    false,
    'b',
    undefined,
  ]);
});

it('keeps every value of a flag that may be repeated', () => {
  expect(readArguments(['--file', 'a', '--file=b'], FLAGS).values('file')).toEqual(['a', 'b']);
});

it('takes everything after -- as words', () => {
  expect(readArguments(['--', '--json', '-5'], FLAGS).words).toEqual(['--json', '-5']);
});

it('takes a number after a flag whose value is optional, and nothing else', () => {
  const read = (...args: string[]) => {
    const typed = readArguments(args, FLAGS);
    return [typed.value('failures'), typed.words];
  };
  expect(read('--failures', '20', 'file')).toEqual(['20', ['file']]);
  expect(read('--failures=5', 'file')).toEqual(['5', ['file']]);
  expect(read('--failures', 'file', '20')).toEqual(['', ['file', '20']]);
  expect(read('file')).toEqual([undefined, ['file']]);
});

it.each([['-x'], ['--'.concat('__proto__')], ['--constructor'], ['--no-json']])(
  'does not know %s',
  (flag) => {
    expect(() => readArguments([flag], FLAGS)).toThrow(/^there is no flag/);
  },
);
