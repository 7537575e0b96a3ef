import { describe, expect, it } from 'vitest';
import { readRemoval } from '../../src/slack/removal.ts';

const NOW = 5000;
const gone = { type: 'app_uninstalled' };
const revoked = (tokens: object) => ({ type: 'tokens_revoked', tokens });

describe('a removal', () => {
  it.each([
    ['a workspace', { team_id: 'T1', event: gone, event_time: 3 }, { kind: 'team', id: 'T1', at: 3000 }],
    ['one that does not say when', { team_id: 'T1', event: gone }, { kind: 'team', id: 'T1', at: NOW }],
    [
      'a workspace of an organisation',
      { team_id: 'T1', enterprise_id: 'E1', event: gone, event_time: 3 },
      { kind: 'team', id: 'T1', at: 3000 },
    ],
    [
      'an organisation',
      {
        team_id: 'T1',
        enterprise_id: 'E1',
        event: gone,
        event_time: 3,
        authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }],
      },
      { kind: 'enterprise', id: 'E1', at: 3000 },
    ],
    [
      'an organisation alone',
      { enterprise_id: 'E1', event: gone },
      { kind: 'enterprise', id: 'E1', at: NOW },
    ],
    [
      'bot tokens',
      { team_id: 'T1', event: revoked({ oauth: [], bot: ['U1'] }) },
      { kind: 'team', id: 'T1', at: NOW },
    ],
  ])('of %s is read', (_, body, removal) => {
    expect(readRemoval(body, NOW)).toEqual(removal);
  });

  it.each([
    ['tokens of people', { team_id: 'T1', event: revoked({ oauth: ['U2'], bot: [] }) }],
    ['tokens of people alone', { team_id: 'T1', event: revoked({ oauth: ['U2'] }) }],
    ['nobody', { event: gone }],
    ['something else', 'x'],
  ])('of %s is none', (_, body) => {
    expect(readRemoval(body, NOW)).toBeUndefined();
  });
});
