import type { EventType } from '../../../insight/event-type.ts';
import type { Audience } from '../../../insight/sections/audience.ts';
import { phrasesEn } from './phrases.en.ts';
import { phrasesZh } from './phrases.zh.ts';

/** The few lines the rules word themselves, in one language. `{subject}` is replaced by what the article is about. */
export interface Phrases {
  /** One concrete, checkable step for each kind of news. */
  next: Record<EventType, string>;
  /** The step where the article names two things: `{subject}` and `{other}`. */
  nextOfTwo: Record<EventType, string>;
  /** The step where only one is named and `next` has no place for it: `{subject}`. */
  nextNamed: Partial<Record<EventType, string>>;
  /** The step about a thing where only its maker or an institution is named: `{subject}`. */
  nextOfOrganisation: Partial<Record<EventType, string>>;
  /** The step for a reader of this role, where it differs. */
  nextFor: Partial<Record<Audience, Partial<Record<EventType, string>>>>;
  /** The step for news of no particular kind, by whom it concerns most. */
  nextOf: Record<Audience, string>;
  /** The step for a release or product that is announced or denied but not there: `{subject}`. */
  notYet: string;
  /** Two things a guide names: `{one}` and `{other}`. */
  compare: string;
  /** What to do with a figure that is not the article's own: `{figure}`. */
  traceFigure: string;
  /** A price beside another's: `{one}` `{its}` `{other}` `{theirs}`. */
  priceBeside: string;
  /** A law's own text: `{law}`. */
  textOf: string;
  /** What stands for the subject where the article's is not known. */
  subject: Record<EventType, string>;
  audience: Record<Audience, string>;
  /** "Engineers, founders and investors". */
  list: (names: string[]) => string;
  /** Why it concerns an audience, by the topic that points to it. */
  reason: Record<Audience, string>;
  /** The label of a link, by what the link is. */
  link: Record<
    'model' | 'code' | 'paper' | 'price' | 'law' | 'filing' | 'advisory' | 'announcement',
    string
  >;
}

/** The phrases of a language; English where there are none of it, so that a card in a third language has English labels and its own quotes. */
export function phrasesOf(language: string): Phrases {
  return language.startsWith('zh') ? phrasesZh : phrasesEn;
}
