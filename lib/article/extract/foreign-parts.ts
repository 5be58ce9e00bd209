import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/**
 * What is looked at of an element before it is left out: its attributes, the text in it, and what
 * kinds of elements it holds.
 */
interface Part {
  index: number;
  tag: string;
  attributes: Record<string, string>;
  /** Class, id and role in one string. */
  names: string;
  text: string;
  /** Elements of each tag inside. */
  count: (tag: string) => number;
  pageLanguage: string;
  url: string;
  /** Elements of the page for which `isMarkedCopy` is true. */
  copies: number;
}

interface Rule {
  name: string;
  applies: (part: Part) => boolean;
}

/** Classes of browser extensions that put a translation next to each paragraph. */
const translatorClass = pattern('i', String.raw`(?:^|\s)`, [
  String.raw`immersive-translate-target\S*`,
  String.raw`kiss-translator\S*`,
  String.raw`trancy-\S*`,
  String.raw`read-frog-translated\S*`,
  String.raw`openai-translator\S*`,
  String.raw`sheep-translat\S*`,
  String.raw`relingo-\S*`,
  'bilingual-translation',
]);
const consentNames = pattern('i', [
  sequence(
    String.raw`(?:^|[\s_-])`,
    [
      'cookies?',
      'consent',
      'gdpr',
      'ccpa',
      'onetrust',
      'optanon',
      'didomi',
      'usercentrics',
      'truste',
      'trustarc',
      'quantcast',
      String.raw`qc-cmp\d?`,
      'sp-message',
      'cookiebot',
      String.raw`cybotcookiebot\S*`,
      'iubenda',
      'klaro',
      'cmplz',
      'borlabs',
      'cmp',
    ],
    String.raw`(?:$|[\s_-])`,
  ),
  'cookie-?(?:banner|notice|consent|bar|law|policy|wall)',
]);
const consentWords = pattern('iu', [
  String.raw`\bcookies?\b`,
  String.raw`\bconsent\b`,
  'einwilligung',
  'datenschutz',
  'consentement',
  'consentimiento',
  'consentimento',
  'consenso',
  'çerez',
  '쿠키',
  'クッキー',
  '同意',
]);
const letterNames = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  ['news-?letters?', 'sign-?up', 'subscri(?:be|ption)', 'mailing-?list', 'email-?capture'],
  String.raw`(?:$|[\s_-])`,
);
const letterWords = pattern('iu', [
  sequence(
    String.raw`\b`,
    [
      'sign ?up',
      'subscribe',
      'newsletter',
      'inbox',
      'abonnieren',
      'anmelden',
      'abonnez',
      String.raw`inscri[vs]\S*`,
      String.raw`suscr[ií]b\S*`,
      'assine',
      'iscriviti',
      'abone',
    ],
    String.raw`\b`,
  ),
  '订阅',
  '訂閱',
  '登録',
  '購読',
  '구독',
]);
const galleryNames = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  [
    'galler(?:y|ies)',
    'slide-?show',
    'carousel',
    'slider',
    'swiper',
    String.raw`recirc\S*`,
    String.raw`related\S*`,
    'more-?stories',
    'read-?next',
    String.raw`recommend\S*`,
    'trending',
    'most-?(?:read|popular)',
  ],
  String.raw`(?:$|[\s_-])`,
);

const slideNames = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  ['slides?', 'slick', 'glide', 'splide', 'owl', 'flickity', 'keen'],
  String.raw`(?:$|[\s_-]|-(?:list|track|wrapper))`,
);

/**
 * So many paragraphs marked as not to be translated, in another language than the page, are copies.
 */
const LEAST_COPIES = 3;

const rules: Rule[] = [
  {
    name: 'a translation put in by an extension',
    applies: ({ attributes, names, pageLanguage, text }) => {
      const language = (attributes.lang ?? '').split('-')[0]?.toLowerCase() ?? '';
      const isOther = language !== '' && language !== (pageLanguage || languageOf(text));
      return (
        translatorClass.test(names) ||
        (isOther &&
          (/(?:^|\s)notranslate(?:\s|$)/.test(names) || attributes.translate === 'no') &&
          /trans/i.test(names.replace('notranslate', '')))
      );
    },
  },
  {
    name: 'copies in another language, one beside each paragraph',
    applies: (part) => isMarkedCopy(part) && part.copies >= LEAST_COPIES,
  },
  {
    name: 'what asks for consent',
    applies: ({ names, text, count }) =>
      consentNames.test(names) &&
      count('h1') === 0 &&
      count('article') === 0 &&
      text.length < 6_000 &&
      consentWords.test(text),
  },
  {
    name: 'a box that asks for an address',
    applies: ({ names, text, count }) =>
      letterNames.test(names) &&
      text.length < 700 &&
      count('h1') === 0 &&
      letterWords.test(text) &&
      count('input') + count('form') + count('button') + count('a') > 0 &&
      count('p') < 6,
  },
  {
    name: 'teasers of other stories',
    applies: ({ names, count }) => {
      const headings = count('h2') + count('h3') + count('h4') + count('h5');
      const isGallery =
        galleryNames.test(names) || (slideNames.test(names) && count('a') >= headings);
      return (
        isGallery &&
        headings > 2 &&
        count('a') + count('figure') + count('img') >= headings &&
        count('h1') === 0
      );
    },
  },
  {
    name: 'a post of somebody else in a thread',
    applies: ({ attributes, url, tag, text }) => {
      const owner = /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+)\/status\//i.exec(
        url,
      )?.[1];
      if (!owner || tag !== 'article' || attributes['data-testid'] !== 'tweet') return false;
      const handle = /@(\w{1,15})/.exec(text)?.[1];
      return handle !== undefined && handle.toLowerCase() !== owner.toLowerCase();
    },
  },
];

/**
 * Elements whose outermost parts are looked at: blocks, and what translators wrap their copies in.
 */
const looked = /^(?:div|section|aside|ul|ol|form|dialog|article|font|span|p|li|figure)$/;

/**
 * The elements of a page that are not the article's whatever occurs in them: consent notices, boxes
 * that ask for an address, teasers, translations that the reader's own extension put in, others'
 * replies. Their insides are named too.
 */
export function foreignParts(snapshot: Snapshot): Uint8Array {
  const { nodes } = snapshot;
  const isForeign = new Uint8Array(nodes.length);
  const pageLanguage = snapshot.language.split(/[-_]/)[0]?.toLowerCase() ?? '';
  const copies = nodes.filter((node) => {
    if (node.length === 2) return false;
    const attributes = (node as SnapshotElement)[2];
    return (
      attributes !== 0 && isMarkedCopy({ attributes, names: attributes.class ?? '', pageLanguage })
    );
  }).length;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node || node.length === 2) continue;
    const [parent, tag, attributes] = node as SnapshotElement;
    if (parent >= 0 && isForeign[parent]) {
      isForeign[index] = 1;
      continue;
    }
    if (!looked.test(tag) || attributes === 0) continue;
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
    if (!mayApply(names, attributes, tag)) continue;
    const part = { ...partOf(nodes, index, names, pageLanguage, snapshot.url), copies };
    if (rules.some(({ applies }) => applies(part))) isForeign[index] = 1;
  }
  return isForeign;
}

/** An element in another language than the page's that translators are to leave alone. */
function isMarkedCopy({
  attributes,
  names,
  pageLanguage,
}: Pick<Part, 'attributes' | 'names' | 'pageLanguage'>): boolean {
  const language = (attributes.lang ?? '').split('-')[0]?.toLowerCase() ?? '';
  return (
    language !== '' &&
    pageLanguage !== '' &&
    language !== pageLanguage &&
    (/(?:^|\s)notranslate(?:\s|$)/.test(names) || attributes.translate === 'no')
  );
}

/** Names without which no rule applies: most elements are not looked into. */
function mayApply(names: string, attributes: Record<string, string>, tag: string): boolean {
  return (
    consentNames.test(names) ||
    letterNames.test(names) ||
    galleryNames.test(names) ||
    slideNames.test(names) ||
    translatorClass.test(names) ||
    /notranslate/.test(names) ||
    attributes.translate === 'no' ||
    (tag === 'article' && attributes['data-testid'] === 'tweet')
  );
}

function partOf(
  nodes: Snapshot['nodes'],
  index: number,
  names: string,
  pageLanguage: string,
  url: string,
): Omit<Part, 'copies'> {
  const [, tag, attributes] = nodes[index] as SnapshotElement;
  const counts = new Map<string, number>();
  let text = '';
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node || node[0] < index) break;
    if (node.length === 2) {
      if (text.length < 20_000) text += ` ${node[1]}`;
    } else counts.set(node[1], (counts.get(node[1]) ?? 0) + 1);
  }
  return {
    index,
    tag,
    attributes: attributes || {},
    names,
    text: text.replace(/\s+/g, ' ').trim(),
    count: (name) => counts.get(name) ?? 0,
    pageLanguage,
    url,
  };
}

/** The language implied by a text's script, '' if several share it. */
function languageOf(text: string): string {
  return /[\u3040-\u30ff]/.test(text) ? 'ja' : /[\uac00-\ud7af]/.test(text) ? 'ko' : '';
}

/** Lines that only lead to another story: "Read more: …". */
const leadsElsewhere = pattern(
  'iu',
  String.raw`^\W*`,
  [
    'read (?:more|next|also|on)',
    'see also',
    'also read',
    'related(?: (?:stories|articles?|reading))?',
    'more(?: on this| from)?',
    'recommended',
    "don['’]t miss",
    'you may (?:also )?like',
    'lesen sie auch',
    'mehr (?:zum thema|dazu)',
    'auch interessant',
    'siehe auch',
    'lire aussi',
    'à lire(?: aussi)?',
    'sur le même sujet',
    'lea tambi[eé]n',
    'te puede interesar',
    'm[aá]s informaci[oó]n',
    'leia (?:tamb[eé]m|mais)',
    'saiba mais',
    'veja tamb[eé]m',
    'leggi anche',
    'xem thêm',
    'đọc thêm',
    'ilgili haber',
    'ayrıca okuyun',
    '相关阅读',
    '延伸阅读',
    '延伸閱讀',
    '推荐阅读',
    '関連記事',
    'あわせて読みたい',
    '관련 ?기사',
  ],
  String.raw`\s*[:：|▸»›>→–—-]?`,
);

const mediaLead = /^\W*(?:watch|listen|read|video|podcast|gallery|in pictures)\s*[:：|▸»›>→–—]/iu;

/** Whether a block is only a link to another story. */
export function isElsewhereLine({
  text,
  linkCharacters,
}: {
  text: string;
  linkCharacters: number;
}): boolean {
  const lead = leadsElsewhere.exec(text)?.[0] ?? mediaLead.exec(text)?.[0];
  return (
    lead !== undefined &&
    text.length < 300 &&
    linkCharacters >= 0.6 * (text.length - lead.length) &&
    linkCharacters > 0
  );
}

/** Whether a heading opens a list of other stories ("More on this story", "Read next"). */
export function isElsewhereHeading({ kind, text }: { kind: string; text: string }): boolean {
  return kind === 'heading' && text.length < 60 && leadsElsewhere.test(text);
}
