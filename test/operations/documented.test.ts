import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textOf, VARIABLES } from '../deploy/files.ts';
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

it('the guide explains only lines that are written', () => {
  const table = guide.slice(guide.indexOf('## Read the log'), guide.indexOf('## Change secrets'));
  const lines = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, line]) => (line ?? '').replace(/ ?…$/, ''));
  const folders = ['src/slack', 'src/cli'];
  const code = folders.flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => textOf(`${folder}/${name}`)),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !code.some((text) => text.includes(`'${line}`)))).toEqual([]);
});

/** Those of the container's surroundings, of Compose and of Slack. */
const OTHERS = new Set(['ADVISOR_DOMAIN', 'POSTGRES_PASSWORD', 'NODE_IMAGE']);

it('the guide names only variables that there are', () => {
  const named = [...guide.matchAll(/\b[A-Z]{3,}(?:_[A-Z]+)+\b/g)].map(([name]) => name);
  expect(named.filter((name) => !VARIABLES.includes(name) && !OTHERS.has(name))).toEqual([]);
});
