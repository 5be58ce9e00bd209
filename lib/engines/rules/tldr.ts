import type { EventType } from '../../insight/event-type.ts';
import { TLDR_MOST_WORDS } from '../../insight/sections/tldr.ts';
import type { Audience } from '../../insight/sections/audience.ts';
import type { Item } from '../../insight/sections/index.ts';
import { wordCount } from '../../text/tokens.ts';
import { statedClaim, wordedClaim, type Said } from './claims.ts';
import type { subjectOf } from './entities.ts';
import { eventCue } from './event-cues.ts';
import { specifics } from './hook.ts';
import { linkFor } from './link-for.ts';
import { lawNamed, makersPage } from './pack-link.ts';
import { isPast, noEvent } from './no-event.ts';
import type { Phrases } from './phrases.ts';
import { priceBeside } from './price-beside.ts';
import { contentOf, quotesOf, shared, type Reading, type ReadSentence } from './reading.ts';
import { shorten } from './shorten.ts';
import { stakeOf } from './stakes.ts';

/** What the four lines need besides the reading. */
export interface TldrContext {
  said: Said;
  phrases: Phrases;
  role: Audience | null;
  audiences: Item<'audience'>[];
  /** The table of competitors: where the article states no stake, a price beside another's is one. */
  competitors: Item<'competitors'>[];
  /** What the article is about, with the sentence that names it; null where that is not clear. */
  subject: ReturnType<typeof subjectOf>;
}

/** Kinds of things the step can name: one does not run a company's name beside a model. */
const nameable: Partial<Record<EventType, string[]>> = {
  release: ['model', 'product'],
  product: ['product', 'model'],
  funding: ['organisation'],
  acquisition: ['organisation'],
  people: ['organisation'],
  partnership: ['organisation'],
  'open-source': ['model', 'product'],
};

/** News is told in the first sentences: one that reports the event in the title's words is the report. */
const LEAD = 3;

const ROOM = { 'what-changed': 34, 'why-it-matters': 36 } as const;

/** What changed, why it matters, what to do next, who should care: at most 75 words in all; a line with nothing to rest on is left out. */
export function tldr(reading: Reading, context: TldrContext): Item<'tldr'>[] {
  const { said } = context;
  const changed = whatChanged(reading, said);
  if (changed === null) return [];
  said.add(changed.item.text);
  const next = whatToDoNext(reading, context, changed.sentence);
  const who = whoShouldCare(context, changed.sentence);
  const spare = TLDR_MOST_WORDS - [changed.item, next, who].reduce((sum, item) => sum + (item ? wordCount(item.text, reading.language) : 0), 0);
  const why = whyItMatters(reading, said, Math.min(ROOM['why-it-matters'], spare)) ?? besideOthers(context, spare, reading.language);
  if (why) said.add(why.text);
  return [changed.item, why, next, who].filter((item): item is Item<'tldr'> => item !== null);
}

/** The publisher's own announcement: who "we" are stands on the page. */
const announcesItself =
  /^(?:today,? |now,? |in this (?:paper|work|post),? |here,? |with this release,? )?we(?:['’]re|['’]ve| are| have)? (?:now |also |just |proudly |very )*(?:excited |pleased |happy |proud |thrilled )?(?:to )?(?:introduc|releas|launch|announc|present|propos|open[- ]sourc|develop|report(?!ed)|publish|unveil|shar)/i;

/** The sentence that reports the event: high in rank, early, with the verb and the title's words. */
function whatChanged(reading: Reading, said: Said): { item: Item<'tldr'>; sentence: ReadSentence } | null {
  const usable = reading.sentences.filter((sentence) => sentence.standsAlone || announcesItself.test(sentence.text));
  const tellsOfSelf = /\b(?:I|my)\b/.test(reading.headline);
  const cue = eventCue[reading.eventType];
  let best: { item: Item<'tldr'>; sentence: ReadSentence } | null = null;
  let most = -Infinity;
  for (const sentence of usable) {
    const text = shorten(sentence.text, { words: ROOM['what-changed'] }, reading.language);
    if (text === null) continue;
    const content = contentOf(text, reading.language);
    const near = shared(reading.title, content);
    const blemish = noEvent(text, reading.article.publishedAt);
    const report = blemish === 0 && sentence.index < LEAD && cue.test(text) && near >= (reading.language.startsWith('zh') ? 0.25 : 0.4);
    const worth = sentence.score + 2.5 * near + (cue.test(text) ? 1 : 0) + (announcesItself.test(text) ? 1.5 : 0) + specifics(text) + 1.5 / (1 + sentence.index) - 2 * said.overlap(content) - (tellsOfSelf ? 0 : aside(text)) - blemish + (report ? 1.5 : 0);
    if (worth > most) [most, best] = [worth, { item: { ...statedClaim(sentence, text), part: 'what-changed' }, sentence }];
  }
  return best ?? fromTitle(reading);
}

/** The writer's own doings and advice to the reader are seldom the news. */
function aside(text: string): number {
  return (/\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b/.test(text) ? 1.5 : 0) + (/\byour?\b/i.test(text) ? 1 : 0);
}

/** Where no sentence can stand alone, the title says what the article is about. */
function fromTitle(reading: Reading): { item: Item<'tldr'>; sentence: ReadSentence } | null {
  const title = reading.headline;
  if (title === '' || wordCount(title, reading.language) > ROOM['what-changed']) return null;
  const sentence: ReadSentence = { text: title, original: title, antecedent: null, index: 0, paragraph: -1, kind: 'heading', words: 0, score: 0, standsAlone: true, readsOn: false, content: reading.title };
  return { item: { ...statedClaim(sentence), part: 'what-changed' }, sentence };
}

/** A stake the article states: a consequence, a first, a comparison, a risk. */
function whyItMatters(reading: Reading, said: Said, room: number): Item<'tldr'> | null {
  let best: Item<'tldr'> | null = null;
  let most = 1.3;
  for (const sentence of reading.sentences) {
    const stake = stakeOf(sentence.text);
    if (!(sentence.standsAlone || sentence.readsOn) || stake === 0 || (stake < 1.2 && isPast(sentence.text, reading.article.publishedAt))) continue;
    const text = shorten(sentence.text, { words: room }, reading.language);
    if (text === null || stakeOf(text) === 0 || said.overlap(contentOf(text, reading.language)) > 0.5) continue;
    const worth = 1.4 * stake + 0.5 * sentence.score + 1.2 * shared(reading.title, sentence.content) - aside(text);
    if (worth > most) [most, best] = [worth, { ...statedClaim(sentence, text), part: 'why-it-matters' }];
  }
  return best;
}

function besideOthers({ competitors, phrases }: TldrContext, room: number, language: string): Item<'tldr'> | null {
  const claim = priceBeside(competitors, phrases);
  return claim && wordCount(claim.text, language) <= room ? { ...claim, part: 'why-it-matters' } : null;
}

/** One step for this kind of news and this reader, with the article's own link where it leads to the thing itself. */
function whatToDoNext(reading: Reading, { phrases, role, audiences, subject }: TldrContext, changed: ReadSentence): Item<'tldr'> {
  const concerned = role ?? audiences[0]?.audience;
  const general = reading.eventType === 'other' && concerned ? phrases.nextOf[concerned] : phrases.next[reading.eventType];
  const words = (role && phrases.nextFor[role]?.[reading.eventType]) ?? general;
  const named = words.includes('{subject}') && subject !== null && nameable[reading.eventType]?.includes(subject.mention.kind) === true;
  const law = lawNamed(reading, changed.text);
  const text = words.replaceAll('{subject}', named ? subject.mention.name : (law && phrases.textOf.replace('{law}', law.name)) ?? phrases.subject[reading.eventType]);
  const evidence = quotesOf(named ? subject.sentence : changed);
  // The article's own link before the pack's.
  const own = linkFor(reading, phrases);
  const known = own ? null : (law ?? makersPage(reading, subject?.mention ?? null));
  const link = own ?? (known && { label: known.label, url: known.url });
  return { ...wordedClaim(text, 'suggested', known ? [...evidence, known.fact] : evidence, link), part: 'what-to-do-next' };
}

function whoShouldCare({ audiences, phrases }: TldrContext, changed: ReadSentence): Item<'tldr'> | null {
  if (audiences.length === 0) return null;
  const names = phrases.list(audiences.map(({ audience }) => phrases.audience[audience]));
  return { ...wordedClaim(`${names}`, 'inferred', audiences[0]?.evidence ?? quotesOf(changed)), part: 'who-should-care' };
}
