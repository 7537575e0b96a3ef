import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { composition, SECRET, textOf, VARIABLES } from './files.ts';

const { services, networks, volumes } = composition();
const named = Object.entries(services).map(([name, service]) => ({ name, service }));
const advisors = named.filter(({ name }) => name.startsWith('advisor'));

describe('the composition', () => {
  it('is two advisors, a proxy and a database', () => {
    expect(Object.keys(services)).toEqual(['advisor-1', 'advisor-2', 'proxy', 'postgres']);
  });

  it.each(named)('gives $name no more than it needs', ({ service }) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
    });
  });

  it('lets nobody in but through the proxy', () => {
    const published = named.filter(({ service }) => service.ports !== undefined);
    expect(published.map(({ name }) => name)).toEqual(['proxy']);
    expect(services['postgres']?.networks).toEqual(['inside']);
    expect(networks['inside']?.internal).toBe(true);
  });

  it.each(named)('writes no secret of $name down', ({ service: { environment = {} } }) => {
    const secrets = Object.entries(environment).filter(([name]) => SECRET.test(name));
    for (const [name, value] of secrets) expect(value).toMatch(new RegExp(`^\\$\\{${name}:[?-]`));
    expect(environment['DATABASE_URL'] ?? '').not.toMatch(/:\/\/\w+:[^$]/);
  });

  it.each(advisors)('gives $name variables that there are, and that mean HTTP', ({ service }) => {
    const environment = service.environment ?? {};
    expect(Object.keys(environment).filter((name) => !VARIABLES.includes(name))).toEqual([]);
    const { slack, databaseUrl } = readConfig({ ...filledIn(environment), SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(slack?.kind).toBe('http');
    expect(databaseUrl).toBe('postgres://advisor:pw@postgres:5432/advisor');
  });

  it('tells when each of them is well, and starts them in order', () => {
    const others = named.filter(({ name }) => !name.startsWith('advisor'));
    expect(others.filter(({ service }) => service.healthcheck === undefined)).toEqual([]);
    for (const { service } of advisors)
      expect(service.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(Object.keys(services['proxy']?.depends_on ?? {})).toEqual(advisors.map(({ name }) => name));
  });

  it('mounts what there is', () => {
    const sources = named.flatMap(({ service }) =>
      (service.volumes ?? []).map((one) => one.split(':')[0] ?? ''),
    );
    const missing = sources.filter((source) =>
      source.startsWith('./')
        ? !existsSync(new URL(`../../${source}`, import.meta.url))
        : !(source in volumes),
    );
    expect(missing).toEqual([]);
  });

  it('has a proxy that asks every advisor for its health, and shows of them what Slack needs', () => {
    const caddy = textOf('deploy/Caddyfile');
    const upstreams = /reverse_proxy (.*) \{/.exec(caddy)?.[1]?.split(' ');
    expect(upstreams).toEqual(advisors.map(({ name }) => `${name}:${readConfig({}).port}`));
    expect(caddy).toContain('health_uri /readyz');
    const paths = /@slack path (.*)/.exec(caddy)?.[1]?.split(' ') ?? [];
    expect(paths.filter((path) => !path.startsWith('/slack/'))).toEqual([]);
    expect(paths).toContain('/slack/events');
  });
});

/** As Compose fills in what `.env` says: `pw` where a value must be there, else what stands behind `:-`. */
function filledIn(environment: Readonly<Record<string, string>>): Record<string, string> {
  const values = Object.entries(environment).map(([name, value]) => {
    const filled = value.replace(
      /\$\{(\w+):([?-])([^}]*)\}/g,
      (_, variable: string, kind: string, or: string) =>
        kind === '-' ? or : variable === 'SLACK_BOT_TOKEN' ? 'xoxb-1' : 'pw',
    );
    return [name, filled];
  });
  return Object.fromEntries(values);
}
