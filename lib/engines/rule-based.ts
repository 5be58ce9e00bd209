import { AppError } from '../errors.ts';
import type { Article } from '../article/article.ts';
import type { DraftOptions, Engine, EngineResult } from '../insight/engine.ts';
import { emptySections, type Sections } from '../insight/sections/index.ts';
import { audience } from './rules/audience.ts';
import { Said } from './rules/claims.ts';
import { hook } from './rules/hook.ts';
import { implications } from './rules/implications.ts';
import { phrasesOf } from './rules/phrases.ts';
import { readForRules } from './rules/reading.ts';
import { related } from './rules/related.ts';
import { takeaways } from './rules/takeaways.ts';
import { technical } from './rules/technical.ts';
import { timeline } from './rules/timeline.ts';
import { tldr } from './rules/tldr.ts';

/** Writes a card on the device, at once, with no model and no network: the article's own sentences, chosen, and dated facts of the knowledge pack. */
export const ruleBased: Engine = {
  id: 'rule-based',
  model: null,
  promptVersion: null,
  // oxlint-disable-next-line require-await -- an engine is asynchronous; this one has nothing to wait for
  async draft(article: Article, { role, earlier, signal, onSections }: DraftOptions): Promise<EngineResult> {
    if (signal.aborted) throw new AppError('cancelled');
    const reading = readForRules(article);
    const phrases = phrasesOf(reading.language);
    const said = new Said(reading);
    const audiences = audience(reading, phrases);
    const sections: Sections = emptySections();
    sections.audience = audiences;
    sections.tldr = tldr(reading, { said, phrases, role, audiences, subject: null });
    sections.hook = hook(reading, said);
    for (const { text } of sections.hook) said.add(text);
    sections.takeaways = takeaways(reading, said);
    sections.technical = technical(reading, said);
    sections.implications = implications(reading, said);
    sections.timeline = timeline(reading, sections.tldr.find(({ part }) => part === 'what-changed'));
    sections.related = related(earlier, article.url);
    onSections?.(sections);
    return { draft: { language: article.language, eventType: reading.eventType, entities: [], sections }, wordsRead: article.words, usage: null };
  },
};
