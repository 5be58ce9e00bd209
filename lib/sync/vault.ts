import { allBytes, fromBase64, toBase64 } from './bytes.ts';

/** What documents are encrypted with, and named with. */
export interface Vault {
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
export async function openVault(
  passphrase: string,
  { salt, iterations }: { salt: string; iterations: number },
): Promise<Vault> {
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
export async function nameOf({ naming }: Vault, kind: string, key: string): Promise<string> {
  const mac = new Uint8Array(
    await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(`${kind}\n${key}`)),
  );
  return `d${toBase64(mac).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Text made unreadable, for one place only (`name`). Its length is told in steps of a kilobyte, and packed. */
export async function seal({ encryption }: Vault, name: string, text: string): Promise<string> {
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
export async function unseal(
  { encryption }: Vault,
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
