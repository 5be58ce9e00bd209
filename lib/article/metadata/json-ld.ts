import { pattern } from '../../text/pattern.ts';

/**
 * What a page states about itself in schema.org terms, read tolerantly and believed only as
 * strings.
 */
export interface StatedArticle {
  types: string[];
  headline: string;
  /** Names, in the order given. */
  authors: string[];
  published: string;
  modified: string;
  url: string;
  section: string;
  publisher: string;
  language: string;
  /** The article's text where the page gives it, tags taken out. */
  body: string;
  description: string;
  /** The page's own paywall flag: false if it states that not everything is free. */
  isFree: boolean | null;
}

export interface StatedPage {
  /** The object that describes the article, null where there is none. */
  article: StatedArticle | null;
  /**
   * Publication time of the page from its `WebPage` object: used if there is no article object, or
   * one without a date.
   */
  published: string;
  /**
   * Classes of the parts that the data name as not free to read (`hasPart` with a `cssSelector`).
   */
  paidClasses: string[];
  /** All types named at the top or in a graph, without the schema.org prefix. */
  types: string[];
}

const articleTypes = pattern(
  '',
  [
    'Article',
    'BlogPosting',
    'Report',
    'LiveBlogPosting',
    'SocialMediaPosting',
    'DiscussionForumPosting',
    'Review',
    'TechArticle',
  ],
  '$',
);
const pageTypes = /^(?:WebPage|ItemPage|AboutPage|MedicalWebPage|FAQPage)$/;
const limits = { objects: 4_000, characters: 400_000, names: 30 };

type Fields = Record<string, unknown>;

/**
 * Reads the page's JSON-LD. Huge, broken, wrongly typed and circular (by `@id`) data yield what can
 * be read of them, never an error.
 */
export function readJsonLd(scripts: string[], pageUrl: string): StatedPage {
  const objects = scripts.flatMap((script) => objectsIn(parsed(script))).slice(0, limits.objects);
  const byId = new Map<string, Fields>();
  for (const { fields } of objects) {
    const id = fields['@id'];
    if (typeof id === 'string' && isNamed(fields) && !byId.has(id)) byId.set(id, fields);
  }
  const types = [
    ...new Set(objects.filter(({ depth }) => depth <= 2).flatMap(({ fields }) => typesOf(fields))),
  ].slice(0, 100);
  const articles = objects.filter(
    ({ fields, depth }) => depth <= 4 && typesOf(fields).some((type) => articleTypes.test(type)),
  );
  const best = articles
    .map(({ fields, depth }) => ({ fields, score: scoreOf(fields, pageUrl) - depth }))
    .toSorted((one, other) => other.score - one.score)[0];
  const page = objects.find(
    ({ fields, depth }) =>
      depth <= 2 &&
      typesOf(fields).some((type) => pageTypes.test(type)) &&
      first(fields.datePublished) !== '',
  );
  return {
    article: best ? statedArticle(best.fields, byId) : null,
    published: page ? first(page.fields.datePublished) : '',
    paidClasses: paidClassesOf(objects.map(({ fields }) => fields)),
    types,
  };
}

function paidClassesOf(objects: Fields[]): string[] {
  const parts = objects.flatMap((fields) => list(fields.hasPart).slice(0, 20)).filter(isFields);
  return parts
    .filter(({ isAccessibleForFree }) => /false$/i.test(String(isAccessibleForFree)))
    .flatMap(({ cssSelector }) => list(cssSelector).map(text))
    .flatMap((selector) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name))
    .slice(0, 20);
}

function scoreOf(fields: Fields, pageUrl: string): number {
  const urls = [text(fields.url), text(fields['@id']), idOf(fields.mainEntityOfPage)].map(pathOf);
  const isHere = urls.includes(pathOf(pageUrl)) && pathOf(pageUrl).length > 1;
  const has = (name: string) => (fields[name] ? 1 : 0);
  return (
    (isHere ? 6 : 0) +
    has('headline') * 3 +
    has('datePublished') * 3 +
    has('author') * 2 +
    has('articleBody') +
    (typesOf(fields).some((type) => type.endsWith('Review')) ? -4 : 0) +
    (typesOf(fields).includes('LiveBlogPosting') ? 4 : 0) +
    // An entry of a page, such as an update of a live blog, has the page's address and a fragment.
    (/#[^/]/.test(text(fields.url)) && !pageUrl.includes('#') ? -6 : 0)
  );
}

/** Whether an object names itself, rather than only refer to another object. */
function isNamed(fields: Fields): boolean {
  return ['name', 'givenName', 'familyName', 'headline', 'legalName'].some((key) => key in fields);
}

function statedArticle(fields: Fields, byId: Map<string, Fields>): StatedArticle {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, limits.names).map(resolve);
    const id = isFields(value) && !isNamed(value) ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  const free = fields.isAccessibleForFree;
  return {
    types: typesOf(fields),
    headline: cleaned(text(fields.headline) || text(fields.name)),
    authors: list(fields.author ?? fields.creator)
      .slice(0, limits.names)
      .flatMap((author) => namesOf(resolve(author)))
      .map(cleaned)
      .filter((name) => name !== ''),
    published: first(fields.datePublished) || first(fields.dateCreated) || first(fields.uploadDate),
    modified: first(fields.dateModified),
    url: text(fields.url) || idOf(fields.mainEntityOfPage),
    section: cleaned(text(list(fields.articleSection)[0])),
    publisher: cleaned(namesOf(resolve(list(fields.publisher)[0]))[0] ?? ''),
    language:
      text(fields.inLanguage) ||
      (isFields(fields.inLanguage)
        ? text(fields.inLanguage.alternateName) || text(fields.inLanguage.name)
        : ''),
    body: cleaned(text(fields.articleBody).slice(0, limits.characters)),
    description: cleaned(text(fields.description)),
    isFree:
      free === false || /^(?:https?:\/\/schema\.org\/)?false$/i.test(text(free))
        ? false
        : free === true || /^(?:https?:\/\/schema\.org\/)?true$/i.test(text(free))
          ? true
          : null,
  };
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value
      .slice(0, limits.names)
      .flatMap((item) => (Array.isArray(item) ? [] : namesOf(item)));
  if (!isFields(value)) return [];
  const name = list(value.name).map(text).filter(Boolean);
  if (name.length > 0) return name;
  const parts = [text(value.givenName), text(value.familyName)].filter(Boolean).join(' ');
  return parts ? [parts] : [];
}

const scriptWrapper = pattern('g', [
  String.raw`^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)`,
  String.raw`(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>)\s*$`,
]);

/**
 * JSON as pages write it: also inside comments, with raw line breaks in strings, commas too many,
 * several values in one script, or quotation marks not escaped.
 */
function parsed(script: string): unknown {
  const bare = script.replace(scriptWrapper, '').replace(/;\s*$/, '');
  for (const attempt of [
    () => bare,
    () => tolerant(bare),
    () => `[${tolerant(bare).replace(/\}\s*\{/g, '},{')}]`,
    () => withEscapedQuotes(tolerant(bare)),
  ]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt, or nothing: a page's broken JSON is the page's affair.
    }
  }
  return null;
}

function tolerant(json: string): string {
  return json.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1');
}

/**
 * JSON in whose strings quotation marks were not escaped: one that no comma, colon or bracket of
 * JSON follows is part of its string.
 */
function withEscapedQuotes(json: string): string {
  let out = '';
  let isInside = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '\\' && isInside) {
      out += json.slice(at, at + 2);
      at++;
      continue;
    }
    if (character !== '"') {
      out += character;
      continue;
    }
    if (!isInside) isInside = true;
    else if (
      /^\s*(?:[:}\]]|$|,\s*(?:"[^"]{0,80}"\s*[:,\]]|[{[\d-]|true|false|null))/.test(
        json.slice(at + 1, at + 200),
      )
    )
      isInside = false;
    else {
      out += '\\"';
      continue;
    }
    out += '"';
  }
  return out;
}

/** What an article holds or is answered by: its updates and comments are not it. */
const partsOfArticle = new Set(['liveBlogUpdate', 'comment', 'suggestedAnswer']);

/** The objects in a value with their depth, nearest first; arrays and `@graph` add no depth. */
function objectsIn(root: unknown): { fields: Fields; depth: number }[] {
  const found: { fields: Fields; depth: number }[] = [];
  let level: unknown[] = [root];
  for (let depth = 0; depth < 6 && level.length > 0 && found.length < limits.objects; depth++) {
    const next: unknown[] = [];
    for (let at = 0; at < level.length && found.length < limits.objects; at++) {
      const value = level[at];
      if (Array.isArray(value)) {
        if (level.length < limits.objects) level.push(...value.slice(0, limits.objects));
      } else if (isFields(value)) {
        found.push({ fields: value, depth });
        if (Array.isArray(value['@graph'])) level.push(...value['@graph'].slice(0, limits.objects));
        for (const [name, child] of Object.entries(value))
          if (
            name !== '@graph' &&
            !partsOfArticle.has(name) &&
            typeof child === 'object' &&
            child !== null &&
            next.length < limits.objects
          )
            next.push(child);
      }
    }
    level = next;
  }
  return found;
}

function typesOf(fields: Fields): string[] {
  return list(fields['@type'])
    .map((type) => text(type).replace(/^.*[/#:]/, ''))
    .filter((type) => type !== '' && type.length < 60);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return isFields(value) && typeof value['@value'] === 'string' ? value['@value'].trim() : '';
}

/** The first text of a list, or the text itself: some pages put one date into an array. */
function first(value: unknown): string {
  return list(value).slice(0, 5).map(text).find(Boolean) ?? '';
}

function idOf(value: unknown): string {
  const first = list(value)[0];
  return text(first) || (isFields(first) ? text(first['@id']) || text(first.url) : '');
}

function pathOf(url: string): string {
  return URL.canParse(url, 'https://page.invalid')
    ? new URL(url, 'https://page.invalid').pathname.replace(/\/$/, '')
    : '';
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** A string without tags and with its entities as characters, white space as single spaces. */
function cleaned(value: string): string {
  return value
    .replace(/<\/?[a-z][^>]{0,2000}>/gi, ' ')
    .replace(
      /&(#?\w{2,8});/g,
      (whole, name: string) => entities[name.toLowerCase()] ?? numeric(name) ?? whole,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function numeric(name: string): string | undefined {
  const code = /^#x([0-9a-f]{1,6})$/i.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : NaN;
  return code > 31 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
