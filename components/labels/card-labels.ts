import type { Audience } from '../../lib/insight/sections/audience.ts';
import { t, type MessageKey } from './i18n.ts';
import type { KnownRow } from '../../lib/library/entities/known-cells.ts';
import {
  BookOpen,
  Check,
  Lightbulb,
  ListChecks,
  Quote,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { Problem, Support } from '../../lib/insight/claim.ts';
import type { CardLabels } from '../../lib/export/outline.ts';

/** The name of each kind of reader, in the order they are offered. */
export const audienceLabels: Record<Audience, MessageKey> = {
  engineers: 'audienceEngineers',
  founders: 'audienceFounders',
  product: 'audienceProduct',
  researchers: 'audienceResearchers',
  investors: 'audienceInvestors',
  policy: 'audiencePolicy',
  security: 'audienceSecurity',
  executives: 'audienceExecutives',
  creators: 'audienceCreators',
};

export const audienceIds = Object.keys(audienceLabels) as Audience[];

/** What the rows of a comparison are called. */
export const rowLabels: Record<KnownRow, MessageKey> = {
  models: 'modelsByRelease',
  maker: 'rowMaker',
  release: 'rowRelease',
  weights: 'rowWeights',
  licence: 'rowLicence',
  context: 'rowContext',
  'price-in': 'rowPriceIn',
  'price-out': 'rowPriceOut',
  modalities: 'rowModalities',
  parameters: 'rowParameters',
  memory: 'rowMemory',
  power: 'rowPower',
  'list-price': 'rowListPrice',
  funding: 'rowFunding',
  strategy: 'rowStrategy',
  focus: 'rowFocus',
  benchmark: 'rowBenchmark',
  flagship: 'rowFlagship',
  bandwidth: 'rowBandwidth',
  compute: 'rowCompute',
  article: 'rowArticle',
  milestone: 'rowMilestone',
};

/**
 * Each level of support: its icon, its name, what it promises, and the short form for lists; best
 * first.
 */
export const supportLabels: Record<
  Support,
  { Icon: LucideIcon; label: MessageKey; meaning: MessageKey; short: MessageKey }
> = {
  quoted: {
    Icon: Quote,
    label: 'supportQuoted',
    meaning: 'supportQuotedMeaning',
    short: 'legendQuoted',
  },
  supported: {
    Icon: Check,
    label: 'supportSupported',
    meaning: 'supportSupportedMeaning',
    short: 'legendSupported',
  },
  checked: {
    Icon: ListChecks,
    label: 'supportChecked',
    meaning: 'supportCheckedMeaning',
    short: 'legendChecked',
  },
  context: {
    Icon: BookOpen,
    label: 'supportContext',
    meaning: 'supportContextMeaning',
    short: 'legendContext',
  },
  suggested: {
    Icon: Lightbulb,
    label: 'supportSuggested',
    meaning: 'supportSuggestedMeaning',
    short: 'legendSuggested',
  },
  unsupported: {
    Icon: TriangleAlert,
    label: 'supportUnsupported',
    meaning: 'supportUnsupportedMeaning',
    short: 'supportUnsupported',
  },
};

/** Why a check failed; `$1` is the words it failed on. */
export const problemLabels: Record<Problem['kind'], MessageKey> = {
  'no-evidence': 'problemNoEvidence',
  'quote-not-found': 'problemQuoteNotFound',
  number: 'problemNumber',
  date: 'problemDate',
  name: 'problemName',
  unit: 'problemUnit',
  polarity: 'problemPolarity',
  roles: 'problemRoles',
  wording: 'problemWording',
  link: 'problemLink',
  overlap: 'problemOverlap',
  meaning: 'problemMeaning',
};

/** The words around a card's statements, from the interface's language: for what is exported. */
export function cardLabels(): CardLabels {
  return {
    section: words({
      hook: 'sectionHook',
      tldr: 'sectionTldr',
      audience: 'sectionAudience',
      takeaways: 'sectionTakeaways',
      competitors: 'sectionCompetitors',
      technical: 'sectionTechnical',
      glossary: 'sectionGlossary',
      implications: 'sectionImplications',
      timeline: 'sectionTimeline',
      related: 'sectionRelated',
    }),
    part: words({
      'what-changed': 'tldrWhatChanged',
      'why-it-matters': 'tldrWhyItMatters',
      'what-to-do-next': 'tldrWhatToDoNext',
      'who-should-care': 'tldrWhoShouldCare',
    }),
    row: words(rowLabels),
    audience: words(audienceLabels),
    support: words(
      Object.fromEntries(
        Object.entries(supportLabels).map(([level, { short }]) => [level, short]),
      ) as Record<keyof typeof supportLabels, MessageKey>,
    ),
    notKnown: t('notKnown'),
    thisStory: t('thisStory'),
    inferred: t('inferred'),
    statedInArticle: t('statedInArticle'),
    horizon: t('horizon'),
    saidBy: (speaker) => t('saidBy', speaker),
    asOf: (date) => t('asOf', date),
    originalSource: (publisher) => t('originalSource', publisher),
    rights: (publisher) => t('rights', publisher),
  };
}

function words<Key extends string>(keys: Record<Key, MessageKey>): Record<Key, string> {
  return Object.fromEntries(
    Object.entries<MessageKey>(keys).map(([key, message]) => [key, t(message)]),
  ) as Record<Key, string>;
}
