import { contentHash } from '../../article/content-hash.ts';
import type { Article } from '../../article/article.ts';
import type { DraftOptions, Engine } from '../../insight/engine.ts';

/**
 * Cache key of a refined card. Equal text, engine, model, prompt version, language and role give an
 * equal key, so that no request is paid for twice.
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
  // A card with a second look differs from one without; keys written before the option existed stay
  // valid.
  if (secondLook) parts.push('second-look');
  return parts.map((part) => encodeURIComponent(part ?? '-')).join('|');
}
