import { cardLabels } from '../../components/labels/card-labels.ts';
import { askToRead } from '../../lib/browser/permissions.ts';
import { sendCard } from '../../lib/browser/send-card.ts';
import { keysValue, settingsValue } from '../../lib/browser/stored-items.ts';
import { AppError } from '../../lib/errors.ts';
import type { DestinationId } from '../../lib/export/destinations/destination.ts';
import { destinations } from '../../lib/export/destinations/destinations.ts';
import type { Insight } from '../../lib/insight/insight.ts';

/** Sends a card. Call it inside the click's own turn: the destination's origin is asked for first. Throws `permission-needed` and what the destination answers. */
export async function sendInsight(insight: Insight, id: DestinationId): Promise<void> {
  const { origin } = destinations[id];
  const granted = origin === null ? Promise.resolve(true) : askToRead(origin);
  const [isGranted, { obsidianVault, notionPage }, keys] = await Promise.all([
    granted,
    settingsValue.get(),
    keysValue.get(),
  ]);
  const delivery = destinations[id].deliver(insight, cardLabels(), {
    obsidianVault,
    notionPage,
    key: keys[id] ?? null,
  });
  if (!isGranted) throw new AppError('endpoint-not-allowed', { detail: origin ?? undefined });
  await sendCard(delivery);
}

/** What the system's own sharing gets: headline, hook and the original's address. */
export function sharedCard({ article, sections }: Insight): ShareData {
  const hook = sections.hook.find(({ support }) => support !== 'unsupported');
  return { title: article.title, ...(hook ? { text: hook.text } : {}), url: article.url };
}
