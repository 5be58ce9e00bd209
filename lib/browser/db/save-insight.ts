import { articleSchema, type Article } from '../../article/article.ts';
import { MAX_ALIASES } from '../../contract/aliases.ts';
import { AppError } from '../../errors.ts';
import { insightSchema, type Insight } from '../../insight/insight.ts';
import { canonicalUrl, sameSite } from '../../url/canonical-url.ts';
import { httpUrlSchema } from '../../url/http-url-schema.ts';
import { database, markUnindexed } from './database.ts';
import { rowOf, savePredictions } from './insights.ts';

/**
 * Saves a card with its article, all or nothing. `addresses` are further addresses of the article
 * on the same site. The first reading time is preserved. Throws `bad-input` for data that imports
 * and sync could not read, and Dexie's QuotaExceededError on a full disk.
 */
export async function saveInsight(
  insight: Insight,
  article: Article,
  { contentHash, addresses }: { contentHash: string; addresses: string[] },
): Promise<void> {
  assertShape(insight, article);
  const { url } = insight.article;
  const { insights, articles, unindexed, predictions } = database;
  await database.transaction(
    'rw',
    [insights, articles, database.addresses, unindexed, predictions],
    async () => {
      const before = await insights.get(url);
      await insights.put(
        rowOf(insight, { contentHash, readAt: before?.readAt ?? insight.article.readAt }),
      );
      await articles.put(article);
      await savePredictions(insight);
      await markUnindexed([url]);
      await saveAliases(url, addresses, insight.article.readAt);
    },
  );
}

function assertShape(insight: Insight, article: Article): void {
  for (const [name, parsed] of [
    ['insight', insightSchema.safeParse(insight)],
    ['article', articleSchema.safeParse(article)],
  ] as const)
    if (!parsed.success)
      throw new AppError('bad-input', {
        detail: `${name}.${parsed.error.issues[0]?.path.join('.') ?? ''}`,
        cause: parsed.error,
      });
}

/**
 * Makes addresses aliases of a card, except those with a card of their own or of another site.
 * Retains the newest `MAX_ALIASES`.
 */
export async function saveAliases(url: string, addresses: string[], seenAt: string): Promise<void> {
  await database.addresses.delete(url);
  const candidates = [...new Set(addresses.map(canonicalUrl))].filter(
    (address) =>
      address !== url && sameSite(address, url) && httpUrlSchema.safeParse(address).success,
  );
  const rows = await database.insights.bulkGet(candidates);
  await database.addresses.bulkPut(
    candidates
      .filter((_, index) => rows[index] === undefined)
      .map((address) => ({ address, url, seenAt })),
  );
  const aliases = await database.addresses.where('url').equals(url).toArray();
  const excess = aliases
    .toSorted((one, other) => (one.seenAt ?? '').localeCompare(other.seenAt ?? ''))
    .slice(0, Math.max(0, aliases.length - MAX_ALIASES));
  await database.addresses.bulkDelete(excess.map(({ address }) => address));
}
