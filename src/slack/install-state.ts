import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { StateStore } from '@slack/bolt';
import { SCOPES } from './connection.ts';
import type { InstallStore } from './installations.ts';

/** How long an install may take from its first page to its last, in milliseconds. */
export const STATE_LIFE = 10 * 60_000;
const RANDOM_BYTES = 16;
/** Under what used states are noted; no workspace has this id. */
const NOTED_UNDER = 'installs';
const BAD_STATE = 'bad-state';

/**
 * States of installs as `TIME.RANDOM.SIGNATURE`: signed, good for ten minutes and for one use, whichever
 * instance they come back to. That the same browser brings them is checked by Bolt, against its cookie.
 */
export function createStateStore(secret: string, store: Pick<InstallStore, 'seen'>): StateStore {
  return {
    async generateStateParam(_, now) {
      const words = `${now.getTime().toString(36)}.${randomBytes(RANDOM_BYTES).toString('base64url')}`;
      return `${words}.${signatureOf(words, secret)}`;
    },
    async verifyStateParam(now, state) {
      const time = now.getTime();
      if (!isSound(state, secret, time)) throw badState();
      const key = createHash('sha256').update(state).digest('base64url');
      const isUsed = await store.seen({ workspace: NOTED_UNDER, key, now: time, ttlMs: STATE_LIFE });
      if (isUsed) throw badState();
      return { scopes: SCOPES };
    },
  };
}

function isSound(state: string, secret: string, now: number): boolean {
  const [stamp = '', random = '', signature = '', ...more] = state.split('.');
  const [given, expected] = [signature, signatureOf(`${stamp}.${random}`, secret)].map((text) =>
    Buffer.from(text),
  );
  if (more.length > 0 || given === undefined || expected === undefined) return false;
  const age = now - Number.parseInt(stamp, 36);
  return given.length === expected.length && timingSafeEqual(given, expected) && age < STATE_LIFE;
}

function signatureOf(words: string, secret: string): string {
  return createHmac('sha256', secret).update(words).digest('base64url');
}

function badState(): Error {
  return Object.assign(new Error('the state is not ours, too old or used'), { code: BAD_STATE });
}
