import * as z from 'zod/mini';
import { toBase64 } from './bytes.ts';
import { SyncError } from './sync-error.ts';
import { ITERATIONS, openVault, seal, unseal, type Vault } from './vault.ts';

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
export async function makeHeader(passphrase: string): Promise<{ header: Header; vault: Vault }> {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  const vault = await openVault(passphrase, { salt, iterations: ITERATIONS });
  return {
    header: {
      version: 1,
      kdf: 'PBKDF2-SHA-256',
      iterations: ITERATIONS,
      salt,
      check: await seal(vault, HEADER_ID, CHECK),
    },
    vault,
  };
}

/** The keys for a header. Throws `wrong-passphrase`. */
export async function openHeader(header: Header, passphrase: string): Promise<Vault> {
  const vault = await openVault(passphrase, header);
  if ((await unseal(vault, HEADER_ID, header.check)) !== CHECK)
    throw new SyncError('wrong-passphrase');
  return vault;
}
