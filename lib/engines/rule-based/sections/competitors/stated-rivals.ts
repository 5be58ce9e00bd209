import { escapePattern } from '../../../../text/normalize.ts';
import { pattern, sequence } from '../../../../text/pattern.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';
import type { Mentioned } from '../../entities.ts';
import { isNoName } from '../next-step/no-names.ts';
import { lexicon, occurrences } from './cues.ts';

/**
 * A sentence with one of these is about competitors, and so are those right after it in its
 * paragraph.
 */
const competition = lexicon([
  'rival*',
  'compet*',
  'crowded',
  'challenger*',
  'versus',
  'alternative*',
  'similar',
  'filling up',
  'take on',
  'takes on',
  'incumbent*',
  'other startups',
  'others in the',
  '竞争',
  '对手',
  '同类',
  '对标',
  '赛道',
]);
/** What those do who sell the same. */
const sells = [
  'launched',
  'launches',
  'raised',
  'raises',
  'offers?',
  'sells?',
  'bundles?',
  'also \\p{L}+s',
  'has (?:raised|launched)',
  'makes',
  'builds',
  'introduced',
  'released',
].join('|');
const NAME = String.raw`\p{Lu}[\p{L}\d&.]*(?: \p{Lu}[\p{L}\d&.]*){0,2}`;
const actor = pattern(
  'gu',
  ['^', ', and ', '; ', ', while ', ', but '],
  String.raw`(${NAME})(?: and (${NAME}))?(?:,[^,]{3,60},)? (?:both )?`,
  [sells],
  String.raw`(?![\p{L}])`,
);
const listed = pattern(
  'gu',
  ['[Rr]ivals?', '[Cc]ompetitors?', '[Cc]ompetes? with', '[Cc]hallengers?', '[Aa]lternatives?'],
  String.raw`(?: [\p{Ll}-]+){0,3}? (?:such as |like |including |with )?`,
  String.raw`(${NAME})(?:, (${NAME}))?(?:,? and (${NAME}))?`,
);

/**
 * Companies that the pack does not list and the article sets against its subject: "Ramp launched
 * its own agents", "rivals such as Basis".
 */
export function statedRivals(analysis: ArticleAnalysis): Mentioned[] {
  const found = new Map<string, Mentioned>();
  for (const [index, { text }] of analysis.sentences.entries()) {
    if (!isRivalIn(analysis, index, text)) continue;
    const names = [actor, listed].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(([, ...groups]) =>
        groups.filter((name): name is string => name !== undefined),
      ),
    );
    for (const name of names) {
      if (isNoName(name) || found.has(name) || analysis.headline.includes(name)) continue;
      const at = analysis.sentences.flatMap((sentence, place) =>
        sentence.text.includes(name) ? [place] : [],
      );
      found.set(name, {
        id: null,
        name,
        kind: 'organisation',
        count: at.length,
        inTitle: false,
        leads: false,
        sentences: at,
      });
    }
  }
  return [...found.values()];
}

/** Whether a sentence, or one shortly before it in its paragraph, is about competitors. */
export function isRivalIn({ sentences }: ArticleAnalysis, index: number, text: string): boolean {
  if (occurrences(text, competition) > 0) return true;
  const own = sentences[index];
  return [1, 2].some((back) => {
    const before = sentences[index - back];
    return (
      before !== undefined &&
      own !== undefined &&
      before.paragraph === own.paragraph &&
      occurrences(before.text, competition) > 0
    );
  });
}

const supplying = [
  'routes?',
  'runs? on',
  'built on',
  'powered by',
  'uses?',
  'using',
  'customers?',
  'clients?',
  'partners?',
  'trained on',
  'through',
  'former',
  'engineers? (?:at|from)',
];

/**
 * Whether a sentence names someone as supplier or customer: "between Anthropic’s Claude and …",
 * "customers such as Maersk".
 */
export function supplies(text: string, name: string): boolean {
  const own = escapePattern(name);
  return pattern('u', [
    sequence(String.raw`\b`, supplying, String.raw`\b[^.;]{0,60}`, own),
    sequence(own, String.raw`(?:['’]s)? (?:models?|API|cloud)`),
  ]).test(text);
}
