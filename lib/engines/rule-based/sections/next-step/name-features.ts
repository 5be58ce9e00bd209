import type { EventType } from '../../../../insight/event-type.ts';
import { pattern, sequence } from '../../../../text/pattern.ts';
import { makerOfName } from '../competitors/candidates.ts';
import type { ArticleAnalysis } from '../../analyze-article.ts';
import { isIn, type NameCandidate, type NameKind } from './name-candidates.ts';
import { isPlace } from '../../places.ts';

/** Kinds of news whose steps name the same kinds of things. */
export type StepGroup =
  | 'things'
  | 'tests'
  | 'money'
  | 'rules'
  | 'people'
  | 'prices'
  | 'chips'
  | 'harm';

export const groupOf: Record<EventType, StepGroup | null> = {
  release: 'things',
  product: 'things',
  'open-source': 'things',
  research: 'tests',
  benchmark: 'tests',
  funding: 'money',
  acquisition: 'money',
  partnership: 'money',
  regulation: 'rules',
  lawsuit: 'rules',
  people: 'people',
  pricing: 'prices',
  chips: 'chips',
  security: 'harm',
  opinion: null,
  other: null,
};

/** Words that laws, orders and courts have in their names. */
const lawWord = pattern('', [
  sequence(
    String.raw`\b`,
    [
      'Act',
      'Bill',
      'Law',
      'Order',
      'Omnibus',
      'Directive',
      'Regulation',
      'Code',
      'Report',
      'Court',
      'Circuit',
      'Ruling',
      'Policy',
    ],
    String.raw`\b`,
  ),
  '法',
  '条例',
  '办法',
  '清单',
]);
const acronym = /^[A-Z][A-Z\d-]{1,7}$/;
const introduced = pattern(
  'iu',
  [
    'called',
    'named',
    'dubbed',
    'titled',
    'known as',
    String.raw`introduc\w+`,
    String.raw`launch\w+`,
    String.raw`releas\w+`,
    String.raw`unveil\w+`,
    '发布',
    '推出',
    '名为',
    '开源',
  ],
  '(?: (?:the|its|a|an|new))* ?[“"]?$',
);
const ofKind = pattern(
  'i',
  String.raw`^[”"]?,? (?:an? |the )?(?:[\w-]+ ){0,3}`,
  [
    'benchmark',
    'dataset',
    'framework',
    'tool',
    'package',
    'report',
    'test',
    'suite',
    'study',
    'system',
    'model',
    'agent',
    'app',
    'library',
    'protocol',
    'platform',
  ],
  String.raw`\b`,
);
const acting =
  /^(?:(?:’s|'s)? )?(?:said|says|told|announced|wrote|added|argued|plans|warned|confirmed)\b/u;

/** Features of the name model, which predicts whether a step should mention a name. */
export function nameFeatures(
  candidate: NameCandidate,
  analysis: ArticleAnalysis,
  all: readonly NameCandidate[],
): Record<string, number> {
  const { name, kind, count, inTitle, sentences: at } = candidate;
  const { headline, sentences, eventType } = analysis;
  const group = groupOf[eventType];
  const most = Math.max(1, ...all.map((other) => other.count));
  const features: Record<string, number> = {
    title: Number(inTitle),
    early: inTitle ? 1 - Math.max(0, headline.indexOf(name)) / Math.max(1, headline.length) : 0,
    count: Math.log1p(count) / 3,
    share: count / most,
    once: Number(count === 1),
    lead: Number((at[0] ?? 9) < 3),
    first: 1 / (1 + (at[0] ?? 20)),
    event: Math.max(0, ...at.map((index) => sentences[index]?.roles.event ?? 0)),
    technical: Math.max(0, ...at.map((index) => sentences[index]?.roles.technical ?? 0)),
    hook: Math.max(0, ...at.map((index) => sentences[index]?.roles.hook ?? 0)),
    forward: Math.max(0, ...at.map((index) => sentences[index]?.roles.forward ?? 0)),
    version: Number(/\d/.test(name)),
    acronym: Number(acronym.test(name)),
    words: Math.min(4, name.split(/[ -]/).length) / 4,
    mixed: Number(/\p{Ll}\p{Lu}|[-_]/u.test(name)),
    law: Number(lawWord.test(name)),
    place: Number(isPlace(name)),
    whole: Number(all.some((other) => other !== candidate && isIn(other.name, name))),
    longer: Number(all.some((other) => other !== candidate && isIn(name, other.name))),
    introduced: shareOf(candidate, analysis, (text, start) =>
      introduced.test(text.slice(Math.max(0, start - 40), start)),
    ),
    kindSaid: shareOf(candidate, analysis, (text, start) =>
      ofKind.test(text.slice(start + name.length)),
    ),
    acts: shareOf(candidate, analysis, (text, start) =>
      acting.test(text.slice(start + name.length)),
    ),
    maker: Number(isMakerOfTitled(candidate, all)),
  };
  features[`kind-${kind}`] = 1;
  if (group) {
    features[`${group}-${kind}`] = 1;
    if (inTitle) features[`${group}-${kind}-title`] = 1;
    if (features['law']) features[`${group}-law`] = 1;
  }
  return features;
}

const plain = [
  'title',
  'early',
  'count',
  'share',
  'once',
  'lead',
  'first',
  'event',
  'technical',
  'hook',
  'forward',
  'version',
  'acronym',
  'words',
  'mixed',
  'law',
  'place',
  'whole',
  'longer',
  'introduced',
  'kindSaid',
  'acts',
  'maker',
];
const groups = [...new Set(Object.values(groupOf).filter((group) => group !== null))];
const kinds: readonly NameKind[] = [
  ...(['model', 'product', 'organisation', 'chip', 'person', 'phrase'] as const),
];

/** Every feature a name can have. */
export const nameFeatureNames: readonly string[] = [
  ...plain,
  ...kinds.map((kind) => `kind-${kind}`),
  ...groups.flatMap((group) => [
    `${group}-law`,
    ...kinds.flatMap((kind) => [`${group}-${kind}`, `${group}-${kind}-title`]),
  ]),
].toSorted();

/** Share of the sentences with a name where a condition holds at its first place. */
function shareOf(
  { name, sentences: at }: NameCandidate,
  { sentences }: ArticleAnalysis,
  holds: (text: string, start: number) => boolean,
): number {
  const texts = at.map((index) => sentences[index]?.text ?? '');
  return texts.filter((text) => holds(text, text.indexOf(name))).length / Math.max(1, texts.length);
}

/** The maker of a thing that the title names. */
function isMakerOfTitled({ name, kind }: NameCandidate, all: readonly NameCandidate[]): boolean {
  if (kind !== 'organisation') return false;
  const own = makerOfName({ id: null, name, kind });
  return (
    own !== null &&
    all.some(
      (other) =>
        other.inTitle &&
        (other.kind === 'model' || other.kind === 'product' || other.kind === 'chip') &&
        makerOfName({ id: null, name: other.name, kind: other.kind }) === own,
    )
  );
}
