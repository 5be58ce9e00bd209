import { AppError } from '../../errors.ts';
import type { Article } from '../../article/article.ts';
import type { DraftOptions, Engine, EngineResult } from '../../insight/engine.ts';
import { createGrounder } from '../../insight/grounding/grounder.ts';
import type { Draft } from '../../insight/insight.ts';
import { sectionIds, type SectionId } from '../../insight/sections/section.ts';
import { emptySections, type Item, type Sections } from '../../insight/sections/index.ts';
import { audience } from './sections/audience.ts';
import { Said } from './claims.ts';
import { competitors } from './sections/competitors.ts';
import { entitiesFrom, subjectOf } from './entities.ts';
import { glossary } from './sections/glossary.ts';
import { hook } from './sections/hook.ts';
import { chooseLead } from './sections/lead.ts';
import { implications } from './sections/implications.ts';
import { phrasesOf } from './phrases/phrases.ts';
import { analyzeArticle, type ArticleAnalysis } from './analyze-article.ts';
import { trainedRoleModel, type RoleModel } from './roles/role-model.ts';
import { related } from './sections/related.ts';
import { takeaways } from './sections/takeaways.ts';
import { technical } from './sections/technical.ts';
import { timeline } from './sections/timeline.ts';
import { tldr } from './sections/tldr.ts';

/** With fewer statements left than this an article is short. */
const SHORT = 8;
const SHORT_TAKEAWAYS = 3;
const MOST_TAKEAWAYS = 5;
const MOST_TECHNICAL = 4;
const MOST_IMPLICATIONS = 4;

/**
 * Writes a card on the device, at once, with no model and no network: the article's own sentences,
 * chosen, and dated facts of the knowledge pack.
 */
export const ruleBased: Engine = ruleBasedWith(trainedRoleModel);

/**
 * The same engine with another sentence-role model; benches pass one that has not seen the article.
 */
export function ruleBasedWith(roleModel: RoleModel): Engine {
  return {
    id: 'rule-based',
    model: null,
    promptVersion: null,
    // oxlint-disable-next-line require-await -- an engine is asynchronous; this one has nothing to
    // wait for
    async draft(article: Article, options: DraftOptions): Promise<EngineResult> {
      if (options.signal.aborted) throw new AppError('cancelled');
      const reading = analyzeArticle(article, roleModel);
      const draft = withoutRefused(written(article, reading, options), article, options.now);
      options.onSections?.(draft.sections, draft.language);
      return { draft, wordsRead: article.words, usage: null };
    },
  };
}

function written(
  article: Article,
  reading: ArticleAnalysis,
  { role, earlier }: DraftOptions,
): Draft {
  const phrases = phrasesOf(reading.language);
  const subject = subjectOf(reading);
  const said = new Said(reading);
  const sections: Sections = emptySections();
  sections.audience = audience(reading, phrases);
  sections.competitors = competitors(reading);
  said.addTable(sections.competitors);
  const lead = chooseLead(reading);
  sections.tldr = tldr(reading, {
    said,
    lead,
    phrases,
    role,
    audiences: sections.audience,
    competitors: sections.competitors,
    subject,
  });
  sections.hook = hook(reading, lead, said);
  for (const { text } of sections.hook) said.add(text);
  // What lies ahead before the dated events, which may be to come as well; the main facts last,
  // from what is left.
  sections.implications = implications(reading, said, MOST_IMPLICATIONS);
  sections.timeline = timeline(reading, {
    changed: sections.tldr.find(({ part }) => part === 'what-changed'),
    earlier,
    said,
  });
  const free = reading.sentences.filter(
    ({ standsAlone, text }) => standsAlone && !said.repeats(text),
  ).length;
  // A short article has few self-contained statements: its main facts come before its technical
  // part.
  if (free < SHORT) sections.takeaways = takeaways(reading, said, SHORT_TAKEAWAYS);
  sections.technical = technical(reading, said, MOST_TECHNICAL);
  if (free >= SHORT) sections.takeaways = takeaways(reading, said, MOST_TAKEAWAYS);
  sections.glossary = glossary(
    reading,
    [
      ...sections.tldr,
      ...sections.hook,
      ...sections.takeaways,
      ...sections.technical,
      ...sections.implications,
    ].map(({ text }) => text),
  );
  sections.related = related(earlier, article.url);
  return {
    language: article.language,
    eventType: reading.eventType,
    entities: entitiesFrom(reading.mentions),
    sections,
  };
}

/**
 * The draft without the items that the grounder refuses, so that a mistake of a rule leaves a gap and
 * not a false line. A shortened sentence that is refused is shown whole instead, as the article has
 * it. Only items that state more than their own quote or fact are checked here;
 * `analyze` checks all of them.
 */
function withoutRefused(draft: Draft, article: Article, now: Date): Draft {
  const grounder = createGrounder(article, { today: now.toISOString().slice(0, 10) });
  const passes = (id: SectionId, item: Item): boolean => {
    const checked = grounder.checkSections({ [id]: [item] } as Partial<Sections>, draft.language);
    return checked[id]?.[0]?.support !== 'unsupported';
  };
  const sections = Object.fromEntries(
    sectionIds.map((id) => [
      id,
      (draft.sections[id] as Item[]).flatMap((item) => {
        if (!statesMore(id, item) || passes(id, item)) return [item];
        const whole = inFull(id, item);
        return whole !== null && passes(id, whole) ? [whole] : [];
      }),
    ]),
  );
  return { ...draft, sections: sections as unknown as Sections };
}

/** Sections whose lines may be the article's whole sentence. */
const wholeSections: ReadonlySet<SectionId> = new Set([
  'tldr',
  'takeaways',
  'technical',
  'timeline',
]);

/** The same item in the words of its only quote; null where it is not a shorter form of one. */
function inFull(id: SectionId, item: Item): Item | null {
  const [quote, ...others] = item.evidence;
  if (!wholeSections.has(id) || item.basis !== 'stated') return null;
  if (quote?.kind !== 'quote' || others.length > 0 || quote.text.length > MOST_LETTERS) return null;
  return { ...item, text: quote.text };
}

/** A longer sentence is left out rather than shown whole. */
const MOST_LETTERS = 320;

/** Dated, attributed, or in other words than its evidence. */
function statesMore(id: SectionId, { text, evidence }: Item): boolean {
  if (id === 'timeline' || id === 'implications') return true;
  const bare = text.replace(/[.。]$/, '');
  return !evidence.some((piece) =>
    (piece.kind === 'item' ? piece.title : piece.text).includes(bare),
  );
}
