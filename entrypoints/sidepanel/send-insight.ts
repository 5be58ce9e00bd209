import { cardLabels } from '../../components/labels/card-labels.ts';
import { askToRead } from '../../lib/browser/permissions.ts';
import { sendCard } from '../../lib/browser/send-card.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { settingsValue } from '../../lib/browser/stored-items.ts';
import { AppError } from '../../lib/errors.ts';
import { KEY_PLACEHOLDER } from '../../lib/export/destinations/destination.ts';
import {
  destinationOrigins,
  keyedDestinations,
  type DestinationId,
} from '../../lib/contract/destinations.ts';
import type { Insight } from '../../lib/insight/insight.ts';

/**
 * Sends a card. Call it inside the click's own turn: the destination's origin is requested first.
 * Requests go through the worker, which alone reads keys. Throws `endpoint-not-allowed` and what
 * the destination answers.
 */
export async function sendInsight(insight: Insight, id: DestinationId): Promise<void> {
  const origin = destinationOrigins[id];
  const granted = origin === null ? Promise.resolve(true) : askToRead(origin);
  const [isGranted, { obsidianVault, notionPage }] = await Promise.all([
    granted,
    settingsValue.get(),
  ]);
  const { destinations } = await import('../../lib/export/destinations/destinations.ts');
  const delivery = destinations[id].deliver(insight, cardLabels(), {
    obsidianVault,
    notionPage,
    key: KEY_PLACEHOLDER,
  });
  if (!isGranted) throw new AppError('endpoint-not-allowed', { detail: origin ?? undefined });
  const destination = keyedDestinations.find((keyed) => keyed === id);
  if (delivery.kind === 'open' || destination === undefined) return sendCard(delivery);
  const { url, headers, body } = delivery;
  await sendMessage('sendCard', { destination, url, headers, body });
}

/** What the system's own sharing gets: headline, hook and the original's address. */
export function sharedCard({ article, sections }: Insight): ShareData {
  const hook = sections.hook.find(({ support }) => support !== 'unsupported');
  return { title: article.title, ...(hook ? { text: hook.text } : {}), url: article.url };
}
