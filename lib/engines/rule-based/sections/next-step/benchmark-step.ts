import { entityOf } from '../../../../knowledge/catalog.ts';
import { quotesOf, type ArticleAnalysis } from '../../analyze-article.ts';
import type { Mentioned } from '../../entities.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { makerOfName } from '../competitors/candidates.ts';
import type { StatedStep } from './stated-step.ts';
import { pattern } from '../../../../text/pattern.ts';

/** Words of a trend about which models can be had, and how. */
const aboutAccess = pattern('iu', [
  String.raw`\bopen[- ]?(?:source|weights?|models?)`,
  String.raw`\b(?:closed|proprietary) (?:models?|systems?)`,
  '开源',
  '闭源',
  '开放权重',
]);
/** A model that is only awaited is not there to be run. */
const awaited =
  /\b(?:will|next|upcoming|plans? to|intend\w*|delay\w*|expected to|forthcoming)\b|即将|预计|计划|推迟/iu;

/**
 * For a piece on open and closed models with no model of its own in the title: the two models, of
 * two makers and out already, that it names. Null where it names fewer.
 */
export function modelsToBenchmark(
  { mentions, sentences, headline, eventType }: ArticleAnalysis,
  phrases: Phrases,
): StatedStep | null {
  if (!['open-source', 'opinion', 'other', 'regulation'].includes(eventType)) return null;
  if (!aboutAccess.test(headline)) return null;
  if (mentions.some(({ kind, inTitle }) => kind === 'model' && inTitle)) return null;
  const named = mentions
    .filter(
      (mention) =>
        mention.kind === 'model' &&
        /\d/.test(mention.name) &&
        mention.sentences.some((at) => {
          const text = sentences[at]?.text ?? '';
          return text.includes(mention.name) && !awaited.test(text);
        }),
    )
    .map((mention) => ({ mention, maker: makerOf(mention) }));
  const [first] = named;
  const other = named.find(({ maker }) => maker !== first?.maker);
  if (!first || !other) return null;
  return {
    text: phrases.benchmark
      .replace('{subject}', first.mention.name)
      .replace('{other}', other.mention.name),
    evidence: [first, other].flatMap(({ mention }) => {
      const sentence = mention.sentences
        .map((at) => sentences[at])
        .find((each) => each?.text.includes(mention.name));
      return sentence ? quotesOf(sentence) : [];
    }),
  };
}

function makerOf({ id, name, kind }: Mentioned): string | null {
  const entity = id === null ? undefined : entityOf(id);
  return entity && 'organisation' in entity ? entity.organisation : makerOfName({ id, name, kind });
}
