import { elementAt } from '../../invariant.ts';
import { dayInAddress, onWrittenDay } from '../publication-day.ts';
import type { Block } from '../extract/blocks.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { parseStatedTime, parseWrittenDay } from './dates.ts';
import { pattern, sequence } from '../../text/pattern.ts';
import { hostOf, letters, metaValues } from './metadata.ts';
import type { MetadataSources } from './metadata.ts';
import { marksOf } from './bylines.ts';
import { titleOf } from './title.ts';

const publishedMeta = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'pub_date',
  'published_at',
  'publication_date',
  'date.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'sailthru.date',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.created',
  'datecreated',
  'ptime',
  'releasedate',
  'displaydate',
  'article:published',
  'bt:pubdate',
  'date',
  'created',
  'last-published',
  'published',
];
const modifiedMeta = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dc.date.modified',
  'dcterms.modified',
  'utime',
  'revised',
  'article:updated_time',
];

/**
 * When it was published: JSON-LD, meta, marked elements, `<time>` near the headline, a written date
 * there, the address.
 */
export function publishedOf(sources: MetadataSources): string | null {
  const { snapshot, blocks, stated, first, now } = sources;
  const isMonthFirst = isAmerican(snapshot);
  const believed = (values: string[]) =>
    values
      .map((value) => parseStatedTime(value, { now, isMonthFirst }))
      .find((time) => time !== null) ?? null;
  const inHead =
    believed([stated.article?.published ?? '']) ??
    believed(metaValues(snapshot, publishedMeta)) ??
    believed(
      snapshot.meta
        .filter(([name]) =>
          /publish\w*[-_:.]?(?:date|time|on|at)\b|(?:date|time)[-_:.]?publish|\bpub[-_]?date/.test(
            name,
          ),
        )
        .map(([, content]) => content),
    ) ??
    believed([stated.published]);
  if (inHead !== null)
    return onWrittenDay(inHead, writtenNear(snapshot, blocks, first, now), snapshot.url);
  return (
    believed(
      elementTimes(
        snapshot,
        (attributes) =>
          /\b(?:datePublished|dateCreated)\b/.test(attributes.itemprop ?? '') ||
          /\bpubdate\b|datePublished/.test(attributes.property ?? '') ||
          (attributes.title !== undefined &&
            /(?:^|\s)(?:published|dt-published)(?:\s|$)/.test(attributes.class ?? '')),
      ),
    ) ??
    believed(nearTimes(sources)) ??
    writtenNear(snapshot, blocks, first, now) ??
    writtenAsPublished(sources) ??
    believedDayInAddress(snapshot.url, now)
  );
}

/** Time of the last change; null if the page has none or one before its publication. */
export function modifiedOf(
  { snapshot, stated, now }: MetadataSources,
  published: string | null,
): string | null {
  const values = [
    stated.article?.modified ?? '',
    ...metaValues(snapshot, modifiedMeta),
    ...elementTimes(snapshot, (attributes) => /\bdateModified\b/.test(attributes.itemprop ?? '')),
  ];
  const modified =
    values.map((value) => parseStatedTime(value, { now })).find((time) => time !== null) ?? null;
  return modified !== null && published !== null && utcDay(modified) < utcDay(published)
    ? null
    : modified;
}

function utcDay(time: string): string {
  return new Date(time).toISOString().slice(0, 10);
}

function elementTimes(
  snapshot: Snapshot,
  test: (attributes: Record<string, string>) => boolean,
): string[] {
  const values: string[] = [];
  for (const [index, node] of snapshot.nodes.entries()) {
    if (node.length === 2 || !node[2] || !test(node[2])) continue;
    const { datetime, content, title } = node[2];
    const next = snapshot.nodes[index + 1];
    const value = datetime ?? content ?? title ?? (next?.length === 2 ? next[1] : '');
    if (value) values.push(value);
    if (values.length >= 10) break;
  }
  return values;
}

/**
 * Times of `<time>` elements before the middle of the main text, machine-readable or written,
 * nearest the headline first and those after it before those above. Of two adjacent times the
 * earlier comes first: the other is of an update.
 */
function nearTimes(sources: MetadataSources): string[] {
  const { snapshot, blocks, first, last, now } = sources;
  const { nodes } = snapshot;
  const end =
    blocks[first < 0 ? Math.min(60, blocks.length - 1) : Math.min(first + 3, last)]?.texts[0] ??
    nodes.length;
  const title = letters(titleOf(sources));
  const headings = blocks.filter(
    (block, index) => block.kind === 'heading' && (first < 0 || index <= first),
  );
  const heading =
    (headings.find(({ text }) => letters(text) === title) ?? headings.at(-1))?.texts[0] ?? 0;
  // A line that only dates an update is not evidence of the publication date.
  const ofChange = new Set(
    blocks.flatMap(({ text, texts }) =>
      changedWords.test(text) && !publishedWords.test(text)
        ? texts.map((at) => elementAt(nodes, at)[0])
        : [],
    ),
  );
  const times = nodes.flatMap((node, index) => {
    if (node.length === 2 || node[1] !== 'time' || index > end || ofChange.has(index)) return [];
    const next = nodes[index + 1];
    const time = parseStatedTime(
      (node[2] && node[2].datetime) || (next?.length === 2 ? next[1] : ''),
      {
        now,
      },
    );
    return time === null
      ? []
      : [{ time, distance: index >= heading ? index - heading : 3 * (heading - index) }];
  });
  const [nearest] = times.toSorted((one, other) => one.distance - other.distance);
  if (!nearest) return [];
  const together = times.filter(({ distance }) => distance <= nearest.distance + 12);
  return [
    elementAt(
      together.toSorted((one, other) => one.time.localeCompare(other.time)),
      0,
    ).time,
  ];
}

function writtenNear(snapshot: Snapshot, blocks: Block[], first: number, now: Date): string | null {
  const end = first < 0 ? Math.min(40, blocks.length) : first + 4;
  const heading = Math.max(
    0,
    blocks.slice(0, end).findLastIndex(({ kind }) => kind === 'heading'),
  );
  const near = blocks
    .map((block, index) => ({ block, distance: Math.abs(index - heading), index }))
    .filter(({ block, index }) => index < end && block.text.length < 160)
    .toSorted((one, other) => one.distance - other.distance);
  for (const { block, index } of near) {
    const names = marksOf(snapshot, elementAt(block.texts, 0))
      .map(([, , named]) => named)
      .join(' ');
    const isMarked = /date|time|publish|posted|meta|byline|datum|fecha/i.test(names);
    if (
      (!isMarked && block.text.length > 90) ||
      /caption|credit|pic-?box|photo|image/i.test(names) ||
      block.ancestors
        .slice(0, 3)
        .some((at) => (snapshot.nodes[at] as SnapshotElement)[1] === 'figcaption')
    )
      continue;
    if (changedWords.test(block.text) && !publishedWords.test(block.text)) continue;
    if (block.row || isLabelled(snapshot, blocks, index) || isStatement(block.text)) continue;
    const day = parseWrittenDay(block.text, { isMonthFirst: isAmerican(snapshot) });
    if (day !== null && parseStatedTime(day, { now }) !== null) return day;
  }
  return null;
}

/** A cell next to a label, or a value of a definition list: "Founded | February 28, 1998". */
function isLabelled({ nodes }: Snapshot, blocks: Block[], index: number): boolean {
  const ancestors = blocks[index]?.ancestors.slice(0, 5) ?? [];
  const tagOf = (at: number) => String(nodes[at]?.[1]);
  if (ancestors.some((at) => tagOf(at) === 'dd')) return true;
  const row = ancestors.find((at) => tagOf(at) === 'tr');
  return (
    row !== undefined &&
    [index - 1, index + 1].some((at) => {
      const beside = blocks[at];
      return (
        beside !== undefined && beside.text.length < MAX_LABEL && beside.ancestors.includes(row)
      );
    })
  );
}
/** Characters of a cell's label at most. */
const MAX_LABEL = 40;

/** Words of lines that date a page, in the languages of the listed publishers. */
const datelineWords = [
  // English
  'by published posted updated last on at in of and min mins minute minutes read am pm date first',
  'modified created ago',
  // German, French, Spanish, Portuguese, Italian
  'von am um uhr veröffentlicht aktualisiert erschienen erstellt stand lesezeit zuletzt geändert',
  'le la les à par et publié publiée mis mise jour modifié modifiée créé temps lecture',
  'el de del por las los publicado publicada actualizado actualizada a las h hora horas creado',
  'em às atualizado atualizada da do na leitura',
  'il alle ore pubblicato pubblicata aggiornato aggiornata di dal',
  // Turkish, Vietnamese
  'yayın yayın tarihi yayınlanma güncelleme güncellenme tarihi saat',
  'đăng ngày lúc cập nhật thứ tháng năm',
].join(' ');
const datelineWord = pattern(
  'giu',
  String.raw`(?<!\p{L})`,
  [String.raw`[ap]\.m\.`, ...datelineWords.split(' ')],
  String.raw`(?!\p{L})`,
);

/**
 * Whether a line with a date is a sentence ("The firm was founded on March 3, 2019.") rather than a
 * dateline: without bylines and dates it still has a handful of lower-case words, or it ends like a
 * sentence.
 */
function isStatement(text: string): boolean {
  const rest = text
    .replace(/\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?,?\s+(?:del?\s+)?\d{4}/gu, ' ')
    .replace(datelineWord, ' ');
  const small = rest.match(/(?<![\p{L}\d])\p{Ll}{2,}/gu)?.length ?? 0;
  return small > 3 || (small > 1 && /[.!?]["”’)]?$/.test(text) && !/\b[ap]\.m\.$/.test(text));
}

const changedWords = pattern(
  'iu',
  String.raw`^(?:\W*|.{0,12}\s)`,
  [
    '(?:last |site )?(?:updated?|modified|reviewed|revised)',
    'aktualisiert',
    'stand:',
    'mis à jour',
    'actualizado',
    'atualizado',
    'aggiornato',
    String.raw`güncelle\w*`,
    'cập nhật',
    '更新',
    '업데이트',
  ],
  String.raw`(?!\p{L})`,
);
const publishedWords = pattern('iu', [
  sequence(
    String.raw`(?<!\p{L})`,
    [
      'publish(?:ed)?',
      'posted',
      'publication date',
      'veröffentlicht',
      'erschienen',
      'publié',
      'pubblicato',
      'publicado',
      'yayın',
      'yayım',
      'đăng',
      'publicação',
    ],
    String.raw`(?!\p{L})`,
  ),
  String.raw`^(?:date|datum|fecha|data)\b`,
  '发布',
  '發布',
  '公開',
  '掲載',
  '投稿',
  '등록',
  '게재',
  '입력',
]);

/**
 * A day that the page calls that of publication, in a line of its own or under such a line, above
 * the text's middle or after its end.
 */
function writtenAsPublished({
  snapshot,
  blocks,
  first,
  last,
  now,
}: MetadataSources): string | null {
  for (const [index, { text }] of blocks.entries()) {
    if (
      text.length > 80 ||
      (index > first + 8 && index <= last) ||
      !(
        publishedWords.test(text) ||
        publishedWords.test((blocks[index - 1]?.text ?? '').slice(0, 40))
      )
    )
      continue;
    const day = parseWrittenDay(text, { isMonthFirst: isAmerican(snapshot) });
    if (day !== null && parseStatedTime(day, { now }) !== null) return day;
  }
  return null;
}

/** Whether a day of two small numbers names the month first here, as American pages do. */
function isAmerican({ language, url }: Snapshot): boolean {
  return /^en(?:-US)?$/i.test(language) && !/\.(?:uk|au|nz|ie|in|za)$/.test(hostOf(url));
}

/** The day of publication that a news address holds. */
function believedDayInAddress(url: string, now: Date): string | null {
  const day = dayInAddress(url);
  return day === null ? null : parseStatedTime(day, { now });
}
