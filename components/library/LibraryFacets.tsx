import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Facets } from '../../lib/library/search/facets.ts';
import { hashOf } from '../../lib/library/library-route.ts';
import { audienceLabels } from '../labels/card-labels.ts';
import { eventLabels } from '../labels/event-labels.ts';
import { formatNumber, plural, t, type MessageKey } from '../labels/i18n.ts';

interface FacetChoice {
  /** The operator a click puts into the search field, and its value. */
  operator: 'publisher' | 'entity' | 'event' | 'audience' | 'since';
  value: string;
  label: string;
  count: number;
  /** Opens a name's page, by id: cards in other languages use other names. */
  isName?: boolean;
}

interface LibraryFacetsProps {
  facets: Facets;
  isOn: (operator: string, value: string) => boolean;
  onToggle: (operator: string, value: string) => void;
}

const SHOWN = 6;

/** Facets of the found cards, with counts; a click adds the filter, a second one removes it. */
export function LibraryFacets({ facets, isOn, onToggle }: LibraryFacetsProps) {
  const groups: { title: MessageKey; choices: FacetChoice[] }[] = [
    {
      title: 'facetRead',
      choices: facets.dates.map(({ days, count }) => ({
        operator: 'since',
        value: `${days}d`,
        label: plural('lastDays', days),
        count,
      })),
    },
    {
      title: 'facetPublisher',
      choices: facets.publishers.map(({ name, count }) => ({
        operator: 'publisher',
        value: name,
        label: name,
        count,
      })),
    },
    {
      title: 'facetEntity',
      choices: facets.entities.map(({ id, name, count }) => ({
        operator: 'entity',
        value: id,
        label: name,
        count,
        isName: true,
      })),
    },
    {
      title: 'facetEvent',
      choices: facets.events.map(({ id, count }) => ({
        operator: 'event',
        value: id,
        label: t(eventLabels[id as keyof typeof eventLabels]),
        count,
      })),
    },
    {
      title: 'facetAudience',
      choices: facets.audiences.map(({ id, count }) => ({
        operator: 'audience',
        value: id,
        label: t(audienceLabels[id as keyof typeof audienceLabels]),
        count,
      })),
    },
  ];
  return groups
    .filter(({ choices }) => choices.length > 0)
    .map(({ title, choices }) => (
      <Facet key={title} title={t(title)} choices={choices} isOn={isOn} onToggle={onToggle} />
    ));
}

function Facet({
  title,
  choices,
  isOn,
  onToggle,
}: {
  title: string;
  choices: FacetChoice[];
  isOn: LibraryFacetsProps['isOn'];
  onToggle: LibraryFacetsProps['onToggle'];
}) {
  const [all, setAll] = useState(false);
  const shown = all ? choices.slice(0, 100) : choices.slice(0, SHOWN);
  return (
    <section className="library-facet">
      <h2>{title}</h2>
      <ul>
        {shown.map(({ operator, value, label, count, isName }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={isOn(operator, value)}
              onClick={() => onToggle(operator, value)}
            >
              <span className="library-facet-label">{label}</span>{' '}
              <span className="library-facet-count">{formatNumber(count)}</span>
            </button>
            {isName && (
              <a
                href={`#${hashOf({ view: 'entity', id: value })}`}
                aria-label={t('allAbout', label)}
                title={t('allAbout', label)}
              >
                <ChevronRight size={14} aria-hidden />
              </a>
            )}
          </li>
        ))}
      </ul>
      {!all && choices.length > SHOWN && (
        <button type="button" className="button-link" onClick={() => setAll(true)}>
          {t('showAll', formatNumber(choices.length))}
        </button>
      )}
    </section>
  );
}
