import type { Article } from '../article/article.ts';
import { AppError } from '../errors.ts';
import type { DraftOptions, Engine } from './engine.ts';
import { ground } from './grounding/ground-draft.ts';
import { draftSchema, type Insight } from './insight.ts';

/**
 * The whole way from article to checked card: the engine drafts, the draft is parsed, every claim is grounded.
 * Throws what the engine throws, and `bad-output` when its draft does not have a draft's shape.
 */
export async function analyze(
  article: Article,
  engine: Engine,
  options: DraftOptions & { clock: () => number },
): Promise<Insight> {
  const began = options.clock();
  const { draft, wordsRead, usage, warnings } = await engine.draft(article, options);
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success)
    throw new AppError('bad-output', {
      detail: parsed.error.issues[0]?.path.join('.'),
      cause: parsed.error,
    });
  const { sections, counts } = ground(parsed.data, article);
  const { paragraphs: _paragraphs, links: _links, ...head } = article;
  return {
    version: 1,
    article: head,
    language: parsed.data.language,
    eventType: parsed.data.eventType,
    entities: parsed.data.entities,
    sections,
    counts,
    engine: { id: engine.id, model: engine.model, promptVersion: engine.promptVersion },
    writtenAt: options.now.toISOString(),
    tookMs: Math.max(0, options.clock() - began),
    wordsRead,
    usage,
    ...(warnings ? { warnings } : {}),
  };
}
