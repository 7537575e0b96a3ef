import { expect, it } from 'vitest';
import { textOf } from '../deploy/files.ts';
import { connected, lookedAt, NOW } from './looked.ts';

const guide = textOf('docs/operate.md');

/** Families of metrics of our own, as the two modes show them. */
async function families(): Promise<ReadonlySet<string>> {
  const health = { ...connected, lastEventAt: NOW };
  const shown = await Promise.all(
    (['socket', 'http'] as const).map(async (mode) => {
      const { get } = await lookedAt({ health: () => ({ ...health, mode }) });
      return (await get('/metrics')).text();
    }),
  );
  return new Set([...shown.join('\n').matchAll(/^# TYPE (advisor_\w+)/gm)].map(([, name]) => name ?? ''));
}

it('the guide for operators names every metric, and none that is not there', async () => {
  const real = await families();
  const named = new Set(
    [...guide.matchAll(/\badvisor_[a-z_]+/g)].map(([name]) => name.replace(/_bucket$/, '')),
  );
  expect([...real].filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !real.has(name))).toEqual([]);
});

it('the guide names every way to be read and every reason to fail', () => {
  const meter = textOf('src/slack/meter.ts');
  const [, surfaces = ''] = /type Surface = (.*);/.exec(meter) ?? [];
  const [, reasons = ''] = /failed\(reason: (.*)\): void/.exec(meter) ?? [];
  const words = [...`${surfaces} ${reasons}`.matchAll(/'(\w+)'/g)].map(([, word]) => `\`${word}\``);
  expect(words.length).toBe(7);
  expect(words.filter((word) => !guide.includes(word))).toEqual([]);
});
