import { keysValue } from '../keys.ts';

/** Where the password or token of a server is kept: among the keys, so that it is in no export and goes when all is deleted. */
function secretName(address: string): string {
  return `sync|${new URL(address).host}`;
}

/** The server's password or token; empty where it needs none. */
export async function syncSecret(address: string): Promise<string> {
  return (await keysValue.get())[secretName(address)] ?? '';
}

/** Keeps a password or token; an empty one is forgotten. */
export async function keepSyncSecret(address: string, secret: string): Promise<void> {
  const { [secretName(address)]: _old, ...others } = await keysValue.get();
  await keysValue.set(secret === '' ? others : { ...others, [secretName(address)]: secret });
}
