import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A file of the package's root. */
export function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** Names of all variables of the environment; another test holds that the example names every one. */
export const VARIABLES: readonly string[] = [...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(
  ([, name]) => name ?? '',
);

/** The program and its flags as `npm start` runs them. */
export function startCommand(): readonly string[] {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: { start: string } };
  return scripts.start.split(' ');
}

/** Names whose values nobody may read. */
export const SECRET = /TOKEN|SECRET|PASSWORD|KEY/;

export interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly restart?: string;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export function composition(): Composition {
  return parse(textOf('compose.yaml'), { merge: true }) as Composition;
}

export interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** The instructions of the Dockerfile, continued lines joined, without comments. */
export function instructions(): readonly Instruction[] {
  return textOf('Dockerfile')
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', ...words] = line.split(' ');
      return { name, words: words.join(' ') };
    });
}

/** The settings of the systemd unit; of one that is given twice, the last. */
export function unitSettings(): ReadonlyMap<string, string> {
  const lines = textOf('deploy/career-advisor.service').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      return name === '' ? [] : [[name, value] as const];
    }),
  );
}
