import { loadKnowledge } from '../../../../knowledge/catalog.ts';
import { makerOfName } from './candidates.ts';
import type { Mentioned } from '../../entities.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';
import { comparing, occurrences, titleCues, type TitleCue } from './cues.ts';
import { isOutside, tableSubject } from './subject.ts';
import { eventTypes } from '../../../../insight/event-type.ts';

const kinds = ['model', 'product', 'organisation', 'chip', 'person'] as const;

/** Features of the table model, which predicts whether a reader wants a comparison, and of what. */
export function tableFeatures(analysis: ArticleAnalysis): Record<string, number> {
  const { headline, mentions, sentences, eventType } = analysis;
  const features: Record<string, number> = {};
  const lead = sentences
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
  for (const cue of Object.keys(titleCues) as TitleCue[]) {
    features[`title-${cue}`] = Math.min(2, occurrences(headline, titleCues[cue]));
    features[`lead-${cue}`] = Math.min(3, occurrences(lead, titleCues[cue])) / 3;
  }
  for (const event of eventTypes) features[`event-${event}`] = event === eventType ? 1 : 0;
  for (const kind of kinds) {
    const named = mentions.filter((mention) => mention.kind === kind && !isOutside(mention));
    features[`${kind}-named`] = Math.min(10, named.length) / 5;
    features[`${kind}-titled`] = Math.min(2, named.filter(({ inTitle }) => inTitle).length);
    features[`${kind}-repeated`] = Math.min(5, named.filter(({ count }) => count > 2).length) / 5;
    features[`${kind}-most`] = Math.log1p(Math.max(0, ...named.map(({ count }) => count))) / 3;
  }
  features['versions-named'] = Math.min(8, versions(mentions).length) / 4;
  features['makers-compared'] = Math.min(6, compared(analysis).length) / 3;
  const rivals = rivalsIn(analysis);
  features['rivals-named'] = Math.min(6, rivals.makers) / 3;
  features['rivals-described'] = Math.min(4, rivals.described) / 2;
  features['rival-things'] = Math.min(8, rivals.things) / 4;
  features['comparisons'] =
    Math.min(12, sentences.filter(({ text }) => occurrences(text, comparing) > 0).length) / 6;
  features['long'] = Math.min(1, sentences.length / 60);
  features['unspaced'] = /^(?:zh|ja)/.test(analysis.language) ? 1 : 0;
  return features;
}

/** Models with a version, each once. */
function versions(mentions: readonly Mentioned[]): Mentioned[] {
  return mentions.filter(({ kind, name }) => kind === 'model' && /\d/.test(name));
}

/** Makers and their things that a sentence sets side by side. */
function compared({ mentions, sentences }: ArticleAnalysis): Mentioned[] {
  return mentions.filter(
    (mention) =>
      mention.kind !== 'person' &&
      !mention.inTitle &&
      !isOutside(mention) &&
      mention.sentences.some((at) => occurrences(sentences[at]?.text ?? '', comparing) > 0),
  );
}

/**
 * Makers that share a market with the article's own, those of them that sentences begin with, and
 * things of other makers.
 */
function rivalsIn({ mentions, sentences, headline }: ArticleAnalysis): {
  makers: number;
  described: number;
  things: number;
} {
  const made = mentions
    .filter(({ kind }) => kind !== 'person')
    .map((mention) => ({
      mention,
      maker: makerOfName(mention),
    }));
  const own = tableSubject({ mentions, headline }, 'companies');
  const ownMaker = own ? makerOfName(own) : null;
  const fellows = new Set(
    loadKnowledge().markets.flatMap(({ members }) =>
      ownMaker !== null && members.includes(ownMaker) ? members : [],
    ),
  );
  const rivals = made.filter(
    ({ maker }) => maker !== null && maker !== ownMaker && fellows.has(maker),
  );
  const described = rivals.filter(({ mention }) =>
    mention.sentences.some((at) => (sentences[at]?.text.indexOf(mention.name) ?? -1) === 0),
  );
  return {
    makers: new Set(rivals.map(({ maker }) => maker)).size,
    described: new Set(described.map(({ maker }) => maker)).size,
    things: made.filter(
      ({ mention: { kind }, maker }) =>
        kind !== 'organisation' && maker !== null && maker !== ownMaker,
    ).length,
  };
}
