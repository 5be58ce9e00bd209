import { decodePath } from '../../url/decode-path.ts';
import type { ArticleFlag, Paragraph } from '../article.ts';
import type { StatedPage } from '../metadata/json-ld.ts';
import { metaValues } from '../metadata/metadata.ts';
import { isWallLine } from './wall-lexicon.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';
import { pattern, sequence } from '../../text/pattern.ts';

const opinion = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'opinions?',
      'op-ed',
      'commentary',
      'editorials?',
      'columns?',
      'kommentar',
      'meinung',
      'tribune',
      'opinión',
      'opinião',
      'opinione',
      'commento',
      String.raw`köşe-yazı\w*`,
      'görüş',
    ],
    String.raw`\b`,
  ),
  '评论',
  '社论',
  '觀點',
  '观点',
  '社説',
  'オピニオン',
  '오피니언',
  '사설',
  '칼럼',
  'ý kiến',
  'góc nhìn',
]);
const sponsored = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'sponsored(?: content| by| post)?',
      'paid (?:post|content|partnership)',
      'advertorial',
      'brand(?:ed)? content',
      'partner content',
      'promoted by',
      'anzeige',
      'publi-?r[ée]dactionnel',
      'contenido patrocinado',
      'conteúdo patrocinado',
      'contenuto sponsorizzato',
    ],
    String.raw`\b`,
  ),
  '广告',
  '推广',
  'PR記事',
  '広告',
  '협찬',
  'tài trợ',
  'sponsorlu',
]);
const release = pattern('i', [
  sequence(
    String.raw`\b`,
    [
      'press release',
      'news provided by',
      'pressemitteilung',
      'communiqué de presse',
      'comunicado de prensa',
      'comunicato stampa',
      'basın bülteni',
      'thông cáo báo chí',
    ],
    String.raw`\b`,
  ),
  '新闻稿',
  '新聞稿',
  'プレスリリース',
  '보도자료',
]);
const wires = pattern(
  '',
  String.raw`(?:^|\.)`,
  [
    'prnewswire',
    'businesswire',
    'globenewswire',
    'einpresswire',
    'newswire',
    'accesswire',
    'prweb',
    'prtimes',
    'presseportal',
  ],
  String.raw`\.(?:com|jp|de|co\.uk)$`,
);
const livePath = pattern('i', [
  '/(?:live|liveblog|live-updates|liveticker|en-direct|en-vivo|directo)/',
  '-live-updates',
  '-liveblog',
  '-liveticker',
]);

/**
 * What a reader should know of the page before believing the card; each flag rests on a statement
 * of the page (its JSON-LD, its address, its own labels near the headline or after the text) or on
 * the length of the text.
 */
export function articleFlags(
  snapshot: Snapshot,
  stated: StatedPage,
  {
    paragraphs,
    words,
    title,
    section,
    before,
    after,
    hasWall,
  }: {
    paragraphs: Paragraph[];
    words: number;
    title: string;
    section: string | null;
    before: string[];
    after: string[];
    /** Whether the words of a wall were found at the text's end, and taken off it. */
    hasWall: boolean;
  },
): ArticleFlag[] {
  const flags: ArticleFlag[] = [];
  const path = URL.canParse(snapshot.url) ? decodePath(new URL(snapshot.url).pathname) : '';
  const host = URL.canParse(snapshot.url) ? new URL(snapshot.url).hostname : '';
  const types = stated.article?.types ?? [];
  const labels = before.filter((text) => text.length < 60);
  const last = paragraphs.at(-1)?.text ?? '';
  const isCut = /(?:…|\.\.\.)\s*(?:\[?\+?\d* ?(?:more|chars)?\]?)?$/.test(last) && words < 250;
  const isWalled =
    (stated.article?.isFree === false && (words < 350 || after.some(isWallLine))) ||
    hasWall ||
    (words < 600 && [last, ...after.slice(0, 12)].some(isWallLine));
  if (isWalled || isCut || snapshot.truncated) flags.push('partial');
  if (
    types.includes('LiveBlogPosting') ||
    stated.types.includes('LiveBlogPosting') ||
    livePath.test(path)
  )
    flags.push('live-blog');
  const isOpinion =
    types.some((type) => /^(?:OpinionNewsArticle|Review)$/.test(type)) ||
    opinion.test(section ?? '') ||
    new RegExp(
      `/(?:${'opinion|opinions|op-ed|commentary|commentisfree|editorial|editorials|columns?|meinung|kommentare?|tribunes?|opinion[ei]?|debats|blogs/opinion'})/`,
      'i',
    ).test(path);
  if (
    isOpinion ||
    labels.some((text) => text.length < 25 && opinion.test(text)) ||
    /^(?:opinion|op-ed|kommentar|commentary|editorial)\s*[:|]/i.test(title)
  )
    flags.push('opinion');
  if (
    wires.test(host) ||
    /\/(?:press-?releases?|pressreleases?|pressemitteilung(?:en)?|communiques?)\//i.test(path) ||
    [...labels, ...after.slice(0, 4)].some((text) => text.length < 60 && release.test(text))
  )
    flags.push('press-release');
  const isPaid =
    types.includes('AdvertiserContentArticle') ||
    /\/(?:sponsored|paid-post|partner-content|brand-?content|advertorial|paidcontent)\//i.test(
      path,
    ) ||
    metaValues(snapshot, [
      'article:content_tier',
      'article:opinion',
      'content-type',
      'article:tag',
    ]).some((value) => /^(?:sponsored|advertorial|branded)/i.test(value));
  if (
    isPaid ||
    labels.some(
      (text) => text.length < 40 && sponsored.test(text) && !/^(?:anzeige|广告|広告)$/i.test(text),
    )
  )
    flags.push('sponsored');
  const media = snapshot.nodes.some(
    (node) => node.length > 2 && (node as SnapshotElement)[1].match(/^(?:video|audio)$/) !== null,
  );
  const isMedia =
    /^(?:video|audio|podcast)/.test(metaValues(snapshot, ['og:type'])[0] ?? '') ||
    stated.types.some((type) => /^(?:VideoObject|PodcastEpisode|AudioObject)$/.test(type)) ||
    /\/(?:video|videos|podcasts?|audio|watch)\//i.test(path);
  if (words < 180 && (isMedia || media)) flags.push('media-only');
  if (words < 80) flags.push('too-short');
  return flags;
}
