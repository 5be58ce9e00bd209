import { decodePath } from '../../url/decode-path.ts';
import { defined } from '../../invariant.ts';
import { publisherOf } from '../../publishers/publisher-lookup.ts';
import { socialPostOf } from './social-post.ts';
import type { Block } from '../extract/blocks.ts';
import { registrableDomain } from '../../url/registrable-domain.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { hostOf, letters, metaValues } from './metadata.ts';
import type { MetadataSources } from './metadata.ts';

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
