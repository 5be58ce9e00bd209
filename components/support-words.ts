import { BookOpen, Check, Lightbulb, Quote, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Problem, Support } from '../lib/insight/claim.ts';
import type { MessageKey } from './i18n.ts';

/** Each level of support: its mark, its name, and what it promises; best first. */
export const supportWords: Record<
  Support,
  { Icon: LucideIcon; label: MessageKey; meaning: MessageKey }
> = {
  quoted: { Icon: Quote, label: 'supportQuoted', meaning: 'supportQuotedMeaning' },
  supported: { Icon: Check, label: 'supportSupported', meaning: 'supportSupportedMeaning' },
  context: { Icon: BookOpen, label: 'supportContext', meaning: 'supportContextMeaning' },
  suggested: { Icon: Lightbulb, label: 'supportSuggested', meaning: 'supportSuggestedMeaning' },
  unsupported: {
    Icon: TriangleAlert,
    label: 'supportUnsupported',
    meaning: 'supportUnsupportedMeaning',
  },
};

/** Why a check failed; `$1` is the words it failed on. */
export const problemWords: Record<Problem['kind'], MessageKey> = {
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
};
