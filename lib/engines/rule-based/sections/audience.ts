import type { Audience } from '../../../insight/sections/audience.ts';
import type { Item } from '../../../insight/sections/index.ts';
import { quotesOf, type ArticleAnalysis } from '../analyze-article.ts';
import { wordedClaim } from '../claims.ts';
import { newsPhrases } from '../news-kind/lexicon.ts';
import type { Phrases } from '../phrases/phrases.ts';

/** Sentences looked at for evidence: about what the model has read. */
const LEADING = 60;
const LEAST_WORDS = 5;
const MOST_WORDS = 60;

/**
 * One to three audiences, as the model of the news kind has them, each with the sentence that shows
 * it.
 */
export function audience(reading: ArticleAnalysis, phrases: Phrases): Item<'audience'>[] {
  const candidates = reading.sentences
    .slice(0, LEADING)
    .filter(({ words }) => words >= LEAST_WORDS && words <= MOST_WORDS)
    .sort((one, other) => other.score - one.score)
    .map((sentence) => ({ sentence, counts: newsPhrases.counts(sentence.text) }));
  return reading.newsKind.audiences.flatMap((id) => {
    const shown = evidenceFor(reading, id, candidates);
    return shown ? [{ ...wordedClaim(phrases.reason[id], 'inferred', shown), audience: id }] : [];
  });
}

/**
 * The best sentence on a topic that concerns the audience; the title if only the title mentions it;
 * null if nothing does.
 */
function evidenceFor(
  { headline }: ArticleAnalysis,
  id: Audience,
  candidates: { sentence: ArticleAnalysis['sentences'][number]; counts: Map<string, number> }[],
): Item['evidence'] | null {
  const topic = `topics:${id}`;
  const speaking = candidates.find(({ counts }) => counts.has(topic));
  if (speaking) return quotesOf(speaking.sentence);
  if (newsPhrases.counts(headline).has(topic))
    return [{ kind: 'quote', text: headline, paragraph: -1 }];
  return null;
}
