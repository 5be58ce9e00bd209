import type { EventType } from '../../insight/event-type.ts';
import type { Insight } from '../../insight/insight.ts';

/** Questions that a card may leave open; their words are the interface's. */
export const suggestedQuestionIds = [
  'cost',
  'compared',
  'availability',
  'license',
  'when',
  'why',
  'who',
  'risk',
  'affected',
  'terms',
] as const;
export type SuggestedQuestion = (typeof suggestedQuestionIds)[number];

const SUGGESTED = 3;

/** What readers ask of each event type, the most telling question first. */
const byType: Record<EventType, readonly SuggestedQuestion[]> = {
  release: ['cost', 'compared', 'license', 'availability', 'when'],
  product: ['cost', 'availability', 'compared', 'when'],
  'open-source': ['license', 'compared', 'availability', 'why'],
  funding: ['terms', 'who', 'why', 'compared'],
  acquisition: ['terms', 'why', 'when', 'who'],
  regulation: ['when', 'affected', 'why', 'risk'],
  lawsuit: ['who', 'why', 'when', 'terms'],
  research: ['compared', 'who', 'risk', 'why'],
  benchmark: ['compared', 'who', 'why', 'cost'],
  chips: ['when', 'cost', 'compared', 'availability'],
  security: ['affected', 'risk', 'when', 'who'],
  pricing: ['cost', 'when', 'compared', 'affected'],
  people: ['why', 'when', 'who', 'affected'],
  partnership: ['terms', 'when', 'why', 'who'],
  opinion: ['why', 'risk', 'compared', 'who'],
  other: ['why', 'compared', 'when', 'who'],
};

/**
 * Three questions a card leaves open: those of its event type that none of its statements answers,
 * then the others.
 */
export function suggestedQuestions({
  eventType,
  sections,
}: Pick<Insight, 'eventType' | 'sections'>): SuggestedQuestion[] {
  const shown = [
    ...sections.tldr,
    ...sections.takeaways,
    ...sections.technical,
    ...sections.competitors,
  ].map(({ text }) => text);
  const answered = (question: SuggestedQuestion): boolean => {
    if (question === 'compared') return sections.competitors.length > 0;
    if (question === 'when') return sections.implications.some(({ horizon }) => horizon !== null);
    const words = answeringWords[question];
    return words !== undefined && shown.some((text) => words.test(text));
  };
  const questions = byType[eventType];
  return [
    ...questions.filter((question) => !answered(question)),
    ...questions.filter(answered),
  ].slice(0, SUGGESTED);
}

/** Words of a statement that answers a suggested question. */
const answeringWords: Partial<Record<SuggestedQuestion, RegExp>> = {
  cost: /[$€£¥]\s?\d|\d ?(?:元|美元)|\bfree\b|免费/i,
  license: /\blicen[cs]|apache|许可|协议/i,
  availability: /\bavailab|\bpreview\b|上线|开放/i,
  terms: /[$€£¥]\s?\d|亿元|亿美元|undisclosed/i,
};
