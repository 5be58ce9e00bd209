import type { EventType } from '../../../insight/event-type.ts';
import type { Audience } from '../../../insight/sections/audience.ts';
import { PhraseIndex } from '../../../text/phrase-index.ts';
import { lexiconEn } from './lexicon.en.ts';
import { lexiconZh } from './lexicon.zh.ts';

/** Ways of writing that distinguish a report from an essay, a guide or a software page. */
export type Manner = 'essayTitle' | 'essayText' | 'reportTitle' | 'reportText' | 'softwareText';

/** Cue phrases of one language. */
export interface NewsLexicon {
  /** Phrases that nearly decide the event type in a title. */
  strong: Record<EventType, readonly string[]>;
  weak: Record<EventType, readonly string[]>;
  /** What concerns an audience. */
  topics: Record<Audience, readonly string[]>;
  manner: Record<Manner, readonly string[]>;
}

/**
 * All cue phrases in one index; the classes are called `strong:release`, `topics:engineers` and so
 * on.
 */
export const newsPhrases = new PhraseIndex(classesOf([lexiconEn, lexiconZh]));

function classesOf(lexicons: readonly NewsLexicon[]): Record<string, string[]> {
  const classes: Record<string, string[]> = {};
  for (const lexicon of lexicons)
    for (const [tier, members] of Object.entries(lexicon))
      for (const [name, phrases] of Object.entries(members as Record<string, readonly string[]>))
        (classes[`${tier}:${name}`] ??= []).push(...phrases);
  return classes;
}
