import { defined, elementAt } from '../../invariant.ts';
import { publicationDay } from '../../article/publication-day.ts';
import type { Insight } from '../../insight/insight.ts';
import { milestonesOf } from '../../knowledge/facts-of.ts';
import { entityOf, loadKnowledge, sourceOf, type Knowledge } from '../../knowledge/catalog.ts';
import { namesOf, namesThem } from './entity-index.ts';
import { modelsOf, type Named } from './known-cells.ts';
import { searchTerms } from '../search/tokenize.ts';
import { MS_PER_DAY } from '../../text/duration.ts';

/** The fields of a feed item that a timeline needs. */
export interface FeedReport {
  url: string;
  title: string;
  publisher: string;
  /** ISO 8601 UTC. */
  at: string;
  language: string;
  /** Shared by reports of one event; '' before clustering. */
  eventId: string;
  /** Entity ids, most mentioned first. */
  entityIds: string[];
}

/** The day a report came out where its publisher is. */
function dayOf({ url, at }: FeedReport): string {
  return publicationDay({ url, publishedAt: at }) ?? at.slice(0, 10);
}

/** Cards and reports about an entity, each latest first. */
export interface EntityReading {
  cards: Insight[];
  reports: FeedReport[];
}

/** Source of a timeline entry. */
export interface EventSource {
  name: string;
  url: string;
  /** Date of a pack fact; null for reports, which have their own date. */
  asOf: string | null;
  /** True if the library has the card at this address. */
  read: boolean;
}

/** One event, with all sources: cards, feeds and pack. */
export interface EntityEvent {
  /** With the known precision. */
  date: string;
  /** Null for a release known only from the pack's models; `models` then describes it. */
  text: string | null;
  language: string;
  models: Named[];
  sources: EventSource[];
}

/** Maximum feed events on a timeline, by number of publishers. */
const MAX_REPORTED = 40;

interface Telling extends EntityEvent {
  words: ReadonlySet<string>;
  /** Identifiers for merging: ids of facts and events, addresses of reports. */
  keys: Set<string>;
}

/**
 * Timeline of an entity, oldest first: the pack's milestones and releases, dated events of cards
 * that mention it, and feed events with the most publishers. Merges duplicates, preserving all
 * sources.
 */
export function entityTimeline(
  named: Named,
  { cards, reports }: EntityReading,
  { language, knowledge = loadKnowledge() }: { language: string; knowledge?: Knowledge },
): EntityEvent[] {
  const names = namesOf(named, cards, knowledge);
  const isNamed = namesThem(
    names,
    knowledge.models.map(({ name }) => name),
  );
  const own = new Set(names.flatMap((name) => wordsOf(name)));
  const contentOf = (text: string) => new Set(wordsOf(text).filter((word) => !own.has(word)));
  const eventOfUrl = new Map(
    reports.flatMap(({ url, eventId }) =>
      eventId === '' ? [] : [[url, `event:${eventId}`] as const],
    ),
  );
  const tellings = [
    ...milestones(named, isNamed, { language, knowledge }),
    ...cards.flatMap((card) => eventsOfCard(card, isNamed, eventOfUrl)),
    ...reported(reports, named.id, isNamed, language),
  ].map((telling): Telling => ({ ...telling, words: contentOf(telling.text) }));
  const merged: Telling[] = [];
  for (const telling of tellings) {
    const same = merged.find((other) => isSame(telling, other));
    if (same) join(same, telling);
    else merged.push(telling);
  }
  for (const release of releases(named, knowledge)) addRelease(merged, release);
  return merged
    .map(({ words: _words, keys: _keys, ...event }) => event)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

type Told = Omit<Telling, 'words'> & { text: string };

/** Milestones of an entity; for a model, also its maker's milestones that mention it. */
function milestones(
  { id }: Named,
  isNamed: (text: string) => boolean,
  { language, knowledge }: { language: string; knowledge: Knowledge },
): Told[] {
  const entity = entityOf(id, knowledge);
  const makers =
    entity && 'inputs' in entity
      ? milestonesOf(entity.organisation, { language, knowledge }).filter(({ fact }) =>
          isNamed(fact.text),
        )
      : [];
  const facts = new Map(
    [...milestonesOf(id, { language, knowledge }), ...makers].map((fact) => [fact.fact.id, fact]),
  );
  return [...facts.values()].map(({ date, fact }) => ({
    date: defined(date),
    text: fact.text,
    language,
    models: [],
    sources: [{ ...fact.source, asOf: fact.asOf, read: false }],
    keys: new Set([fact.id]),
  }));
}

/**
 * A card's own event and its dated events, if they mention the entity. Skips facts that come from
 * the pack.
 */
function eventsOfCard(
  card: Insight,
  isNamed: (text: string) => boolean,
  eventOfUrl: ReadonlyMap<string, string>,
): Told[] {
  const { url, title, publisher } = card.article;
  const here: EventSource = { name: publisher, url, asOf: null, read: true };
  return card.sections.timeline.flatMap(({ date, text, today, support, evidence }) => {
    const [basis] = evidence;
    if (support === 'unsupported' || basis?.kind === 'fact') return [];
    if (!isNamed(text) && !(today && isNamed(title))) return [];
    const event = today
      ? eventOfUrl.get(url)
      : basis?.kind === 'item'
        ? eventOfUrl.get(basis.url)
        : undefined;
    const told: EventSource =
      basis?.kind === 'item'
        ? { name: basis.publisher, url: basis.url, asOf: null, read: false }
        : here;
    return [
      {
        date,
        text,
        language: card.language,
        models: [],
        sources: [told],
        keys: new Set([
          ...(event ? [event] : []),
          ...(today ? [url] : []),
          ...(basis?.kind === 'item' ? [basis.url] : []),
        ]),
      },
    ];
  });
}

/** Feed events about an entity, those with the most publishers first. */
function reported(
  reports: FeedReport[],
  id: string,
  isNamed: (text: string) => boolean,
  language: string,
): Told[] {
  const about = reports.filter(({ title, entityIds }) => entityIds[0] === id || isNamed(title));
  const events = [...Map.groupBy(about, ({ eventId, url }) => eventId || url).values()].map(
    (group) => {
      const ordered = group.toSorted((one, other) => one.at.localeCompare(other.at));
      return {
        ordered,
        first:
          ordered.find((report) => report.language.startsWith(language.slice(0, 2))) ??
          elementAt(ordered, 0),
        publishers: new Set(group.map(({ publisher }) => publisher)).size,
      };
    },
  );
  const most = events
    .sort(
      (one, other) =>
        other.publishers - one.publishers || other.first.at.localeCompare(one.first.at),
    )
    .slice(0, MAX_REPORTED);
  return most.map(({ ordered, first }) => ({
    date: dayOf(elementAt(ordered, 0)),
    text: first.title,
    language: first.language,
    models: [],
    sources: [first, ...ordered.filter((report) => report !== first)].map(({ publisher, url }) => ({
      name: publisher,
      url,
      asOf: null,
      read: false,
    })),
    keys: new Set([
      ...ordered.map(({ url }) => url),
      ...(first.eventId ? [`event:${first.eventId}`] : []),
    ]),
  }));
}

interface Release {
  date: string;
  models: Named[];
  source: EventSource;
}

/** Models by release day or month: all of an organization's, or the one model. */
function releases({ id }: Named, knowledge: Knowledge): Release[] {
  const entity = entityOf(id, knowledge);
  const models = entity && 'inputs' in entity ? [entity] : modelsOf(id, knowledge);
  const dated = models.filter(({ released }) => released !== undefined);
  return [...Map.groupBy(dated, ({ released, source }) => `${released} ${source}`).values()].map(
    (group) => {
      const [{ released, source, asOf }] = group as [(typeof group)[number]];
      return {
        date: defined(released),
        models: group.map((model) => ({ id: model.id, name: model.name })),
        source: { ...sourceOf(source, knowledge), asOf, read: false },
      };
    },
  );
}

/**
 * Adds a release to entries that already mention one of its models; the remaining models get their
 * own entry.
 */
function addRelease(merged: Telling[], { date, models, source }: Release): void {
  const near = merged.filter((entry) => entry.text !== null && isNear(date, entry.date));
  const left = new Set(models);
  for (const model of models) {
    const isTold = namesThem(
      [model.name],
      models.map(({ name }) => name),
    );
    const telling = near.find(({ text }) => isTold(defined(text)));
    if (!telling) continue;
    telling.models.push(model);
    addSource(telling, source);
    left.delete(model);
  }
  // An entry about GPT-4.1 also covers the smaller models of the same day.
  const beside = near.find(
    ({ date: day, models: told }) => day === date && told.some((model) => models.includes(model)),
  );
  if (beside) beside.models.push(...left);
  else if (left.size > 0)
    merged.push({
      date,
      text: null,
      language: '',
      models: [...left],
      sources: [source],
      words: new Set(),
      keys: new Set(),
    });
}

/** True for the same feed event, the same report, or similar words at a similar date. */
function isSame(one: Telling, other: Telling): boolean {
  for (const key of one.keys) if (other.keys.has(key)) return true;
  return isNear(one.date, other.date) && shared(one.words, other.words) > 0.5;
}

/** At most three days apart, or equal up to the known precision. */
function isNear(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  if (known === 10) return Math.abs(Date.parse(one) - Date.parse(other)) <= 3 * MS_PER_DAY;
  return one.slice(0, known) === other.slice(0, known);
}

function join(entry: Telling, { date, sources, keys }: Telling): void {
  if (date.length > entry.date.length) entry.date = date;
  for (const source of sources) addSource(entry, source);
  for (const key of keys) entry.keys.add(key);
}

function addSource(entry: Telling, source: EventSource): void {
  const same = entry.sources.find(({ url }) => url === source.url);
  if (same) same.read ||= source.read;
  else entry.sources.push({ ...source });
}

/** Content words, truncated to a common stem. */
function wordsOf(text: string): string[] {
  return searchTerms(text)
    .filter((word) => word.length > 3 || /[^a-z]/.test(word))
    .map((word) => word.slice(0, 6));
}

/** Share of the smaller set contained in the other; 0 for very small sets. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < 2) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}
