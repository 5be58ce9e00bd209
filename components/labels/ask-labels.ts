import type { SuggestedQuestion } from '../../lib/engines/ask/suggest-questions.ts';
import type { ThreadLabels } from '../../lib/export/markdown.ts';
import { t, type MessageKey } from './i18n.ts';

/** The words of the suggested questions. */
export const suggestedQuestionLabels: Record<SuggestedQuestion, MessageKey> = {
  cost: 'askCost',
  compared: 'askCompared',
  availability: 'askAvailability',
  license: 'askLicense',
  when: 'askWhen',
  why: 'askWhy',
  who: 'askWho',
  risk: 'askRisk',
  affected: 'askAffected',
  terms: 'askTerms',
};

/** The words around exported questions. */
export function threadLabels(heading: MessageKey = 'askAboutArticle'): ThreadLabels {
  return {
    heading: t(heading),
    notSaid: t('askNotSaid'),
    unproved: t('askUnproved'),
  };
}
