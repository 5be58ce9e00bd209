import * as z from 'zod/mini';
import { SyncError } from './sync-error.ts';

/** Bytes as base64 (RFC 4648), in chunks within the argument limit. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}

/** Decodes base64. Throws for invalid text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Reads a stream fully. Throws if it exceeds the limit. */
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

/** Keys for encrypting documents and for naming them. */
export interface Encryption {
  encryption: CryptoKey;
  naming: CryptoKey;
}

/**
 * PBKDF2-HMAC-SHA-256 iterations, above the 600,000 of OWASP's Password Storage Cheat Sheet; takes
 * about 0.5 s, once.
 */
export const ITERATIONS = 1_000_000;

const STEP = 1024;
const MAX_BYTES = 16_000_000;

/**
 * Derives non-extractable keys from a passphrase, which is stored nowhere.
 * @param salt 32 random bytes in base64, from the server
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

/**
 * Name of a document on the server: a keyed hash, which cannot be reversed or tested without the
 * passphrase.
 */
export async function nameOf({ naming }: Encryption, kind: string, key: string): Promise<string> {
  const mac = new Uint8Array(
    await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(`${kind}\n${key}`)),
  );
  return `d${toBase64(mac).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/**
 * Encrypts a text, bound to its document name. Compressed and padded to a multiple of 1 kB, to hide
 * the length.
 */
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

/** Decrypts a text; null for another passphrase, another document name or modified data. */
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
    MAX_BYTES,
  );
}

/** Id of the only plaintext document: key derivation parameters and a check value. */
export const HEADER_ID = 'sidelight-sync';

/** Rejects fewer iterations, with which a server could weaken the passphrase. */
const headerSchema = z.object({
  version: z.number(),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.gte(ITERATIONS), z.lte(20 * ITERATIONS)),
  salt: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  check: z.string().check(z.maxLength(10_000)),
});
export type Header = z.infer<typeof headerSchema>;

const CHECK = 'this passphrase is the one';

/** Parses a server's header. Throws `newer` for a later version, `replaced` if invalid. */
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

/** Creates a header with its keys. */
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

/** Keys for a header. Throws `wrong-passphrase`. */
export async function openHeader(header: Header, passphrase: string): Promise<Encryption> {
  const vault = await createEncryption(passphrase, header);
  if ((await decrypt(vault, HEADER_ID, header.check)) !== CHECK)
    throw new SyncError('wrong-passphrase');
  return vault;
}
