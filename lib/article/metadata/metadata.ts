import { decodePath } from '../../url/decode-path.ts';
import { defined, elementAt } from '../../invariant.ts';
import { dayInAddress, onWrittenDay } from '../publication-day.ts';
import { parseAuthors } from './authors.ts';
import { microdataAuthors } from './microdata-authors.ts';
import { publisherOf } from '../../publishers/publisher-lookup.ts';
import { socialPostOf } from './social-post.ts';
import type { Block } from '../extract/blocks.ts';
import type { StatedPage } from './json-ld.ts';
import { registrableDomain } from '../../url/registrable-domain.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { parseStatedTime, parseWrittenDay } from './dates.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/**
 * What the cascades read from: the page as data, its blocks, its JSON-LD, and where the main text
 * begins and ends.
 */
export interface MetadataSources {
  snapshot: Snapshot;
  blocks: Block[];
  stated: StatedPage;
  /** Indices of the first and last block of the main text, both -1 where there is none. */
  first: number;
  last: number;
  byline: string;
  now: Date;
}

/** The contents of the meta elements of these names, in the order of the names. */
export function metaValues(snapshot: Snapshot, names: string[]): string[] {
  return names
    .flatMap((name) =>
      snapshot.meta.filter(([key]) => key === name).map(([, content]) => content.trim()),
    )
    .filter((content) => content !== '');
}

/**
 * How much a first-level heading above the text counts against what head and data say (those add up
 * to about 4).
 */
const HEADING_WEIGHT = 2.6;
/** One of several different ones counts less where the head does not have it. */
const MANY_HEADING_WEIGHT = 1.5;
/**
 * A lower heading just above the text counts as much where the head has it too, and otherwise next
 * to nothing.
 */
const LOW_HEADING_WEIGHT = 0.3;
/** How much it counts that two titles share pairs of letters where neither holds the other. */
const PAIR_WEIGHT = 0.3;
/**
 * Head and structured data are mostly filled from one field: a repeat of a heavier candidate counts
 * this share of its weight.
 */
const REPEATED_WEIGHT = 0.5;
/** How much it counts that the address is made of the title's words. */
const ADDRESS_WEIGHT = 1.5;

const titleNames = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'];

/**
 * The headline: of the candidates (JSON-LD, meta, first-level headings, lower headings just above
 * the text, the document's title) the one that the others agree with most, without the site's name
 * at its end.
 */
export function titleOf({ snapshot, blocks, stated, first }: MetadataSources): string {
  const post = socialPostOf(snapshot);
  if (post) return post.title;
  const documentTitle = snapshot.title.replace(/\s+/g, ' ').trim();
  const host = hostOf(snapshot.url).replace(/^www\./, '');
  const site = [
    ...metaValues(snapshot, ['og:site_name', 'application-name']),
    stated.article?.publisher ?? '',
    publisherOf(snapshot.url)?.name ?? '',
    host.split('.').slice(0, -1).join('.'),
    registrableDomain(host),
    ...blocks.flatMap((block) =>
      block.kind === 'heading' && block.text.length < 40 && isLogo(snapshot, block)
        ? [block.text]
        : [],
    ),
  ].filter(Boolean);
  const isSite = (text: string) =>
    site.some((name) => letters(name) === letters(text)) ||
    (letters(text).length > 3 && letters(host).includes(letters(text))) ||
    letters(text).replace(/^the/, '') === letters(host.split('.').at(-2) ?? '');
  const candidates: { text: string; weight: number }[] = [];
  const add = (text: string, weight: number) => {
    const clean = withoutSite(text.replace(/\s+/g, ' ').trim(), site);
    if (clean.length > 1 && clean.length < 400) candidates.push({ text: clean, weight });
  };
  const tops = blocks.flatMap((block, index) =>
    block.ancestors.slice(0, 4).some((at) => (snapshot.nodes[at] as SnapshotElement)[1] === 'h1') &&
    !isSite(block.text) &&
    !isLogo(snapshot, block)
      ? [{ text: block.text, index, parts: partsOfHeading(snapshot, block) }]
      : [],
  );
  // A page has few headings of the first level; one that has hundreds means nothing by them.
  if (tops.length > 30) tops.length = 30;
  const above = tops.filter(({ index }) => first < 0 || index <= first + 2);
  const inHead = [documentTitle, ...metaValues(snapshot, ['og:title'])].map((title) =>
    withoutSite(title, site),
  );
  const isInHead = (text: string) => inHead.some((title) => likeness(title, text) >= 0.55);
  const different = new Map(tops.map((top) => [letters(top.text), top]));
  for (const { text, index, parts } of different.values()) {
    const isAbove = above.some((top) => top.index === index);
    const named = parts.filter((part) => inHead.some((title) => letters(title) === letters(part)));
    for (const part of parts) add(part, named.includes(part) ? HEADING_WEIGHT : LOW_HEADING_WEIGHT);
    add(
      text,
      !isAbove || named.length > 0
        ? 0.4
        : different.size === 1 || isInHead(text)
          ? HEADING_WEIGHT
          : MANY_HEADING_WEIGHT,
    );
  }
  for (const block of blocks.slice(Math.max(0, first - 12), first < 0 ? 40 : first + 3))
    if (
      block.kind === 'heading' &&
      !isSite(block.text) &&
      !tops.some(({ text }) => text === block.text)
    )
      add(block.text, isInHead(block.text) ? HEADING_WEIGHT : LOW_HEADING_WEIGHT);
  if (stated.article?.headline) add(stated.article.headline, 2);
  for (const name of titleNames)
    for (const value of metaValues(snapshot, [name]).slice(0, 1))
      add(value, name === 'og:title' ? 1.3 : 0.5);
  if (documentTitle) add(documentTitle, 0.9);
  const address = wordsOfAddress(snapshot.url);
  // Of two articles in one page the reader is at the one that both the address and the document's
  // title name.
  const isBeingRead = (text: string) =>
    different.size > 1 &&
    shareOf(address, text) >= 0.6 &&
    letters(withoutSite(documentTitle, site)) === letters(text);
  const scored = distinctTitles(candidates).map((candidate, _, all) => ({
    ...candidate,
    score:
      candidate.weight +
      (isBeingRead(candidate.text) ? HEADING_WEIGHT : 0) +
      ADDRESS_WEIGHT * shareOf(address, candidate.text) +
      all.reduce(
        (sum, other) =>
          sum + (other === candidate ? 0 : other.weight * likeness(candidate.text, other.text)),
        0,
      ),
  }));
  const ranked = scored.toSorted((one, other) => other.score - one.score);
  const best = ranked[0]?.text;
  if (best === undefined) return documentTitle;
  // A headline stated by the page is preferred to one derived from the document's title.
  const offered = new Set(
    [
      ...above.flatMap(({ text, parts }) => [text, ...parts]),
      ...blocks
        .slice(0, Math.max(first, 0) + 3)
        .flatMap(({ kind, text }) => (kind === 'heading' ? [text] : [])),
      ...metaValues(snapshot, ['og:title']),
      stated.article?.headline ?? '',
    ].flatMap((text) => [letters(text), letters(withoutSite(text, site))]),
  );
  if (offered.has(letters(best))) return best;
  return (
    ranked.find(({ text }) => offered.has(letters(text)) && likeness(text, best) >= SAME_HEADLINE)
      ?.text ?? best
  );
}

/** From this likeness on two titles are spellings of one headline. */
const SAME_HEADLINE = 0.5;

/** A heading that is the site's name or mark: in a link to the front page, or called a logo. */
function isLogo({ nodes, url }: Snapshot, { ancestors, texts }: Block): boolean {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  const around = ancestors.slice(0, 3);
  for (
    let at = nodes[texts[0] ?? -1]?.[0] ?? -1;
    at > (ancestors[0] ?? 0);
    at = nodes[at]?.[0] ?? -1
  )
    around.push(at);
  return around.some((at) => {
    const [, tag, attributes] = nodes[at] as SnapshotElement;
    if (!attributes) return false;
    const isFront =
      tag === 'a' &&
      ['/', origin, `${origin}/`].includes(attributes.href ?? '') &&
      new URL(url).pathname !== '/';
    return (
      isFront ||
      /(?:^|[\s_-])(?:logo|site-?(?:title|name|brand)|brand|wordmark)(?:$|[\s_-])/i.test(
        `${attributes.class ?? ''} ${attributes.id ?? ''}`,
      )
    );
  });
}

/** The texts of the elements side by side that a heading is made of; none where it is one text. */
function partsOfHeading({ nodes }: Snapshot, { element, texts }: Block): string[] {
  const parts = new Map<number, string>();
  for (const text of texts) {
    let at = nodes[text]?.[0] ?? -1;
    if (at === element) {
      if (/\S/.test(String(nodes[text]?.[1]))) return [];
      continue;
    }
    while (at > element && (nodes[at]?.[0] ?? -1) !== element) at = nodes[at]?.[0] ?? -1;
    parts.set(at, `${parts.get(at) ?? ''}${String(nodes[text]?.[1])}`);
  }
  const found = [...parts.values()].map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return found.length > 1 && found.length < 5 ? found : [];
}

/** Candidates of the same letters as one, written as the heaviest of them writes it. */
function distinctTitles(
  candidates: { text: string; weight: number }[],
): { text: string; weight: number }[] {
  const groups = new Map<string, { text: string; weight: number }>();
  for (const { text, weight } of candidates.toSorted((one, other) => other.weight - one.weight)) {
    const group = groups.get(letters(text));
    if (group) group.weight += REPEATED_WEIGHT * weight;
    else groups.set(letters(text), { text, weight });
  }
  return [...groups.values()];
}

/**
 * The words of the address's part that is most like a title, none where that has fewer than four.
 */
function wordsOfAddress(url: string): Set<string> {
  const parts = URL.canParse(url) ? decodePath(new URL(url).pathname).split('/') : [];
  const [words] = parts
    .map((part) =>
      part
        .replace(/\.\w{2,5}$/, '')
        .split(/[-_+]+/)
        .filter((word) => /^(?:\p{L}{2,}|\d{1,4})$/u.test(word)),
    )
    .toSorted((one, other) => other.length - one.length);
  return new Set(words && words.length >= 4 ? words.map(plainLetters) : []);
}

function shareOf(address: Set<string>, title: string): number {
  const words = new Set(plainLetters(title).match(/[\p{L}\p{N}]+/gu));
  return [...address].filter((word) => words.has(word)).length / Math.max(1, address.size);
}

/** Words as addresses spell them: small, without accents. */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '');
}

/**
 * A title without the site's name before or after it: where a separator sets it apart and it is the
 * known name, or short.
 */
function withoutSite(title: string, site: string[]): string {
  const parts = title.split(/\s+[|–—\-·•»:@]+(?:\s+|$)|\s*[|｜_]\s*|\s*--\s*/).filter(Boolean);
  if (parts.length < 2) return title;
  const known = site.map(letters);
  const last = letters(defined(parts.at(-1)));
  if (
    known.some(
      (name) =>
        name !== '' && (last === name || (last.includes(name) && last.length < name.length + 25)),
    )
  ) {
    const cut = title.lastIndexOf(defined(parts.at(-1)));
    return withoutSite(title.slice(0, cut).replace(/[\s|–—\-·•»:｜_]+$/, ''), site);
  }
  return title;
}

/**
 * How far two titles say the same: all of the one in the other, or else the pairs of letters they
 * share (Dice).
 */
function likeness(one: string, other: string): number {
  const [a, b] = [letters(one), letters(other)];
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.includes(short)) return 0.9 * (short.length / long.length);
  const pairs = new Set(pairsOf(a));
  const shared = pairsOf(b).filter((pair) => pairs.has(pair)).length;
  return PAIR_WEIGHT * Math.max(0, (2 * shared) / (a.length + b.length) - 0.2);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const authorMeta = [
  'author',
  'article:author',
  'article:author_name',
  'articleauthor',
  'article:byline',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'og:article:author',
  'twitter:data1',
  'mediator_author',
  'cxenseparse:author',
  'shareaholic:article_author_name',
];
const bylineWords = pattern('i', [
  sequence(
    String.raw`(?:^|[\s_-])`,
    [
      'by-?line',
      'authors?',
      'author-?name',
      'writer',
      'contributor',
      'reporter',
      'posted-?by',
      'autor(?:en|in)?',
      'auteur',
      'firma',
      'autore',
    ],
    String.raw`(?:$|[\s_-])`,
  ),
  'byline',
  'author-?name',
  'article-?author',
  'post-?author',
]);
/** Names of houses, desks and agencies: believed only where no person is named. */
const house = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'news',
      'nachrichten',
      'redaktion',
      'r[ée]daction',
      'redacci[óo]n',
      'redazione',
      'reda[çc][ãa]o',
      'staff',
      'team',
      'desk',
      'media',
      'inc',
      'llc',
      'ltd',
      'gmbh',
      'editors?',
      'editorial',
      'collective',
      'associates?',
      'association',
      'foundation',
      'press',
      'agency',
      'company',
      'university',
      'institute',
      'nast',
    ],
    String.raw`\b`,
  ),
  String.raw`\b(?:www\.|[a-z-]+\.(?:com|net|org|de|co|io)\b)`,
  '編集部',
  '编辑部',
  '編輯部',
  '通信社?$',
  '新聞社$',
]);

/**
 * The authors' names from JSON-LD, meta elements, marked links and bylines, in this order. A list
 * of persons is preferred to one of organisations, and of the structured lists one that the page
 * shows near the text. The site's own name is used only if no other author is named.
 */
export function authorsOf({
  snapshot,
  blocks,
  stated,
  first,
  last,
  byline,
}: MetadataSources): string[] {
  const post = socialPostOf(snapshot);
  if (post) return [post.author];
  const host = letters(hostOf(snapshot.url));
  const site = new Set(
    [stated.article?.publisher ?? '', ...metaValues(snapshot, ['og:site_name'])]
      .map(letters)
      .filter(Boolean),
  );
  const title = letters(snapshot.title);
  const people = (names: string[], isSiteToo = false) => {
    const found = names.flatMap(parseAuthors).filter(
      (name) =>
        // Words of the title are no writer, unless the page's data name one so.
        letters(name).length < 12 ||
        !title.includes(letters(name)) ||
        (isSiteToo && name.split(' ').length < 4),
    );
    return distinct(found.filter((name) => isSiteToo || !site.has(letters(name))));
  };
  const places = new Map(blocks.map((block, index) => [block, index]));
  const near = blocks.filter(
    (block, index) =>
      (first < 0 || index < first + 4 || (index > last && !isOfAnother(snapshot, block))) &&
      block.text.length < 160,
  );
  const shown = letters(near.map(({ text }) => text).join(' '));
  const isPerson = (name: string) =>
    !house.test(name) &&
    (name.includes(' ') ||
      !/^\p{Script=Latin}/u.test(name) ||
      (letters(name).length > 3 && !host.includes(letters(name))));
  const isFull = (name: string) =>
    isPerson(name) && (/ /.test(name) || !/^\p{Script=Latin}/u.test(name)) && !/^the\b/i.test(name);
  const inData = [
    stated.article?.authors ?? [],
    ...authorMeta.map((key) =>
      metaValues(snapshot, [key])
        .filter((value) => !/\bmin\b|minute/i.test(value))
        .flatMap(nameFirst),
    ),
  ]
    .map((names) => people(names, true))
    .filter((names) => names.length > 0);
  const persons = inData.filter((names) => names.some(isPerson));
  const data =
    persons.find((names) => names.some((name) => shown.includes(letters(name)))) ?? persons[0];
  if (data) return data;
  const inMicrodata = people(microdataAuthors(snapshot)).filter(isFull);
  if (inMicrodata.length > 0) return inMicrodata;
  const isOpen = inData.length === 0;
  // Menus and comments have marks too: those near the text first.
  const isNear = (block: Block) =>
    defined(places.get(block)) <= last + 15 &&
    (first < 0 || defined(places.get(block)) >= first - 20);
  const marked = (from: Block[], isSiteToo = false) => {
    for (const test of [isMarked, isByline]) {
      for (const block of from) {
        const names = people(namesMarked(snapshot, block, test), isSiteToo);
        if (names.length > 0 && (isOpen || names.some(isFull))) return names;
      }
    }
    return [];
  };
  const atText = marked(near.filter(isNear));
  if (atText.length > 0) return atText;
  const written =
    blocks
      .slice(0, Math.max(first, 0) + 3)
      .findLast(({ text }) => writtenBy.test(text) && text.length < 120) ??
    blocks
      .slice(Math.max(0, last - 2), last + 6)
      .find(
        ({ text }) =>
          /[(（]?(?:责任?编辑?|責任?編輯|作者|记者|記者)\s*[:：]/.test(text) && text.length < 40,
      );
  const read = people([written?.text ?? '']);
  if (read.length > 0 && (isOpen || read.some(isFull))) return read;
  const far = marked(near.filter((block) => !isNear(block)));
  if (far.length > 0) return far;
  if (inData[0]) return inData[0];
  const inByline = people([byline]);
  if (inByline.length > 0) return inByline;
  const asSite = marked(near.filter(isNear), true);
  if (asSite.length > 0) return asSite;
  return distinct(
    [
      ...(stated.article?.authors ?? []),
      ...metaValues(snapshot, ['author', 'creator', 'dc.creator']),
    ].flatMap(parseAuthors),
  ).slice(0, 3);
}

const writtenBy = pattern(
  'iu',
  '^',
  [
    String.raw`(?:written |posted |story )?by[:\s]\s*`,
    String.raw`(?:von|par|por)\s+`,
    'By(?=[A-Z])',
    String.raw`(?:authors?|contributors?|autorin/autor)[:\s]\s*`,
  ],
  String.raw`[\p{L}\d][\p{L}\d'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){0,4}`,
  ['$', String.raw`\s*[|,•·&]`, String.raw`\s(?:and|und|et|y|e|on)\s`],
);

/**
 * A block's marked texts, with a comma between those of two links: one link may split first and
 * last name, two authors have two links.
 */
function namesMarked(
  snapshot: Snapshot,
  { texts }: Block,
  test: (snapshot: Snapshot, text: number) => boolean,
): string[] {
  let names = '';
  let before = -1;
  for (const text of texts.filter((at) => test(snapshot, at))) {
    const link = linkOf(snapshot, text);
    const written = String(elementAt(snapshot.nodes, text)[1]).trim();
    if (written !== '')
      names += `${link >= 0 && before >= 0 && link !== before ? ',' : ''} ${written}`;
    if (written !== '') before = link;
  }
  return names === '' ? [] : [names.trim()];
}

/** Whether a block is a comment, or part of a teaser of another article. */
function isOfAnother({ nodes }: Snapshot, { ancestors }: Block): boolean {
  return ancestors
    .slice(0, 8)
    .some((at) =>
      /comment|related|most-?read|teaser|\bcard|-card|recommend|latest/i.test(
        ((nodes[at] as SnapshotElement)[2] || {}).class ?? '',
      ),
    );
}

/** The link that holds a text, -1 where none does. */
function linkOf({ nodes }: Snapshot, text: number): number {
  for (
    let at = elementAt(nodes, text)[0], level = 0;
    at > 0 && level < 4;
    at = elementAt(nodes, at)[0], level++
  )
    if (elementAt(nodes, at)[1] === 'a') return at;
  return -1;
}

/** "Holt, Maren", a name in catalogue order, as "Maren Holt". */
function nameFirst(value: string): string {
  return value.replace(/^([\p{Lu}][\p{L}'’-]+), ([\p{Lu}][\p{L}'’.-]*(?: \p{Lu}\.?)?)$/u, '$2 $1');
}

const socialProfile = pattern(
  'i',
  String.raw`//(?:www\.|m\.)?`,
  [
    String.raw`bsky\.app`,
    String.raw`facebook\.com`,
    String.raw`twitter\.com`,
    String.raw`x\.com`,
    String.raw`instagram\.com`,
    String.raw`linkedin\.com`,
    String.raw`github\.com`,
  ],
  '/',
);

const authorPath = pattern(
  'i',
  '/',
  [
    'authors?',
    'by',
    'byline',
    'editors?',
    'writers?',
    'profiles?',
    'people',
    'staff',
    'autor(?:en)?',
    'auteurs?',
    'contributors?',
    'reporters?',
  ],
  '/[^/]+/?$',
);

function isMarked(snapshot: Snapshot, text: number): boolean {
  return marksOf(snapshot, text).some(
    ([rel, itemprop, , href]) =>
      /\bauthor\b/.test(rel) ||
      /\bauthor\b/.test(itemprop) ||
      (!socialProfile.test(href) && authorPath.test(href)),
  );
}

function isByline(snapshot: Snapshot, text: number): boolean {
  return marksOf(snapshot, text).some(
    ([, , names]) =>
      bylineWords.test(names) &&
      !/comment|related|bio|avatar|author[-_]*(?:title|desc|role|job)/i.test(names),
  );
}

/** Of the elements nearest to a text: rel, itemprop, class with id, and where it leads. */
function marksOf(snapshot: Snapshot, text: number): [string, string, string, string][] {
  const marks: [string, string, string, string][] = [];
  let at = elementAt(snapshot.nodes, text)[0];
  for (let level = 0; level < 4 && at > 0; level++, at = elementAt(snapshot.nodes, at)[0]) {
    const [, , attributes] = snapshot.nodes[at] as SnapshotElement;
    if (attributes)
      marks.push([
        attributes.rel ?? '',
        `${attributes.itemprop ?? ''} ${attributes.property ?? ''}`,
        `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes['data-testid'] ?? ''}`,
        attributes.href ?? '',
      ]);
  }
  return marks;
}

function distinct(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(letters(name)) && seen.add(letters(name))).slice(0, 20);
}

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

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** The day of publication that a news address holds. */
function believedDayInAddress(url: string, now: Date): string | null {
  const day = dayInAddress(url);
  return day === null ? null : parseStatedTime(day, { now });
}

/** What the page calls its part of the site (Technology, 科技), null where it does not say. */
export function sectionOf({ snapshot, stated }: MetadataSources): string | null {
  const section = [
    stated.article?.section ?? '',
    ...metaValues(snapshot, [
      'article:section',
      'og:article:section',
      'parsely-section',
      'section',
      'cxenseparse:category',
      'sailthru.section',
    ]),
  ].find((value) => value !== '' && value.length < 60 && !/^https?:/.test(value));
  return section ?? null;
}
