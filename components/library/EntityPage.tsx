import { publicationDay } from '../../lib/article/publication-day.ts';
import { ArrowUpRight, Columns3 } from 'lucide-react';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import {
  citedSources,
  type EntityKind,
  type EntityPageData,
} from '../../lib/library/entities/entity-page.ts';
import type { EntityEvent } from '../../lib/library/entities/entity-timeline.ts';
import { knownRows, type Named } from '../../lib/library/entities/known-cells.ts';
import { hashOf } from '../../lib/library/library-route.ts';
import { highlightNames } from '../../lib/library/entities/highlight-names.ts';
import {
  formatNumber,
  formatPartialDate,
  formatTime,
  interfaceLanguage,
  plural,
  regionName,
  t,
  type MessageKey,
} from '../labels/i18n.ts';
import { Rail } from '../recap/Rail.tsx';
import { rowLabels } from '../labels/card-labels.ts';
import type { CardActions } from '../card/card-context.ts';
import { FollowButton } from '../ui/FollowButton.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';
import { Cited, SourceList } from './SourceList.tsx';

/** An article that was read about it. */
export interface ReadArticle {
  url: string;
  title: string;
  language: string;
  publisher: string;
  publishedAt: string | null;
  readAt: string;
}

interface EntityPageProps extends Pick<CardActions, 'follows' | 'onFollow'> {
  view: EntityPageData;
  /** The latest of them. */
  articles: ReadArticle[];
  /** How many there are in all. */
  count: number;
  onOpen: (url: string) => void;
  /** Shows all of them in the list. */
  onAll: () => void;
  /** Begins questions about them. */
  onAsk?: () => void;
  /** The questions, once begun. */
  asking?: ReactNode;
}

const kindWords: Record<EntityKind, MessageKey> = {
  organisation: 'kindOrganisation',
  model: 'model',
  product: 'eventProduct',
  person: 'kindPerson',
  chip: 'eventChips',
  regulation: 'eventRegulation',
};

/** Initial number of timeline entries and models; a button shows the rest. */
const SHOWN_EVENTS = 30;
const SHOWN_MODELS = 8;

/** Everything known and read about one organisation, model or other name. */
export function EntityPage({
  view,
  articles,
  count,
  follows,
  onFollow,
  onOpen,
  onAll,
  onAsk,
  asking,
}: EntityPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [view.id]);
  const { name, kind, maker, aliases, country, families, links, models, timeline } = view;
  return (
    <article className="entity">
      <header className="entity-head">
        {kind && <p className="kicker">{t(kindWords[kind])}</p>}
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {name}
        </h2>
        <p className="meta">
          {maker && (
            <span>
              <EntityLink {...maker} />
            </span>
          )}
          {country && <span>{regionName(country.toUpperCase())}</span>}
          {aliases.length > 0 && <span>{t('alsoCalled', aliases.slice(0, 8).join(', '))}</span>}
        </p>
        {families.length > 0 && <p className="entity-families">{families.join(' · ')}</p>}
        <p className="entity-links">
          {onFollow && (
            <FollowButton
              name={{ id: view.id, name }}
              follows={follows}
              onFollow={onFollow}
              words
            />
          )}
          <a href={`#${hashOf({ view: 'compare', ids: [view.id] })}`}>
            <Columns3 size={15} aria-hidden /> {t('compareWith')}
          </a>
        </p>
      </header>
      <div className="entity-side">
        <Facts view={view} />
        {models.length > 0 && (
          <Part title="modelsByRelease" count={models.length}>
            <ShowMore items={models} most={SHOWN_MODELS}>
              {(shown) => (
                <ul className="entity-models">
                  {shown.map((model) => (
                    <li key={model.id}>
                      <EntityLink {...model} />{' '}
                      {model.released ? (
                        <time dateTime={model.released}>{formatPartialDate(model.released)}</time>
                      ) : (
                        <span className="unknown">{t('notKnown')}</span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </ShowMore>
          </Part>
        )}
      </div>
      <div className="entity-main">
        <Part title="sectionTimeline">
          {timeline.length === 0 ? (
            <p className="unknown">{t('notKnown')}</p>
          ) : (
            <Events events={timeline} of={view.id} onOpen={onOpen} />
          )}
        </Part>
        <Part title="readAbout" count={count}>
          {count > 0 && (
            <ul className="entity-articles">
              {articles.map(({ url, title, language, publisher, publishedAt, readAt }) => (
                <li key={url}>
                  <button
                    type="button"
                    className="entity-article"
                    lang={language}
                    dir="auto"
                    onClick={() => onOpen(url)}
                  >
                    {title}
                  </button>
                  <p className="meta">
                    <span>{publisher}</span>
                    <time dateTime={publishedAt ?? readAt}>
                      {formatTime(publicationDay({ url, publishedAt }) ?? readAt.slice(0, 10))}
                    </time>
                  </p>
                </li>
              ))}
            </ul>
          )}
          {count > articles.length && (
            <button type="button" className="button-link" onClick={onAll}>
              {t('showAll', formatNumber(count))}
            </button>
          )}
          {onAsk && count > 0 && !asking && (
            <button type="button" className="button-link" onClick={onAsk}>
              {t('askAboutCards')}
            </button>
          )}
          {asking}
        </Part>
      </div>
      {links.length > 0 && (
        <div className="entity-foot">
          <Part title="standingPages">
            <ul className="entity-links">
              {links.map(({ label, url }) => (
                <li key={url}>
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {label} <ArrowUpRight size={14} aria-hidden />
                  </a>
                </li>
              ))}
            </ul>
          </Part>
        </div>
      )}
    </article>
  );
}

function Part({
  title,
  count,
  children,
}: {
  title: MessageKey;
  count?: number;
  children: ReactNode;
}) {
  return (
    <section className="entity-part">
      <h3>
        {t(title)}{' '}
        {count !== undefined && <span className="entity-count">{formatNumber(count)}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Figures with their sources; of a model also what is not known. */
function Facts({ view: { cells, expected } }: { view: EntityPageData }) {
  const shown = cells.filter(({ row }) => row !== 'maker' && row !== 'milestone');
  const { sources, numberOf } = citedSources(shown);
  const rows = knownRows.filter(
    (row) => expected.includes(row) || shown.some((cell) => cell.row === row),
  );
  if (rows.length === 0) return null;
  return (
    <Part title="knownFigures">
      <dl className="entity-facts">
        {rows.map((row) => {
          const cell = shown.find((other) => other.row === row);
          return (
            <div key={row}>
              <dt>{t(rowLabels[row])}</dt>
              <dd dir="auto">
                {cell ? (
                  <Cited cell={cell} number={numberOf(cell)} />
                ) : (
                  <span className="unknown">{t('notKnown')}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <SourceList sources={sources} />
    </Part>
  );
}

/** The latest events in sight, oldest first; what lies before them on a click. */
function Events({
  events,
  of,
  onOpen,
}: {
  events: EntityEvent[];
  of: string;
  onOpen: (url: string) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? events : events.slice(-SHOWN_EVENTS);
  return (
    <>
      {shown.length < events.length && (
        <button type="button" className="button-link entity-earlier" onClick={() => setAll(true)}>
          {t('showAll', formatNumber(events.length))}
        </button>
      )}
      <Rail
        label={t('sectionTimeline')}
        events={shown.map((event) => ({
          key: `${event.date} ${event.sources[0]?.url} ${event.text ?? event.models[0]?.id}`,
          date: event.date,
          note: event.sources.some(({ read }) => read) ? t('read') : null,
          children: <EventBody event={event} of={of} onOpen={onOpen} />,
        }))}
      />
    </>
  );
}

function EventBody({
  event: { text, language, models, sources },
  of,
  onOpen,
}: {
  event: EntityEvent;
  of: string;
  onOpen: (url: string) => void;
}) {
  const { parts, missing } = highlightNames(text ?? '', models);
  const nameOf = (named: Named, words = named.name) =>
    named.id === of ? words : <EntityLink key={named.id} id={named.id} name={words} />;
  return (
    <>
      {text !== null && (
        <p lang={language === interfaceLanguage() ? undefined : language} dir="auto">
          {parts.map((part, index) => (
            <Fragment key={index}>
              {part.named ? nameOf(part.named, part.text) : part.text}
            </Fragment>
          ))}
        </p>
      )}
      {missing.length > 0 && (
        <p className={text === null ? undefined : 'entity-released'}>
          {t('rowRelease')}:{' '}
          {missing.map((model, index) => (
            <Fragment key={model.id}>
              {index > 0 && ' · '}
              {nameOf(model)}
            </Fragment>
          ))}
        </p>
      )}
      <p className="meta">
        {sources.slice(0, 4).map(({ name, url, asOf, read }) => (
          <span key={url}>
            {read ? (
              <button type="button" className="button-link" onClick={() => onOpen(url)}>
                {name}
              </button>
            ) : (
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                title={asOf ? t('asOf', formatPartialDate(asOf)) : undefined}
              >
                {name}
              </a>
            )}
          </span>
        ))}
        {sources.length > 4 && <span>{plural('reports', sources.length)}</span>}
      </p>
    </>
  );
}

/** The way to a name's page. */
export function EntityLink({ id, name }: { id: string; name: string }) {
  return <a href={`#${hashOf({ view: 'entity', id })}`}>{name}</a>;
}
