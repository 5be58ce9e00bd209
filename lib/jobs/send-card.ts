import { sendCard } from '../browser/send-card.ts';
import { keysValue } from '../browser/stored-items.ts';
import { AppError } from '../errors.ts';
import { KEY_PLACEHOLDER } from '../export/destinations/destination.ts';
import { type KeyedDestination } from '../contract/destinations.ts';
import { destinations } from '../export/destinations/destinations.ts';

export interface CardRequest {
  destination: KeyedDestination;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends a card's request to its destination, with the reader's key in place of the placeholder.
 * Throws `bad-input` for another origin than the destination's, `key-missing`, and what `sendCard`
 * throws.
 */
export async function sendCardRequest({
  destination,
  url,
  headers,
  body,
}: CardRequest): Promise<void> {
  if (new URL(url).origin !== destinations[destination].origin)
    throw new AppError('bad-input', { detail: `${destination}: another origin` });
  const key = (await keysValue.get())[destination];
  if (!key) throw new AppError('key-missing', { detail: destination });
  const withKey = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(KEY_PLACEHOLDER, key)]),
  );
  await sendCard({ kind: 'request', url, headers: withKey, body });
}
