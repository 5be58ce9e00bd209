import { elementAt } from '../../invariant.ts';
import type { Block } from './blocks.ts';
import type { StatedPage } from '../metadata/json-ld.ts';
import { metaValues } from '../metadata/metadata.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** Words in addresses that distinguish kinds of pages, on any site. */
const addressWords: Record<string, RegExp> = {
  news: pattern(
    'i',
    String.raw`\b`,
    [
      'news',
      'article',
      'articles',
      'story',
      'stories',
      'blog',
      'blogs',
      'post',
      'posts',
      'magazine',
      'insights?',
      'press',
      'journal',
      'opinion',
      'features?',
      'politics',
      'world',
      'business',
      'technology',
      'tech',
      'sport',
      'noticias',
      'nachrichten',
      'actualites?',
      'artikel',
      'haber',
      'notizie',
    ],
    String.raw`\b`,
  ),
  shop: pattern(
    'i',
    String.raw`\b`,
    [
      'products?',
      'shop',
      'store',
      'collections?',
      'category',
      'categories',
      'catalog',
      'item',
      'buy',
      'cart',
      'dp',
      'cat',
      'p',
    ],
    String.raw`\b`,
  ),
  forum: pattern(
    'i',
    String.raw`\b`,
    [
      'forums?',
      'threads?',
      't',
      'topics?',
      'community',
      'communities',
      'questions?',
      'discussions?',
      'discuss',
      'showthread',
      'viewtopic',
      'boards?',
      'comments',
      'q',
    ],
    String.raw`\b`,
  ),
  docs: pattern(
    'i',
    String.raw`\b`,
    [
      'docs?',
      'documentation',
      'reference',
      'manual',
      'api',
      'learn',
      'tutorials?',
      'guide',
      'latest',
      'stable',
      'userguide',
      'wiki',
      'help',
      'support',
      'kb',
      'man',
      'readthedocs',
      'developers?',
    ],
    String.raw`\b`,
  ),
  service: pattern(
    'i',
    String.raw`\b`,
    [
      'services?',
      'pricing',
      'solutions?',
      'features',
      'about',
      'contact',
      'locations?',
      'programs?',
      'courses?',
      'training',
      'company',
      'product',
      'platform',
      'software',
      'tools?',
      'careers?',
      'jobs?',
    ],
    String.raw`\b`,
  ),
  list: pattern(
    'i',
    String.raw`\b`,
    [
      'tags?',
      'category',
      'categories',
      'topics?',
      'archive',
      'archives',
      'index',
      'search',
      'list',
      'directory',
      'browse',
      'page',
      'section',
      'all',
      'best',
      'top',
    ],
    String.raw`\b`,
  ),
  media: /\b(?:video|videos|watch|podcast|podcasts|gallery|galleries|photos|live|tv|audio)\b/i,
};

const statedTypes: Record<string, RegExp> = {
  article: /(?:Article|BlogPosting|Report)$/,
  product: /^(?:Product|ProductGroup|Offer|AggregateOffer)$/,
  list: /^(?:ItemList|CollectionPage|SearchResultsPage|ProductCollection|OfferCatalog)$/,
  forum: /^(?:DiscussionForumPosting|QAPage|Question)$/,
  business: pattern(
    '',
    '^',
    [
      'Service',
      'LocalBusiness',
      'SoftwareApplication',
      'WebApplication',
      'Course',
      'EducationalOrganization',
      'FinancialProduct',
      'ProfessionalService',
      '.*Business',
      'Dentist',
      'Attorney',
    ],
    '$',
  ),
  media: /^(?:VideoObject|PodcastEpisode|AudioObject)$/,
  faq: /^(?:FAQPage|HowTo)$/,
  docs: /^(?:TechArticle|APIReference)$/,
};

/** What pages of a kind say in their own words. */
const pageWords: Record<string, RegExp> = {
  cart: pattern(
    'gi',
    String.raw`\b`,
    [
      'add to (?:cart|bag|basket)',
      'in stock',
      'out of stock',
      'free shipping',
      'sku',
      'quantity',
      'size guide',
      'checkout',
      'sort by',
      'filter(?:s| by)?',
      'price',
      'reviews?',
      'ratings?',
    ],
    String.raw`\b`,
  ),
  quote: pattern(
    'gi',
    String.raw`\b`,
    [
      'get (?:a|your) (?:free )?(?:quote|estimate)',
      'contact us',
      'call (?:us|now|today)',
      'book (?:a|your|now)',
      'request (?:a|info)',
      'free (?:trial|consultation|demo)',
      'our (?:team|services|clients|customers)',
      'we (?:offer|provide|help)',
      'sign up',
      'start (?:free|now|your)',
      'apply now',
      'learn more',
    ],
    String.raw`\b`,
  ),
  talk: pattern(
    'gi',
    String.raw`\b`,
    [
      'repl(?:y|ies)',
      'posts?',
      'joined',
      'quote',
      'members?',
      'likes?',
      'solved',
      'topic',
      'thread',
      'originally posted',
      'views',
      'last edited',
      String.raw`\d+ (?:days?|months?|years?|hours?) ago`,
      'log in to reply',
    ],
    String.raw`\b`,
  ),
  docs: pattern(
    'gi',
    String.raw`\b`,
    [
      'table of contents',
      'next',
      'previous',
      'installation',
      'parameters?',
      'returns?',
      'version',
      'example',
      'api',
      'function',
      'class',
      'note:',
      'edit (?:this|on github)',
      'syntax',
      'see also',
    ],
    String.raw`\b`,
  ),
  writer: /\b(?:by|written by|published|updated|posted on|min(?:ute)? read|author|share this)\b/gi,
  price: /[$€£¥₹]\s?\d|\d\s?(?:€|USD|EUR|GBP)\b/g,
  date: pattern('gi', [
    sequence(
      String.raw`\b`,
      ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
      String.raw`[a-z]*\.? \d{1,2},? 20\d{2}`,
    ),
    String.raw`\b20\d{2}-\d{2}-\d{2}\b`,
    String.raw`\d{1,2}\.\d{1,2}\.20\d{2}`,
  ]),
};

const countedTags = [
  'h1',
  'h2',
  'h3',
  'article',
  'time',
  'form',
  'input',
  'select',
  'button',
  'pre',
  'code',
  'table',
  'img',
  'video',
  'iframe',
  'li',
  'p',
  'blockquote',
  'figure',
  'dl',
];
const countedClasses: Record<string, RegExp> = {
  product: /product|price|cart|sku/i,
  post: /\bpost\b|comment|reply|thread|topic/i,
  card: /card|tile|teaser|grid-item|list-item/i,
  byline: /byline|author/i,
  docs: /toctree|docs?-|sidebar-nav|highlight|breadcrumb/i,
  hero: /hero|cta|testimonial|pricing|faq|accordion/i,
  articleBody: /article-?body|entry-content|post-content|story-body|article-content/i,
};

export const pageFeatureNames: string[] = [
  'words',
  'kept',
  'sureness',
  'keptShare',
  'keptLinkShare',
  'paragraphs',
  'inParagraphs',
  'medianParagraph',
  'keptHeadings',
  'keptItems',
  'keptQuotes',
  'keptCode',
  'homes',
  'mainHomeShare',
  'spread',
  'sentencesPerParagraph',
  'gaps',
  'readabilityFound',
  'hasPublished',
  'hasMetaPublished',
  'hasAuthor',
  'statedAuthor',
  'ogArticle',
  'ogWebsite',
  'ogProduct',
  'ogOther',
  'noOg',
  'blocks',
  'linkShare',
  ...Object.keys(statedTypes).map((type) => `states-${type}`),
  'hasBody',
  'generatorForum',
  'generatorDocs',
  'pathDepth',
  'slugWords',
  'pathDigits',
  'pathHtml',
  'pathDate',
  'pathLength',
  'hasQuery',
  ...Object.keys(addressWords).map((word) => `address-${word}`),
  'hostForum',
  'hostDocs',
  'hostBlog',
  ...Object.keys(pageWords).map((word) => `says-${word}`),
  ...countedTags.map((tag) => `count-${tag}`),
  ...Object.keys(countedClasses).map((name) => `class-${name}`),
  'titleWords',
  'titleMark',
  'descriptionLength',
  'headingsPerWord',
  'firstPlace',
  'linkedHeadings',
  'linkedHeadingShare',
  'repeatedCards',
  'largestCardGroup',
  'times',
  'isTitleAbove',
  'titleInAddress',
  'isFront',
  'talkedShare',
  'talks',
  'telephoneLinks',
  'memberLinks',
  'brotherLinks',
  'brotherLinkShare',
  'saysWe',
  'saysYou',
  'saysI',
];

/** What the reading found out that distinguishes an article from other pages. */
export interface PageFindings {
  snapshot: Snapshot;
  blocks: Block[];
  /** Probability of each block to be main text, and which are taken. */
  judged: number[];
  kept: boolean[];
  stated: StatedPage;
  readabilityFound: boolean;
  words: number;
  publishedAt: string | null;
  authors: string[];
  title: string;
}

/** Numbers that describe a page as a whole. */
export function pageFeatures({
  snapshot,
  blocks,
  judged,
  kept,
  stated,
  readabilityFound,
  words,
  publishedAt,
  authors,
  title,
}: PageFindings): Float32Array {
  const taken = blocks.filter((_, index) => kept[index]);
  const total = sum(blocks, ({ text }) => text.length) || 1;
  const takenTotal = sum(taken, ({ text }) => text.length) || 1;
  const paragraphs = taken.filter(({ text, kind }) => kind === 'paragraph' && text.length >= 80);
  const sizes = paragraphs.map(({ text }) => text.length).toSorted((one, other) => one - other);
  const homes = new Map<number, number>();
  for (const block of taken)
    homes.set(
      block.ancestors[1] ?? 0,
      (homes.get(block.ancestors[1] ?? 0) ?? 0) + block.text.length,
    );
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  const span = last >= first && first >= 0 ? last - first + 1 : 1;
  const gaps = span - taken.length;
  const ogType = metaValues(snapshot, ['og:type'])[0]?.toLowerCase() ?? '';
  const generator = metaValues(snapshot, ['generator']).join(' ');
  const url = URL.canParse(snapshot.url) ? new URL(snapshot.url) : new URL('https://page.invalid/');
  const path = url.pathname;
  const segments = path.split('/').filter(Boolean);
  const slug = segments.at(-1) ?? '';
  const address = `${path} ${url.hostname.split('.')[0]}`.replace(/[-_./+]/g, ' ');
  const text = blocks
    .map((block) => block.text.slice(0, 400))
    .join('\n')
    .slice(0, 60_000);
  const tags = new Map<string, number>();
  const classes = Object.values(countedClasses).map(() => 0);
  for (const node of snapshot.nodes) {
    if (node.length === 2) continue;
    const [, tag, attributes] = node as SnapshotElement;
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
    const names = attributes ? `${attributes.class ?? ''} ${attributes.id ?? ''}` : '';
    if (names.length > 1)
      for (const [at, pattern] of Object.values(countedClasses).entries())
        if (pattern.test(names)) classes[at] = elementAt(classes, at) + 1;
  }
  const has = (value: boolean) => (value ? 1 : 0);
  return Float32Array.from([
    Math.log1p(words),
    Math.log1p(taken.length),
    mean(judged.filter((_, index) => kept[index])),
    takenTotal / total,
    sum(taken, ({ linkCharacters }) => linkCharacters) / takenTotal,
    Math.log1p(paragraphs.length),
    sum(paragraphs, (block) => block.text.length) / takenTotal,
    sizes[Math.floor(sizes.length / 2)] ?? 0,
    share(taken, 'heading'),
    share(taken, 'list-item'),
    share(taken, 'quote'),
    share(taken, 'code'),
    Math.log1p(homes.size),
    Math.max(0, ...homes.values()) / takenTotal,
    span / Math.max(1, blocks.length),
    mean(paragraphs.map((block) => block.text.match(/[.!?。！？]/g)?.length ?? 0)),
    gaps / span,
    has(readabilityFound),
    has(publishedAt !== null),
    has(snapshot.meta.some(([name]) => /published|pubdate|datepublished/.test(name))),
    has(authors.length > 0),
    has((stated.article?.authors.length ?? 0) > 0),
    has(ogType === 'article'),
    has(ogType === 'website'),
    has(/product/.test(ogType)),
    has(ogType !== '' && !/article|website|product/.test(ogType)),
    has(ogType === ''),
    Math.log1p(blocks.length),
    sum(blocks, ({ linkCharacters }) => linkCharacters) / total,
    ...Object.values(statedTypes).map((pattern) =>
      has(stated.types.some((type) => pattern.test(type))),
    ),
    has((stated.article?.body.length ?? 0) > 200),
    has(/discourse|vbulletin|phpbb|xenforo|flarum|nodebb|invision/i.test(generator)),
    has(/sphinx|mkdocs|docusaurus|hugo|gitbook|jekyll|docutils|vitepress/i.test(generator)),
    segments.length,
    slug.split(/[-_]/).length,
    path.match(/\d/g)?.length ?? 0,
    has(/\.s?html?$/.test(path)),
    has(/\/20\d{2}\/\d{1,2}|20\d{2}-?\d{2}-?\d{2}/.test(path)),
    path.length,
    has(url.search.length > 1),
    ...Object.values(addressWords).map((pattern) => has(pattern.test(address))),
    has(/forum|communit|discuss|board|talk|users|ask|answers|exchange/.test(url.hostname)),
    has(/docs?|developer|readthedocs|help|support|wiki|learn|api/.test(url.hostname)),
    has(/blog|news|magazine|times|post|daily|journal|herald|gazette|tribune/.test(url.hostname)),
    ...Object.values(pageWords).map(
      (pattern) => ((text.match(pattern)?.length ?? 0) * 1_000) / Math.max(2_000, text.length),
    ),
    ...countedTags.map((tag) => Math.log1p(tags.get(tag) ?? 0)),
    ...classes.map((count) => Math.log1p(count)),
    title.split(/\s+/).length,
    has(/[?!:]/.test(title)),
    metaValues(snapshot, ['description', 'og:description'])[0]?.length ?? 0,
    taken.filter(({ kind }) => kind === 'heading').length / Math.max(50, words),
    first < 0 ? 1 : first / blocks.length,
    ...listing(snapshot, blocks),
    ...titlePlace(blocks, first, title, path),
    has(segments.length === 0),
    ...talk(snapshot, blocks),
    ...linked(blocks, url),
    ...spoken(taken),
  ]);
}

const threadClass = pattern('i', [
  'comment',
  'repl(?:y|ies)',
  String.raw`\bmessage`,
  'thread',
  'answer',
  'post[-_]?(?:body|content|text)',
  String.raw`\bpost\b`,
  'bbp-',
  'cooked',
]);

/**
 * How much of the prose occurs in comments, answers and posts of a forum, and how many of those
 * there are.
 */
function talk({ nodes }: Snapshot, blocks: Block[]): number[] {
  const prose = blocks.filter(
    ({ text, linkCharacters }) => text.length >= 80 && linkCharacters < 0.3 * text.length,
  );
  const places = new Map<number, number>();
  for (const { text, ancestors } of prose) {
    const place = ancestors.find((at) =>
      threadClass.test(((nodes[at] as SnapshotElement)[2] || {}).class ?? ''),
    );
    if (place !== undefined) places.set(place, (places.get(place) ?? 0) + text.length);
  }
  const whole = sum(prose, ({ text }) => text.length) || 1;
  return [sum([...places.values()], (length) => length) / whole, Math.log1p(places.size)];
}

/**
 * Where the page's links lead: to a telephone, to members of a forum, to pages of the same part of
 * the site.
 */
function linked(blocks: Block[], url: URL): number[] {
  const links = blocks.flatMap((block) => block.links);
  const own = url.pathname.replace(/[^/]*\/?$/, '');
  const brothers =
    own.length > 1
      ? links.filter(
          ({ href }) => URL.canParse(href, url) && new URL(href, url).pathname.startsWith(own),
        ).length
      : 0;
  const count = (pattern: RegExp) =>
    Math.log1p(links.filter(({ href }) => pattern.test(href)).length);
  return [
    count(/^tel:/),
    count(/\/(?:users?|members?|u|profiles?)\/|member\.php|[?&]u=/),
    Math.log1p(brothers),
    brothers / Math.max(1, links.length),
  ];
}

/**
 * Who addresses the reader in the text: shops and services say "we" and "you", forums "I". Times in
 * a thousand characters; English only.
 */
function spoken(taken: Block[]): number[] {
  const text = taken
    .map((block) => block.text)
    .join(' ')
    .slice(0, 20_000);
  return [/\b(?:we|our|us)\b/gi, /\b(?:you|your)\b/gi, /\b(?:I|my|me|i['’]m)\b/g].map(
    (pattern) => ((text.match(pattern)?.length ?? 0) * 1_000) / Math.max(500, text.length),
  );
}

/**
 * What lists of teasers are made of: headings that are links, the same card again and again, many
 * times.
 */
function listing({ nodes }: Snapshot, blocks: Block[]): number[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const linked = headings.filter(
    ({ text, linkCharacters, isHeldByLink }) => isHeldByLink || linkCharacters >= 0.8 * text.length,
  ).length;
  // Cards: brothers of one look, each with a link and some words, none of them prose.
  const cards = new Map<string, number>();
  for (const { ancestors, text, links, isHeldByLink, linkCharacters } of blocks) {
    if (
      (!isHeldByLink && (links.length === 0 || linkCharacters < 0.5 * text.length)) ||
      text.length < 25 ||
      text.length > 200
    )
      continue;
    const look = ancestors
      .slice(0, 3)
      .map(
        (at) =>
          `${(nodes[at] as SnapshotElement)[1]}.${((nodes[at] as SnapshotElement)[2] || {}).class ?? ''}`,
      )
      .join('<')
      .slice(0, 200);
    cards.set(look, (cards.get(look) ?? 0) + 1);
  }
  const groups = [...cards.values()].filter((count) => count >= 3);
  const times = nodes.filter((node) => node.length > 2 && node[1] === 'time').length;
  return [
    Math.log1p(linked),
    linked / Math.max(1, headings.length),
    Math.log1p(sum(groups, (count) => count)),
    Math.log1p(Math.max(0, ...groups)),
    Math.log1p(times),
  ];
}

/** Whether the title is above the text, and the share of its words that the address has. */
function titlePlace(blocks: Block[], first: number, title: string, path: string): number[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const address = path.toLowerCase();
  const isAbove =
    first >= 0 &&
    blocks
      .slice(Math.max(0, first - 25), first + 2)
      .some(({ text, kind }) => kind === 'heading' && text.trim() === title.trim());
  return [
    isAbove ? 1 : 0,
    words.filter((word) => address.includes(word)).length / Math.max(1, words.length),
  ];
}

function share(blocks: Block[], kind: Block['kind']): number {
  const total = sum(blocks, ({ text }) => text.length) || 1;
  return (
    sum(
      blocks.filter((block) => block.kind === kind),
      ({ text }) => text.length,
    ) / total
  );
}

function sum<Item>(items: Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function mean(values: number[]): number {
  return values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : 0;
}
