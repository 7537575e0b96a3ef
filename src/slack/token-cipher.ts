import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts what must not lie in a database for everybody who reads it. */
export interface TokenCipher {
  /** Encrypts with the first key; `owner` names the row, outside of which the text cannot be read. */
  seal(text: string, owner: string): string;
  /** The reverse; nothing where the key is not there, or the text was changed or belongs to another row. */
  open(sealed: string, owner: string): Unsealed | undefined;
}

export interface Unsealed {
  readonly text: string;
  /** Whether another key than the first encrypted it. */
  readonly isOldKey: boolean;
}

const ALGORITHM = 'aes-256-gcm';
/** Sizes in bytes: what GCM is made for, and a tag of full length. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Version of the form `1.KEY.IV.TAG.TEXT`. */
const VERSION = '1';
const KEY_NAME_LENGTH = 8;
const HEX = /^[0-9a-f]{64}$/i;

interface Key {
  readonly name: string;
  readonly bytes: Buffer;
}

/** AES-256-GCM with keys of 32 bytes in base64 or hex: the first encrypts, all of them decrypt. */
export function createTokenCipher(written: readonly string[]): TokenCipher {
  const keys = written.map(keyOf);
  const [first] = keys;
  if (first === undefined) throw new Error('a cipher needs a key');
  return {
    seal: (text, owner) => seal(first, text, owner),
    open(sealed, owner) {
      const key = keys.find(({ name }) => name === keyNameOf(sealed));
      const text = key === undefined ? undefined : unseal(key, sealed, owner);
      return text === undefined ? undefined : { text, isOldKey: key !== first };
    },
  };
}

/** Name of the key that something was encrypted with. It tells nothing of the key. */
export function keyNameOf(sealed: string): string | undefined {
  return sealed.split('.')[1];
}

function keyOf(written: string): Key {
  const bytes = Buffer.from(written, HEX.test(written) ? 'hex' : 'base64');
  const name = createHash('sha256').update('token key').update(bytes).digest('hex').slice(0, KEY_NAME_LENGTH);
  return { name, bytes };
}

function seal({ name, bytes }: Key, text: string, owner: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [VERSION, name, ...[iv, cipher.getAuthTag(), sealed].map(written64)].join('.');
}

function unseal({ bytes }: Key, sealed: string, owner: string): string | undefined {
  const [version, , ...parts] = sealed.split('.');
  const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (version !== VERSION || iv?.length !== IV_BYTES || tag?.length !== TAG_BYTES || text === undefined)
    return undefined;
  try {
    const decipher = createDecipheriv(ALGORITHM, bytes, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function written64(bytes: Buffer): string {
  return bytes.toString('base64url');
}
