import { describe, expect, it } from 'vitest';
import { type Command, MendableError, UsageError } from '../../src/cli/command.ts';
import type { Program } from '../../src/cli/run.ts';
import { runLine } from './shell.ts';

function programThat(run: Command['run'], more: Partial<Command> = {}): Program {
  const command: Command = {
    takes: 'WORD…',
    flags: { many: { help: 'a lot' }, size: { value: 'N', help: 'how much' } },
    ...more,
    run,
  };
  return { commands: { bake: { summary: 'bake bread', load: async () => command } }, version: () => '1.2.3' };
}

const quiet = programThat(async () => 0);

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']]])('lists the commands for %j', async (args) => {
    const { code, out } = await runLine(args, '', quiet);
    expect(code).toBe(0);
    expect(out).toContain('  bake  bake bread');
  });

  it.each([[['bake', '--help']], [['help', 'bake']], [['bake', 'x', '-h']]])(
    'lists flags for %j',
    async (args) => {
      const { code, out } = await runLine(args, '', quiet);
      expect(code).toBe(0);
      expect(out).toContain('Usage: career-advisor bake [FLAGS] WORD…');
      expect(out).toMatch(/--size N +how much/);
      expect(out).toMatch(/--knowledge DIR/);
    },
  );

  it('prints the version', async () => {
    expect(await runLine(['--version'], '', quiet)).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('used wrongly', () => {
  it.each([
    [[], 'career-advisor: name a command (bake) or --help\n'],
    [['bkae'], 'career-advisor: there is no command "bkae"; did you mean bake?\n'],
    [['constructor'], 'career-advisor: there is no command "constructor"; there are bake\n'],
    [['--many', 'bake'], 'career-advisor: name a command before its flags: career-advisor COMMAND --many\n'],
    [['bake', '--mnay'], 'career-advisor: there is no flag --mnay; did you mean --many?\n'],
    [['bake', '--size'], 'career-advisor: --size needs a value: --size N\n'],
    [['bake', '--many=3'], 'career-advisor: --many takes no value; write --many alone\n'],
  ])('says on one line what would make sense for %j', async (args, err) => {
    expect(await runLine(args, '', quiet)).toEqual({ code: 2, out: '', err });
  });

  it('refuses words where a command takes none', async () => {
    const { code, err } = await runLine(
      ['bake', 'bread'],
      '',
      programThat(async () => 0, { takes: '' }),
    );
    expect([code, err]).toEqual([
      2,
      'career-advisor: bake takes no words, only flags; bake --help lists them\n',
    ]);
  });
});

describe('exit codes', () => {
  it.each([
    ['what the user can mend', new MendableError('no flour\n left'), 1, 'career-advisor: no flour left\n'],
    [
      'the surroundings',
      Object.assign(new Error('no oven'), { code: 'ENOENT' }),
      1,
      'career-advisor: no oven\n',
    ],
    ['wrong use', new UsageError('too hot'), 2, 'career-advisor: too hot\n'],
    [
      'a fault of ours',
      new TypeError('dough is undefined'),
      70,
      /^career-advisor: this is a fault of ours.*dough is undefined at .*\n$/,
    ],
    [
      'a fault that Node found',
      Object.assign(new Error('bad'), { code: 'ERR_INVALID_ARG_TYPE' }),
      70,
      /fault of ours/,
    ],
  ])('tell %s apart', async (_, error, code, err) => {
    const ran = await runLine(
      ['bake'],
      '',
      programThat(() => Promise.reject(error)),
    );
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(err);
    expect(ran.err.match(/\n/g)).toHaveLength(1);
  });

  it('come from the command', async () => {
    expect(
      (
        await runLine(
          ['bake'],
          '',
          programThat(async () => 1),
        )
      ).code,
    ).toBe(1);
  });
});
