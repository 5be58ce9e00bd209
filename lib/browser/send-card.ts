import { AppError } from '../errors.ts';
import type { Delivery } from '../export/destinations/destination.ts';

/** How long a destination may take, in ms. */
const PATIENCE_MS = 20_000;

/**
 * Carries out a delivery: hands an address to the system, or sends the one request. Throws `key-refused`, `rate-limited`,
 * `endpoint-unreachable`, `offline` or `bad-input` after what the destination answered.
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
    signal: AbortSignal.timeout(PATIENCE_MS),
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

/** Lets the system open an address in another program, without leaving the page. */
export function openAddress(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.click();
}
