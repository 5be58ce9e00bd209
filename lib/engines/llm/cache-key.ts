import { contentHash } from '../../article/content-hash.ts';
import type { Article } from '../../article/article.ts';
import type { DraftOptions, Engine } from '../../insight/engine.ts';

/**
 * Under what a refined card is kept: the same text, engine, model, prompt, language and role give the same key, so
 * nothing is asked and paid twice; a changed article or prompt gives another.
 */
export async function cacheKey(
  article: Article,
  engine: Pick<Engine, 'id' | 'model' | 'promptVersion'>,
  { outputLanguage, role }: Pick<DraftOptions, 'outputLanguage' | 'role'>,
): Promise<string> {
  const parts = [
    engine.id,
    engine.model,
    engine.promptVersion,
    outputLanguage ?? article.language,
    role,
    await contentHash(article),
  ];
  return parts.map((part) => encodeURIComponent(part ?? '-')).join('|');
}
