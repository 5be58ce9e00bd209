import * as z from 'zod/mini';
import { SyncError } from './sync-error.ts';

/** Bytes as base64 (RFC 4648), in pieces a call can carry. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}

/** The bytes of a base64 text. Throws where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** All bytes of a stream; throws once they are more than allowed. */
export async function allBytes(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) throw new RangeError('too many bytes');
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What documents are encrypted with, and named with. */
export interface Encryption {
  encryption: CryptoKey;
  naming: CryptoKey;
}

/** A million rounds of PBKDF2-HMAC-SHA-256: above the 600,000 of OWASP's Password Storage Cheat Sheet; about half a second, once. */
export const ITERATIONS = 1_000_000;

const STEP = 1024;
const MOST_BYTES = 16_000_000;

/**
 * The keys of a passphrase. Neither can be taken out of the browser again, and the passphrase itself is kept nowhere.
 * @param salt 32 random bytes in base64, the server's
 */
export async function createEncryption(
  passphrase: string,
  { salt, iterations }: { salt: string; iterations: number },
): Promise<Encryption> {
  const { subtle } = crypto;
  const words = await subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations },
    words,
    256,
  );
  const root = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  });
  const [encryption, naming] = await Promise.all([
    subtle.deriveKey(
      from('sidelight sync encryption'),
      root,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
    subtle.deriveKey(
      from('sidelight sync naming'),
      root,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  ]);
  return { encryption, naming };
}

/** A document's name on the server: without the passphrase nobody can tell, or test, what it stands for. */
export async function nameOf({ naming }: Encryption, kind: string, key: string): Promise<string> {
  const mac = new Uint8Array(
    await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(`${kind}\n${key}`)),
  );
  return `d${toBase64(mac).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Text made unreadable, for one place only (`name`). Its length is told in steps of a kilobyte, and packed. */
export async function encrypt(
  { encryption }: Encryption,
  name: string,
  text: string,
): Promise<string> {
  const packed = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(text),
  );
  const plain = new Uint8Array(Math.ceil((packed.length + 4) / STEP) * STEP);
  new DataView(plain.buffer).setUint32(0, packed.length);
  plain.set(packed, 4);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) },
      encryption,
      plain,
    ),
  );
  const whole = new Uint8Array(iv.length + sealed.length);
  whole.set(iv);
  whole.set(sealed, iv.length);
  return toBase64(whole);
}

/** The text of `seal`; null where it was made with another passphrase, for another place, or changed on the way. */
export async function decrypt(
  { encryption }: Encryption,
  name: string,
  sealed: string,
): Promise<string | null> {
  try {
    const whole = fromBase64(sealed);
    const plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: whole.subarray(0, 12),
        additionalData: new TextEncoder().encode(name),
      },
      encryption,
      whole.subarray(12),
    );
    const length = new DataView(plain).getUint32(0);
    return new TextDecoder().decode(
      await through(new DecompressionStream('deflate-raw'), new Uint8Array(plain, 4, length)),
    );
  } catch {
    return null;
  }
}

function through(
  change: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return allBytes(
    new Blob([bytes])
      .stream()
      .pipeThrough(
        change as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>,
      ),
    MOST_BYTES,
  );
}

/** The one document in clear text: how to make keys of a passphrase, and whether they are the right ones. */
export const HEADER_ID = 'sidelight-sync';

/** Fewer rounds than ours are refused: a server must not be able to make a passphrase easy to guess. */
const headerSchema = z.object({
  version: z.number(),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.gte(ITERATIONS), z.lte(20 * ITERATIONS)),
  salt: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  check: z.string().check(z.maxLength(10_000)),
});
export type Header = z.infer<typeof headerSchema>;

const CHECK = 'this passphrase is the one';

/** The header found on a server. Throws `newer` for a later version's, `replaced` for what is none of ours. */
export function parseHeader(found: unknown): Header {
  if (
    typeof found === 'object' &&
    found !== null &&
    'version' in found &&
    typeof found.version === 'number' &&
    found.version > 1
  )
    throw new SyncError('newer');
  const header = headerSchema.safeParse(found);
  if (!header.success) throw new SyncError('replaced', 'the header cannot be read');
  return header.data;
}

/** A new header, with the keys that go with it. */
export async function makeHeader(
  passphrase: string,
): Promise<{ header: Header; vault: Encryption }> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  const vault = await createEncryption(passphrase, { salt, iterations: ITERATIONS });
  return {
    header: {
      version: 1,
      kdf: 'PBKDF2-SHA-256',
      iterations: ITERATIONS,
      salt,
      check: await encrypt(vault, HEADER_ID, CHECK),
    },
    vault,
  };
}

/** The keys for a header. Throws `wrong-passphrase`. */
export async function openHeader(header: Header, passphrase: string): Promise<Encryption> {
  const vault = await createEncryption(passphrase, header);
  if ((await decrypt(vault, HEADER_ID, header.check)) !== CHECK)
    throw new SyncError('wrong-passphrase');
  return vault;
}
