import type { EventType } from '../../../insight/event-type.ts';
import type { Audience } from '../../../insight/sections/audience.ts';
import { phrasesEn } from './phrases.en.ts';
import { phrasesZh } from './phrases.zh.ts';

/**
 * The few lines the rules word themselves, in one language. `{subject}` is replaced by what the
 * article is about.
 */
export interface Phrases {
  /** One concrete, checkable step for each kind of news. */
  next: Record<EventType, string>;
  /** The step where the article names two things: `{subject}` and `{other}`. */
  nextOfTwo: Record<EventType, string>;
  /** The step where only one is named and `next` has no place for it: `{subject}`. */
  nextNamed: Partial<Record<EventType, string>>;
  /** The step about a thing where only its maker or an institution is named: `{subject}`. */
  nextOfOrganisation: Partial<Record<EventType, string>>;
  /** The step with two makers or institutions, where `nextOfTwo` would read wrong. */
  nextOfMakers: Partial<Record<EventType, string>>;
  /** The step with a thing (`{subject}`) and a maker or institution (`{other}`). */
  nextOfThingAndMaker: Partial<Record<EventType, string>>;
  /** The step with a person (`{other}`) next to whatever `{subject}` is. */
  nextOfPerson: Partial<Record<EventType, string>>;
  /** The step with two names for the reader the article concerns most, where it differs. */
  nextOfTwoFor: Partial<Record<Audience, Partial<Record<EventType, string>>>>;
  /** The step for a reader of this role, where it differs. */
  nextFor: Partial<Record<Audience, Partial<Record<EventType, string>>>>;
  /** The step for news of no particular kind, by who it concerns most. */
  nextOf: Record<Audience, string>;
  /** The step for a release or product that is announced or denied but not there: `{subject}`. */
  notYet: string;
  /** Two things a guide names: `{one}` and `{other}`. */
  compare: string;
  /** What to do with a figure that is not the article's own: `{figure}`. */
  traceFigure: string;
  /** A price next to another's: `{one}` `{its}` `{other}` `{theirs}`. */
  priceBeside: string;
  /** Update what has a flaw: `{subject}`, `{version}`. */
  mend: string;
  /** Hand in what is called for: `{subject}`, `{date}`. */
  applyBefore: string;
  /** A step with the day to take it by: `{step}` without its full stop, `{date}`. */
  before: string;
  /** Two models to set side by side where the news is a trend: `{subject}`, `{other}`. */
  benchmark: string;
  /** A law's own text: `{law}`. */
  textOf: string;
  /** The step of a law's own text with what the news is about: `{law}`, `{subject}`. */
  textOfBeside: string;
  /** The subject's placeholder where the article's subject is unknown. */
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

/**
 * The phrases of a language; English where there are none of it, so that a card in a third language
 * has English labels and its own quotes.
 */
export function phrasesOf(language: string): Phrases {
  return language.startsWith('zh') ? phrasesZh : phrasesEn;
}
