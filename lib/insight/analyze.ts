import type { Article } from '../article/article.ts';
import { AppError } from '../errors.ts';
import type { DraftOptions, Engine } from './engine.ts';
import { createGrounder } from './grounding/grounder.ts';
import { draftSchema, type Insight } from './insight.ts';
import type { GroundedSections } from './sections/index.ts';

export interface AnalyzeOptions extends Omit<DraftOptions, 'onSections'> {
  clock: () => number;
  /** Called as sections come in, with all known items of the sections named, checked. */
  onSections?: (sections: Partial<GroundedSections>, language: string) => void;
}

/**
 * The whole way from article to checked card: the engine drafts, the draft is parsed, every claim
 * is grounded. Support is decided here and nowhere else; the grounder's cache makes that one check
 * for each item, streamed or not. Throws what the engine throws, and `bad-output` when its draft
 * does not have a draft's shape.
 */
export async function analyze(
  article: Article,
  engine: Engine,
  { onSections, clock, ...options }: AnalyzeOptions,
): Promise<Insight> {
  const began = clock();
  const grounder = createGrounder(article, { today: options.now.toISOString().slice(0, 10) });
  const { draft, wordsRead, usage, warnings } = await engine.draft(article, {
    ...options,
    onSections:
      onSections &&
      ((part, language) => onSections(grounder.checkSections(part, language), language)),
  });
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success)
    throw new AppError('bad-output', {
      detail: parsed.error.issues[0]?.path.join('.'),
      cause: parsed.error,
    });
  const { sections, counts } = grounder.checkDraft(parsed.data);
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
    tookMs: Math.max(0, clock() - began),
    wordsRead,
    usage,
    ...(warnings ? { warnings } : {}),
  };
}
