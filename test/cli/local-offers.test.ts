import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { localOffers, SUBSCRIPTIONS } from '../../src/cli/local-offers.ts';
import { PACKAGE_FOLDER } from '../../src/files.ts';

interface Manifest {
  readonly features: {
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: string;
      readonly callback_id: string;
    }[];
    readonly slash_commands: readonly { readonly command: string; readonly description: string }[];
  };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

const manifest = parse(readFileSync(join(PACKAGE_FOLDER, 'manifest.yml'), 'utf8')) as Manifest;
const intent = (name: string, title: string) => ({
  name,
  title,
  utterances: [],
  sections: [],
  followUps: [],
});

it('offers on the local page what the manifest offers in Slack', () => {
  const { commands, shortcuts } = localOffers([]);
  const { slash_commands: slash, shortcuts: known } = manifest.features;
  expect(commands.map(({ command, description }) => ({ command, description }))).toEqual(
    slash.map(({ command, description }) => ({ command, description })),
  );
  expect(shortcuts).toEqual(
    known.map(({ name, type, callback_id: callbackId }) => {
      return { callbackId, name, on: type === 'global' ? 'everywhere' : 'message' };
    }),
  );
  expect([...SUBSCRIPTIONS].sort()).toEqual([...manifest.settings.event_subscriptions.bot_events].sort());
});

it('puts the topics that most people ask about first', () => {
  const [command] = localOffers([
    intent('challenges', 'Challenges'),
    intent('thanks', 'Thanks'),
    intent('career-path', 'Ways to rise'),
    intent('salary', 'Salary'),
  ]).commands;
  expect(command?.words.slice(0, 3)).toMatchObject([
    { word: 'salary', description: '' },
    { word: 'career-path', description: 'Ways to rise' },
    { word: 'challenges' },
  ]);
});
