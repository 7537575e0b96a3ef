import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { instructions, SECRET, startCommand, textOf, VARIABLES } from './files.ts';

const all = instructions();
const final = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
const wordsOf = (name: string) => final.filter((one) => one.name === name).map(({ words }) => words);

/** What is copied from the folder, and not from a stage. */
const copied = all
  .filter(({ name, words }) => name === 'COPY' && !words.startsWith('--from'))
  .flatMap(({ words }) => words.split(' ').slice(0, -1));

describe('the image', () => {
  it('runs the program as npm start does, without a shell', () => {
    const [command] = wordsOf('CMD');
    expect(JSON.parse(command ?? '')).toEqual(startCommand());
  });

  it('runs as somebody who is not root, by number', () => {
    expect(wordsOf('USER').at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('exposes the ports that the program takes by itself', () => {
    const { port, metrics } = readConfig({});
    expect(wordsOf('EXPOSE')).toEqual([`${port} ${metrics?.port}`]);
    const [healthCheck = ''] = wordsOf('HEALTHCHECK');
    expect(healthCheck).toContain(`process.env.METRICS_PORT || ${metrics?.port}`);
    expect(healthCheck).toContain('/healthz');
    expect(JSON.parse(/CMD (.*)$/.exec(healthCheck)?.[1] ?? '')).toHaveLength(3);
  });

  it('is stopped by a signal that the program hears', () => {
    expect(wordsOf('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(textOf('src/cli/serve-slack.ts')).toContain("'SIGTERM'");
  });

  it('sets variables that there are, and no secret', () => {
    const names = [
      ...wordsOf('ENV')
        .join(' ')
        .matchAll(/([A-Z_]+)=/g),
    ].map(([, name]) => name ?? '');
    expect(names.filter((name) => name !== 'NODE_ENV' && !VARIABLES.includes(name))).toEqual([]);
    expect(all.filter(({ name, words }) => /^(ENV|ARG)$/.test(name) && SECRET.test(words))).toEqual([]);
  });

  it('runs no scripts of packages while it installs them', () => {
    const installs = all.filter(({ words }) => words.includes('npm ci'));
    expect(installs).toHaveLength(2);
    expect(installs.filter(({ words }) => !words.includes('--ignore-scripts'))).toEqual([]);
  });
});

describe('what the image is made of', () => {
  const [everything, ...admitted] = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it('is what the Dockerfile copies, and nothing else', () => {
    expect(everything).toBe('*');
    expect(new Set(admitted.map((line) => line.replace(/^!/, '')))).toEqual(
      new Set(copied.map((path) => path.replace(/^\.\//, ''))),
    );
    expect(copied.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([]);
  });

  it('leaves settings and data out', () => {
    expect(copied.filter((path) => /^\.(env)?$|^data/.test(path))).toEqual([]);
  });
});
