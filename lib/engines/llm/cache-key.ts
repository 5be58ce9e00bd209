import { contentHash } from '../../article/content-hash.ts';
import type { Article } from '../../article/article.ts';
import type { DraftOptions, Engine } from '../../insight/engine.ts';

/**
 * Under what a refined card is kept: the same text, engine, model, prompt, language and role give
 * the same key, so nothing is asked and paid twice; a changed article or prompt gives another.
 */
export async function cacheKey(
  article: Article,
  engine: Pick<Engine, 'id' | 'model' | 'promptVersion'>,
  {
    outputLanguage,
    role,
    secondLook,
  }: Pick<DraftOptions, 'outputLanguage' | 'role' | 'secondLook'>,
): Promise<string> {
  const parts = [
    engine.id,
    engine.model,
    engine.promptVersion,
    outputLanguage ?? article.language,
    role,
    await contentHash(article),
  ];
  // A card that was looked at twice is another card; the keys of those kept so far stay as they
  // are.
  if (secondLook) parts.push('second-look');
  return parts.map((part) => encodeURIComponent(part ?? '-')).join('|');
}
