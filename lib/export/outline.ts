import type { Support, Evidence } from '../insight/claim.ts';
import type { Audience } from '../insight/sections/audience.ts';
import {
  competitorTable,
  competitorRows,
  type CompetitorRow,
} from '../insight/competitor-table.ts';
import { sectionIds, type SectionId } from '../insight/sections/section.ts';
import type { TldrPart } from '../insight/sections/tldr.ts';
import { forecastOrigin } from '../insight/forecast-origin.ts';
import type { Insight } from '../insight/insight.ts';
import type { GroundedItem } from '../insight/sections/index.ts';

/** Labels around a card's statements, in the reader's language. */
export interface CardLabels {
  section: Record<SectionId, string>;
  part: Record<TldrPart, string>;
  row: Record<CompetitorRow, string>;
  audience: Record<Audience, string>;
  support: Record<Support, string>;
  notKnown: string;
  thisStory: string;
  inferred: string;
  statedInArticle: string;
  horizon: string;
  saidBy(speaker: string): string;
  asOf(date: string): string;
  originalSource(publisher: string): string;
  rights(publisher: string): string;
}

/** A section as heading and lines, the basis of all text exports. Empty sections are omitted. */
export interface OutlineSection {
  id: SectionId;
  heading: string;
  lines: OutlineLine[];
  /** First row is the header; null for list sections. */
  table: string[][] | null;
}

export interface OutlineLine {
  /** Text before the statement: a date or a part's name; null for none. */
  lead: string | null;
  text: string;
  /** Text after the statement: speaker, rationale, horizon. */
  details: string[];
  support: GroundedItem['support'];
  evidence: Evidence[];
  link: GroundedItem['link'];
}

/**
 * Omits statements whose check failed, because strikethrough does not survive pasting everywhere.
 */
export function cardOutline(insight: Insight, words: CardLabels): OutlineSection[] {
  return sectionIds.flatMap((id) => {
    const items = (insight.sections[id] as GroundedItem[]).filter(
      ({ support }) => support !== 'unsupported',
    );
    if (items.length === 0) return [];
    const frame = frames[id] as (item: GroundedItem, words: CardLabels) => Frame;
    return [
      {
        id,
        heading: words.section[id],
        lines: items.map((item) => ({
          ...frame(item, words),
          text: item.text,
          support: item.support,
          evidence: item.evidence,
          link: item.link,
        })),
        table: id === 'competitors' ? tableOf(items as GroundedItem<'competitors'>[], words) : null,
      },
    ];
  });
}

interface Frame {
  lead: string | null;
  details: string[];
}

const bare = (): Frame => ({ lead: null, details: [] });

/** Text before and after the statements, by section. */
const frames: { [Id in SectionId]: (item: GroundedItem<Id>, words: CardLabels) => Frame } = {
  hook: bare,
  tldr: (item, words) => ({ lead: words.part[item.part], details: [] }),
  audience: (item, words) => ({ lead: words.audience[item.audience], details: [] }),
  takeaways: bare,
  competitors: (item, words) => ({
    lead: `${item.name}, ${words.row[item.row]}`,
    details: item.asOf ? [words.asOf(item.asOf)] : [],
  }),
  technical: bare,
  glossary: (item) => ({ lead: item.term, details: [] }),
  implications: (item, words) => ({
    lead: null,
    details: [
      ...sourceOf(item, words),
      ...(item.rationale ? [item.rationale] : []),
      ...(item.horizon ? [`${words.horizon} ${item.horizon.text}`] : []),
    ],
  }),
  timeline: (item, words) => ({ lead: item.date, details: item.today ? [words.thisStory] : [] }),
  related: (item) => ({ lead: null, details: item.adds ? [item.adds] : [] }),
};

/**
 * Who makes a forecast: its speaker, the article itself or an inference; nothing where that is not
 * proved.
 */
function sourceOf(item: GroundedItem<'implications'>, words: CardLabels): string[] {
  if (item.speaker) return [words.saidBy(item.speaker)];
  const origin = forecastOrigin(item);
  if (origin === null) return [];
  return [origin === 'stated' ? words.statedInArticle : words.inferred];
}

function tableOf(cells: GroundedItem<'competitors'>[], words: CardLabels): string[][] {
  const { names, rows, cellsOf } = competitorTable(cells, competitorRows);
  const written = (name: string, row: string) => {
    const found = cellsOf(name, row);
    if (found.length === 0) return words.notKnown;
    return found
      .map(({ text, asOf }) => (asOf ? `${text} (${words.asOf(asOf)})` : text))
      .join('; ');
  };
  return [
    ['', ...names.map(({ name }) => name)],
    ...rows.map((row) => [words.row[row], ...names.map(({ name }) => written(name, row))]),
  ];
}
