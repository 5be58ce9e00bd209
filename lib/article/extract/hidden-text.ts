import { HIDDEN_MARK, type Snapshot, type SnapshotElement } from '../snapshot/take-snapshot.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** Which texts of a page a reader does not see. */
export interface Hiding {
  /** For each element the outermost hidden element at or above it, -1 where the reader sees it. */
  roots: Int32Array;
  /**
   * Whether the text of this hidden element is shown on demand or on scrolling: "read more" bodies,
   * lazily shown text.
   */
  isShownLater(root: number): boolean;
  /**
   * Whether visibility comes from the live page's computed styles; otherwise it is guessed from
   * attributes, inline styles and known classes.
   */
  isRendered: boolean;
}

/**
 * Classes that hide text from sight in well-known style sheets (Bootstrap, Foundation, Tailwind,
 * WordPress, Drupal, ARIA patterns).
 */
const hidingClasses = new Set([
  // for screen readers only
  'sr-only',
  'sronly',
  'sr_only',
  'visually-hidden',
  'visuallyhidden',
  'visually_hidden',
  'u-visually-hidden',
  'u-visuallyhidden',
  'is-visually-hidden',
  'is-visuallyhidden',
  'visually-hidden-focusable',
  'screen-reader-text',
  'screen-reader-only',
  'screen-reader',
  'screenreader',
  'screenreader-only',
  'screen_reader_text',
  'show-for-sr',
  'a11y-hidden',
  'a11y-only',
  'aria-only',
  'assistive-text',
  'assistive',
  'accessibility-text',
  'access-hidden',
  'element-invisible',
  'offscreen',
  'off-screen',
  'hidden-visually',
  'hide-visually',
  'vh',
  // not at all
  'is-hidden',
  'uk-hidden',
  'u-hidden',
  'hide',
  'invisible',
  'hidden-text',
  'js-hidden',
  'ng-hide',
  'display-none',
  'displaynone',
  // on paper only
  'print-only',
  'only-print',
  'visible-print',
  'visible-print-block',
  'show-for-print',
  'print-visible',
]);
/** Frameworks undo these for wide screens by a second class. */
const undoneByWidth = new Set(['d-none', 'hidden', 'hide', 'is-hidden', 'invisible']);
const widthClass = pattern(
  '',
  '^',
  [
    String.raw`(?:sm|md|lg|xl|xxl|2xl|desktop|tablet|print|screen):[\w-]+`,
    String.raw`d-(?:sm|md|lg|xl|xxl)-(?!none)[\w-]+`,
    String.raw`(?:show|visible)-(?:sm|md|lg|xl|for-\w+)[\w-]*`,
  ],
  '$',
);
const tooltipClass = /(?:^|[\s_-])tool-?tip[-_]*(?:text|content|body|inner|box|panel)(?:$|[\s_-])/i;
/** Classes of elements that scripts show when they scroll into view. */
const revealedClass = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  [
    'aos',
    'reveal',
    'revealed',
    'fade-?in',
    'fade-?up',
    'wow',
    'lazy',
    'lazyload',
    'animate',
    'animated',
    'animation',
    String.raw`scroll-?\w*`,
    'js-?fade',
    'in-?view',
    'appear',
    'transition',
  ],
  String.raw`(?:$|[\s_-])`,
);
/** Parts whose style sheet may give them another background than white. */
const darkClass = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  [
    'dark',
    'night',
    'black',
    'inverse',
    'inverted',
    'hero',
    'banner',
    'cover',
    'overlay',
    String.raw`has-\S*background\S*`,
    String.raw`bg\S*`,
    'button',
    'btn',
    'badge',
    'card',
    'callout',
    'box',
    'cta',
  ],
  String.raw`(?:$|[\s_-])`,
);
/** Parts that a click on their title opens. */
const accordionClass = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  ['accordion', 'collaps(?:e|ible)', 'expand(?:able|er)?', 'faq', 'tab-(?:pane|panel|content)'],
  String.raw`(?:$|[\s_-])`,
);
/** Parts that those who paid or registered see. */
const paidClass =
  /(?:^|\s)(?:paywall(?:ed)?|metered-?content|subscriber-?only|premium-?content)(?:\s|$)/i;
/** What the controls say that open a folded text. */
export const unfoldWords = pattern('iu', [
  sequence(
    String.raw`^\W*`,
    ['read', 'show', 'see', 'view', 'continue', 'load', 'open', 'expand', 'unfold', 'keep'],
    String.raw`\b.{0,12}\b`,
    [
      'more',
      'full',
      'all',
      'reading',
      'rest',
      'entire',
      'whole',
      'article',
      'story',
      'text',
      'on',
      'everything',
    ],
    String.raw`\b`,
  ),
  String.raw`^\W*(?:more|expand|continue|read on)\W*$`,
  'weiterlesen',
  'mehr (?:lesen|anzeigen)',
  'ganzen? (?:artikel|text)',
  'lire (?:la suite|plus)',
  'afficher (?:la suite|plus)',
  'voir plus',
  'seguir leyendo',
  'leer m[aá]s',
  'ver m[aá]s',
  'mostrar m[aá]s',
  'ler mais',
  'leia mais',
  'continuar lendo',
  'leggi (?:tutto|di più)',
  'continua a leggere',
  'mostra altro',
  'đọc tiếp',
  'xem thêm',
  'devamını (?:oku|gör)',
  '阅读全文',
  '閱讀全文',
  '展开',
  '展開',
  '查看全文',
  '查看更多',
  '继续阅读',
  '繼續閱讀',
  '続きを(?:読む|見る|表示)',
  'もっと(?:見る|読む)',
  '全文を(?:読む|表示)',
  '더 ?보기',
  '전체 ?보기',
  '계속 읽기',
]);

/**
 * Hidden text that makes up this share of the page's prose, or of what is taken, is the article
 * itself, waiting for a script: less needs to be guessed of a live page.
 */
const bodyShare = { rendered: 0.9, guessed: 0.45 };
const LEAST_BODY_BLOCKS = 3;
/** Characters from which on a text counts as prose. */
const LEAST_PROSE = 25;

/**
 * Finds what the page hides. `paidClasses` are the classes of parts that the page's data name as
 * paid for.
 */
export function hidingOf(snapshot: Snapshot, paidClasses: string[] = []): Hiding {
  const { nodes } = snapshot;
  const isRendered = snapshot.isRendered === true;
  const roots = new Int32Array(nodes.length).fill(-1);
  for (const [index, node] of nodes.entries()) {
    if (node.length === 2) continue;
    const parent = node[0];
    const isVisibleAgain =
      isRendered && parent >= 0 && markOf(nodes, roots[parent] ?? -1) === 'visibility';
    const inherited = parent >= 0 && !isVisibleAgain ? (roots[parent] ?? -1) : -1;
    if (inherited >= 0) roots[index] = inherited;
    else if (isHiddenElement(nodes, index, isRendered))
      roots[index] = isVisibleAgain ? (roots[parent] ?? index) : index;
  }
  let controls: Controls | undefined;
  const shown = new Map<number, boolean>(
    bodiesOf(nodes, roots, isRendered).map((root) => [root, true]),
  );
  return {
    roots,
    isRendered,
    isShownLater(root) {
      let known = shown.get(root);
      if (known === undefined)
        shown.set(
          root,
          (known = isUnfolded(
            snapshot,
            paidClasses,
            root,
            isRendered,
            () => (controls ??= controlsOf(nodes)),
          )),
        );
      return known;
    },
  };
}

/**
 * Hidden elements that hold most of the page's prose: an article that a script of the page has yet
 * to show, not text hidden from readers.
 */
function bodiesOf(nodes: Snapshot['nodes'], roots: Int32Array, isRendered: boolean): number[] {
  const prose = new Map<number, { length: number; texts: number }>();
  let total = 0;
  for (const node of nodes) {
    if (node.length > 2 || node[1].length < LEAST_PROSE) continue;
    total += node[1].length;
    const root = roots[node[0]] ?? -1;
    if (root < 0) continue;
    const sums = prose.get(root) ?? { length: 0, texts: 0 };
    sums.length += node[1].length;
    sums.texts++;
    prose.set(root, sums);
  }
  const least = total * (isRendered ? bodyShare.rendered : bodyShare.guessed);
  return [...prose]
    .filter(([, { length, texts }]) => length >= least && texts >= LEAST_BODY_BLOCKS)
    .map(([root]) => root);
}

function markOf(nodes: Snapshot['nodes'], at: number): string {
  return at < 0 ? '' : (attributesAt(nodes, at)[HIDDEN_MARK] ?? '');
}

function attributesAt(nodes: Snapshot['nodes'], at: number): Record<string, string> {
  const node = nodes[at];
  return node && node.length > 2 ? (node as SnapshotElement)[2] || {} : {};
}

function isHiddenElement(nodes: Snapshot['nodes'], at: number, isRendered: boolean): boolean {
  const [parent, tag, attributes] = nodes[at] as SnapshotElement;
  if (isFolded(nodes, parent, tag)) return true;
  if (attributes === 0) return tag === 'dialog';
  if (isRendered) return HIDDEN_MARK in attributes;
  if (HIDDEN_MARK in attributes || 'hidden' in attributes) return true;
  if ('inert' in attributes && !('open' in attributes)) return true;
  if (tag === 'dialog' && !('open' in attributes)) return true;
  if (attributes.role === 'tooltip') return true;
  if (attributes['aria-hidden'] === 'true' && !isInlineTag(tag)) return true;
  const names = attributes.class?.split(/\s+/) ?? [];
  const isWide = names.some((name) => widthClass.test(name));
  if (
    names.some(
      (name) =>
        (hidingClasses.has(name.toLowerCase()) || name === 'hidden' || name === 'd-none') &&
        !(isWide && undoneByWidth.has(name)),
    )
  )
    return true;
  if (attributes.class && tooltipClass.test(attributes.class)) return true;
  if (attributes.style !== undefined && isHidingStyle(attributes.style)) return true;
  return isPaperColored(nodes, at);
}

/**
 * White or nearly white text without a background of another color around it; headlines may be
 * white over a picture.
 */
function isPaperColored(nodes: Snapshot['nodes'], at: number): boolean {
  const tag = String(nodes[at]?.[1]);
  const { style = '', color = '' } = attributesAt(nodes, at);
  if (/^(?:h[1-6]|a|button|header|figure|figcaption)$/.test(tag)) return false;
  const own = colorOf(
    declarationsOf(style).get('color') ?? (tag === 'font' ? color.toLowerCase() : ''),
  );
  if (!isNearWhite(own)) return false;
  for (let around = at; around >= 0; around = nodes[around]?.[0] ?? -1) {
    const attributes = attributesAt(nodes, around);
    const rules = declarationsOf(attributes.style ?? '');
    const background =
      rules.get('background-color') ?? rules.get('background') ?? attributes.bgcolor ?? '';
    if (background !== '' && !/^(?:none|transparent|inherit|initial)$/.test(background))
      return isNearWhite(colorOf(background.toLowerCase()));
    if (rules.has('background-image') || darkClass.test(attributes.class ?? '')) return false;
  }
  return true;
}

/** Whether a style only gives its text the color of paper. */
export function isPaperStyle(style: string): boolean {
  return isNearWhite(colorOf(declarationsOf(style).get('color') ?? ''));
}

function isNearWhite(color: string): boolean {
  return /^#(?:f[5-9a-f]){3}$/.test(color);
}

/** Everything but its summary inside a `details` that is closed. */
function isFolded(nodes: Snapshot['nodes'], parent: number, tag: string): boolean {
  if (parent < 0 || tag === 'summary') return false;
  const [, parentTag, attributes] = nodes[parent] as SnapshotElement;
  return parentTag === 'details' && !(attributes && 'open' in attributes);
}

const clippedPath = pattern('', [
  String.raw`inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%`,
  String.raw`circle\(\s*0`,
  String.raw`polygon\(\s*0(?:px)? 0(?:px)?,\s*0(?:px)? 0(?:px)?`,
]);

/** An inline style that keeps text out of sight. */
export function isHidingStyle(style: string): boolean {
  const rules = declarationsOf(style);
  const get = (name: string) => rules.get(name) ?? '';
  const size = (name: string) => {
    const match = /^(-?\d*\.?\d+)(px|em|rem|pt|%|vw|vh)?$/.exec(get(name));
    return match
      ? Number(match[1]) *
          (match[2] === 'em' || match[2] === 'rem'
            ? 16
            : match[2] === 'vw' || match[2] === 'vh' || match[2] === '%'
              ? 10
              : 1)
      : Number.NaN;
  };
  const isClipped = /hidden|clip/.test(
    `${get('overflow')} ${get('overflow-x')} ${get('overflow-y')}`,
  );
  const background = colorOf(get('background-color') || get('background'));
  return (
    get('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(get('visibility')) ||
    get('content-visibility') === 'hidden' ||
    (get('opacity') !== '' && Number.parseFloat(get('opacity')) < 0.05) ||
    size('font-size') < 3 ||
    (isClipped &&
      (size('height') <= 1 ||
        size('width') <= 1 ||
        size('max-height') <= 1 ||
        size('max-width') <= 1)) ||
    ['left', 'top', 'right', 'margin-left', 'margin-top', 'text-indent'].some(
      (name) => size(name) <= -900,
    ) ||
    /translate[xy]?\(\s*-(?:\d{4,}px|\d{3,}(?:vw|vh|%))/.test(get('transform')) ||
    /^rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?/.test(
      get('clip'),
    ) ||
    clippedPath.test(get('clip-path')) ||
    /scale(?:x|y|3d)?\(\s*0(?:\.0+\d*)?\s*[,)]/.test(get('transform')) ||
    get('color') === 'transparent' ||
    /^(?:rgba|hsla)\(.*,\s*0(?:\.0\d*)?\s*\)$|^#(?:[\da-f]{3}0|[\da-f]{6}00)$/.test(get('color')) ||
    (get('color') !== '' && background !== '' && colorOf(get('color')) === background)
  );
}

/**
 * The declarations of a style attribute, names and values in lower case; of two the last counts.
 */
function declarationsOf(style: string): Map<string, string> {
  const rules = new Map<string, string>();
  for (const part of style.split(';')) {
    const at = part.indexOf(':');
    if (at > 0)
      rules.set(
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .replace(/!\s*important/i, '')
          .trim()
          .toLowerCase(),
      );
  }
  return rules;
}

const colorNames: Record<string, string> = { white: '#ffffff', black: '#000000' };

/** A color in one spelling, '' where there is none. */
function colorOf(value: string): string {
  const hex = /#([\da-f]{3}|[\da-f]{6})\b/.exec(value)?.[1];
  if (hex)
    return hex.length === 3 ? `#${[...hex].map((digit) => digit + digit).join('')}` : `#${hex}`;
  const rgb = /rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)/.exec(value);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  const name = /\b(?:white|black)\b/.exec(value)?.[0] ?? '';
  return colorNames[name] ?? '';
}

const inlineTag = pattern(
  '',
  '^',
  [
    'a',
    'abbr',
    'b',
    'cite',
    'code',
    'em',
    'font',
    'i',
    'mark',
    'q',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
    'label',
    'svg',
    'data',
    'dfn',
  ],
  '$',
);

function isInlineTag(tag: string): boolean {
  return inlineTag.test(tag);
}

/**
 * A hidden part that readers come to see: a control next to it opens it, it is shown on scrolling,
 * or the page's data name it as paid for.
 */
function isUnfolded(
  snapshot: Snapshot,
  paidClasses: string[],
  root: number,
  isRendered: boolean,
  controls: () => Controls,
): boolean {
  const { nodes } = snapshot;
  const attributes = attributesAt(nodes, root);
  const mark = attributes[HIDDEN_MARK] ?? '';
  const style = attributes.style ?? '';
  if (mark === 'opacity-below') return true;
  const isFaded = isRendered
    ? mark === 'opacity'
    : /opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/.test(style) && !/display\s*:\s*none/i.test(style);
  const names = attributes.class ?? '';
  const around = attributesAt(nodes, nodes[root]?.[0] ?? -1).class ?? '';
  if (isFaded && (/transition|animation/i.test(style) || revealedClass.test(names))) return true;
  if (isBodyElement(nodes, root) || accordionClass.test(`${names} ${around}`)) return true;
  const isPaid =
    paidClass.test(names) || paidClasses.some((name) => names.split(/\s+/).includes(name));
  if (!isRendered && isPaid) return true;
  return hasControl(nodes, controls(), root);
}

/** What a page calls its article: hidden it waits for a script. */
function isBodyElement(nodes: Snapshot['nodes'], root: number): boolean {
  const tag = String(nodes[root]?.[1]);
  const { itemprop = '', class: names = '' } = attributesAt(nodes, root);
  return (
    /^(?:html|body|main)$/.test(tag) ||
    itemprop.includes('articleBody') ||
    /(?:^|\s)(?:article|story|entry|post)-?_?(?:body|content|text)(?:\s|$)/i.test(names)
  );
}

/** What opens folded text on a page. */
interface Controls {
  /** The ids that controls name. */
  ids: Set<string>;
  /** For each parent and grandparent of a control like "read more": the controls in it. */
  near: Map<number, number[]>;
}

/**
 * Finds the buttons, links, labels and summaries that open folded text: by what they say, or the id
 * they name.
 */
function controlsOf(nodes: Snapshot['nodes']): Controls {
  const ids = new Set<string>();
  const texts = new Map<number, string>();
  for (const node of nodes) {
    if (node.length > 2) {
      const named = ((node as SnapshotElement)[2] || {})['aria-controls'];
      for (const id of named?.split(/\s+/) ?? []) ids.add(id);
      continue;
    }
    let at = node[0];
    for (let level = 0; level < 4 && at >= 0; level++, at = nodes[at]?.[0] ?? -1) {
      if (!isControl(nodes[at] as SnapshotElement)) continue;
      texts.set(at, (texts.get(at) ?? '') + node[1]);
      break;
    }
  }
  const near = new Map<number, number[]>();
  for (const [control, text] of texts) {
    if (text.length >= 60 || !unfoldWords.test(text.trim())) continue;
    const parent = nodes[control]?.[0] ?? -1;
    for (const at of [parent, nodes[parent]?.[0] ?? -1])
      near.set(at, [...(near.get(at) ?? []).slice(0, 20), control]);
  }
  return { ids, near };
}

function isControl([, tag, attributes]: SnapshotElement): boolean {
  return (
    /^(?:button|summary|label|a)$/.test(tag) ||
    (attributes !== 0 &&
      (attributes.role === 'button' ||
        /read-?more|show-?more|expand|toggle/i.test(attributes.class ?? '')))
  );
}

/** Whether a control next to a hidden element, up to three levels above it, opens it. */
function hasControl(nodes: Snapshot['nodes'], { ids, near }: Controls, root: number): boolean {
  const { id } = attributesAt(nodes, root);
  if (id !== undefined && ids.has(id)) return true;
  const isInside = (at: number) => {
    for (let up = at; up >= root; up = nodes[up]?.[0] ?? -1) if (up === root) return true;
    return false;
  };
  let at = nodes[root]?.[0] ?? -1;
  for (let level = 0; level < 3 && at >= 0; level++, at = nodes[at]?.[0] ?? -1)
    if (near.get(at)?.some((control) => !isInside(control))) return true;
  return false;
}

/**
 * The visible blocks among the selected ones: a hidden block is included only if hidden text is the
 * body of the article, or can be opened.
 */
export function seenBlocks(
  { nodes }: Snapshot,
  hiding: Hiding,
  blocks: { text: string; hiddenRoot: number }[],
  taken: boolean[],
): boolean[] {
  const groups = new Map<number, { length: number; blocks: number }>();
  let total = 0;
  const placeOf = (root: number) => nodes[root]?.[0] ?? -1;
  for (const [index, { text, hiddenRoot }] of blocks.entries()) {
    if (!taken[index]) continue;
    total += text.length;
    if (hiddenRoot < 0) continue;
    for (const key of new Set([hiddenRoot, placeOf(hiddenRoot)])) {
      const group = groups.get(key) ?? { length: 0, blocks: 0 };
      group.length += text.length;
      group.blocks++;
      groups.set(key, group);
    }
  }
  const least = (hiding.isRendered ? bodyShare.rendered : bodyShare.guessed) * total;
  const isBody = (key: number) => {
    const group = groups.get(key);
    return group !== undefined && group.length >= least && group.blocks >= LEAST_BODY_BLOCKS;
  };
  return blocks.map(
    ({ hiddenRoot }, index) =>
      taken[index] === true &&
      (hiddenRoot < 0 || isBody(hiddenRoot) || isBody(placeOf(hiddenRoot))),
  );
}
