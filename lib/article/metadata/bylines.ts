import { defined, elementAt } from '../../invariant.ts';
import { parseAuthors } from './authors.ts';
import { microdataAuthors } from './microdata-authors.ts';
import { socialPostOf } from './social-post.ts';
import type { Block } from '../extract/blocks.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { pattern, sequence } from '../../text/pattern.ts';
import { hostOf, letters, metaValues } from './metadata.ts';
import type { MetadataSources } from './metadata.ts';

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
export function marksOf(snapshot: Snapshot, text: number): [string, string, string, string][] {
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
