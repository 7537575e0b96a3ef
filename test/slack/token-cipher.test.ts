import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTokenCipher, keyNameOf } from '../../src/slack/token-cipher.ts';

const KEY = randomBytes(32);
const OTHER = randomBytes(32);
const base64 = (key: Buffer) => key.toString('base64');

describe('a token', () => {
  it('comes back as it was, whatever is in it', () => {
    const cipher = createTokenCipher([base64(KEY)]);
    for (const text of ['xoxb-1', '', 'é🙂\u0000'])
      expect(cipher.open(cipher.seal(text, 'team:T1'), 'team:T1')).toEqual({ text, isOldKey: false });
  });

  it('is not to be seen, and looks different each time', () => {
    const cipher = createTokenCipher([base64(KEY)]);
    const sealed = [cipher.seal('xoxb-secret', 'team:T1'), cipher.seal('xoxb-secret', 'team:T1')];
    expect(sealed[0]).not.toBe(sealed[1]);
    expect(sealed.join()).not.toContain('secret');
    for (const written of [KEY.toString('hex'), base64(KEY)]) expect(sealed.join()).not.toContain(written);
  });

  it('cannot be moved to another row', () => {
    const cipher = createTokenCipher([base64(KEY)]);
    const sealed = cipher.seal('xoxb-1', 'team:T1');
    for (const owner of ['team:T2', 'enterprise:T1', '']) expect(cipher.open(sealed, owner)).toBeUndefined();
  });

  it('cannot be changed anywhere', () => {
    const cipher = createTokenCipher([base64(KEY)]);
    const sealed = cipher.seal('xoxb-1', 'team:T1');
    const changed = [...sealed].map((sign, at) => {
      const other = sign === 'A' ? 'B' : 'A';
      return sealed.slice(0, at) + (sign === '.' ? '' : other) + sealed.slice(at + 1);
    });
    // The last sign of base64url may hold bits that say nothing.
    const opened = changed.filter((one) => cipher.open(one, 'team:T1') !== undefined);
    expect(opened.map((one) => cipher.open(one, 'team:T1')?.text)).toEqual(opened.map(() => 'xoxb-1'));
    expect(opened.length).toBeLessThanOrEqual(3);
    for (const wrong of ['', '1', '1.x.y.z', `2${sealed.slice(1)}`, 'xoxb-1', `${sealed.slice(0, -6)}`])
      expect(cipher.open(wrong, 'team:T1')).toBeUndefined();
  });

  it('takes no tag that was cut short', () => {
    const cipher = createTokenCipher([base64(KEY)]);
    const [version, key, iv, tag = '', text] = cipher.seal('xoxb-1', 'team:T1').split('.');
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url');
    expect(cipher.open([version, key, iv, short, text].join('.'), 'team:T1')).toBeUndefined();
  });
});

describe('keys', () => {
  it('in hex and in base64 are the same', () => {
    const sealed = createTokenCipher([KEY.toString('hex')]).seal('xoxb-1', 'team:T1');
    expect(createTokenCipher([base64(KEY)]).open(sealed, 'team:T1')?.text).toBe('xoxb-1');
  });

  it('can be changed: the first encrypts, all of them decrypt', () => {
    const before = createTokenCipher([base64(KEY)]);
    const during = createTokenCipher([base64(OTHER), base64(KEY)]);
    const after = createTokenCipher([base64(OTHER)]);
    const [old, renewed] = [before.seal('xoxb-1', 'team:T1'), during.seal('xoxb-1', 'team:T1')];
    expect(during.open(old, 'team:T1')).toEqual({ text: 'xoxb-1', isOldKey: true });
    expect(after.open(old, 'team:T1')).toBeUndefined();
    expect(after.open(renewed, 'team:T1')).toEqual({ text: 'xoxb-1', isOldKey: false });
    expect(keyNameOf(old)).not.toBe(keyNameOf(renewed));
  });
});
