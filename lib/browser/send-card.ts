import { AppError } from '../errors.ts';
import type { Delivery } from '../export/destinations/destination.ts';

/** Request timeout, in ms. */
const TIMEOUT_MS = 20_000;

/**
 * Performs a delivery: opens an address in another program, or sends one request. Throws
 * `key-refused`, `rate-limited`, `endpoint-unreachable`, `offline` or `bad-input`, depending on the
 * response.
 */
export async function sendCard(
  delivery: Delivery,
  {
    fetch = globalThis.fetch,
    open = openAddress,
  }: { fetch?: typeof globalThis.fetch; open?: (url: string) => void } = {},
): Promise<void> {
  if (delivery.kind === 'open') {
    if (delivery.clipboard !== null) await navigator.clipboard.writeText(delivery.clipboard);
    open(delivery.url);
    return;
  }
  const { url, headers, body } = delivery;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new AppError(navigator.onLine ? 'endpoint-unreachable' : 'offline', { cause });
  });
  if (response.ok) return;
  const detail = `${new URL(url).host}: HTTP ${response.status}`;
  if (response.status === 401 || response.status === 403)
    throw new AppError('key-refused', { detail });
  if (response.status === 429) throw new AppError('rate-limited', { detail });
  throw new AppError('bad-input', { detail });
}

/** Opens an address in another program without leaving the page. */
export function openAddress(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.click();
}
