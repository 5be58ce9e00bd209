import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Role } from '../../lib/engines/rule-based/roles/role-model.ts';

const ids = z.array(z.int());
/** An article of the annotated set, as far as training needs it. */
const articleSchema = z.object({
  id: z.string(),
  language: z.string(),
  title: z.string(),
  published: z.nullable(z.string()),
  sentences: z.array(z.object({ id: z.int(), paragraph: z.int(), text: z.string() })),
  gold: z.object({
    event: ids,
    facts: z.array(z.object({ at: ids })),
    stake: ids,
    forward: z.array(z.object({ at: z.int() })),
    dated: z.array(z.object({ at: ids })),
    technical: ids,
    hook: ids,
    noise: ids,
  }),
});
export type AnnotatedArticle = z.infer<typeof articleSchema>;

/** The articles of a JSON-lines file, and the file's SHA-256. */
export function readArticles(path: string): { articles: AnnotatedArticle[]; sha256: string } {
  const text = readFileSync(path, 'utf8');
  return {
    articles: text
      .trim()
      .split('\n')
      .map((line) => articleSchema.parse(JSON.parse(line))),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

/** The sentences the editor gave each role. */
export function sentencesOfRoles({ gold }: AnnotatedArticle): Record<Role, ReadonlySet<number>> {
  return {
    event: new Set(gold.event),
    facts: new Set(gold.facts.flatMap(({ at }) => at)),
    stake: new Set(gold.stake),
    forward: new Set(gold.forward.map(({ at }) => at)),
    dated: new Set(gold.dated.flatMap(({ at }) => at)),
    technical: new Set(gold.technical),
    hook: new Set(gold.hook),
    noise: new Set(gold.noise),
  };
}

/**
 * The fold an article belongs to: FNV-1a of its id, so that a fold stays the same when articles are
 * added.
 */
export function foldOf(id: string, folds: number, seed = 0): number {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) % folds;
}
