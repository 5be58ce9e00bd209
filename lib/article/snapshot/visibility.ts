/**
 * How a live page hides an element from its readers, from computed styles and boxes, so that style
 * sheets count. Runs in content scripts and changes nothing.
 */
export type HidingWay =
  | 'display'
  | 'visibility'
  | 'opacity'
  | 'opacity-below'
  | 'size'
  | 'position'
  | 'color'
  | 'struck'
  | '';

/**
 * Rendered state of an element: how it is hidden, and whether an inline tag is displayed as a
 * block.
 */
export interface Look {
  hidden: HidingWay;
  isLine: boolean;
}

const VISIBLE: Look = { hidden: '', isLine: false };
/** Boxes of at most this many pixels whose overflow is hidden show nothing. */
const NOTHING = 1;
const SMALLEST_FONT = 3;

/**
 * Reads how the page renders an element. `isInline`: its tag is inline; `hasText`: it has text
 * nodes of its own.
 */
export function lookOf(
  element: Element,
  view: Window,
  { isInline, hasText }: { isInline: boolean; hasText: boolean },
): Look {
  const check = (element as { checkVisibility?: unknown }).checkVisibility;
  if (typeof check !== 'function') return VISIBLE;
  const ask = (options?: CheckVisibilityOptions) =>
    (check as Element['checkVisibility']).call(element, options);
  if (isInline && !hasText && element.attributes.length === 0) return VISIBLE;
  const isShown = ask({
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: false,
  });
  const style = view.getComputedStyle(element);
  if (!isShown) {
    // An element without a box of its own is not one that hides what is in it.
    if (style.display === 'contents') return VISIBLE;
    if (!ask()) return { hidden: 'display', isLine: false };
    if (!ask({ visibilityProperty: true })) return { hidden: 'visibility', isLine: false };
    const isBelow = element.getBoundingClientRect().top > view.innerHeight;
    return { hidden: isBelow ? 'opacity-below' : 'opacity', isLine: false };
  }
  if (isInline && style.textDecorationLine.includes('line-through'))
    return { hidden: 'struck', isLine: false };
  if (style.display === 'inline')
    return hasText && isUnreadable(element, style, view)
      ? { hidden: 'color', isLine: false }
      : VISIBLE;
  const box = element.getBoundingClientRect();
  if (isTooSmall(box, style)) return { hidden: 'size', isLine: false };
  if (isOutside(box, style, view)) return { hidden: 'position', isLine: false };
  if (hasText && isUnreadable(element, style, view)) return { hidden: 'color', isLine: false };
  const isLine =
    isInline &&
    /^(?:block|flex|grid|list-item|table)$/.test(style.display) &&
    style.float === 'none' &&
    (style.position === 'static' || style.position === 'relative');
  return isLine ? { hidden: '', isLine } : VISIBLE;
}

function isTooSmall({ width, height }: DOMRect, style: CSSStyleDeclaration): boolean {
  const isFlat = width <= NOTHING || height <= NOTHING;
  if (isFlat && /hidden|clip/.test(height <= NOTHING ? style.overflowY : style.overflowX))
    return true;
  if (width === 0 && height === 0 && /^matrix(?:3d)?\(0,/.test(style.transform)) return true;
  return (
    /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip) ||
    /inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)?\b/.test(style.clipPath)
  );
}

/** Moved out of the page to the left or above, where no one can scroll. */
function isOutside(box: DOMRect, style: CSSStyleDeclaration, view: Window): boolean {
  if (Number.parseFloat(style.textIndent) <= -900) return true;
  return (
    (style.position === 'absolute' ||
      style.position === 'fixed' ||
      style.transform !== 'none' ||
      Number.parseFloat(style.marginLeft) <= -900) &&
    box.width > 0 &&
    (box.right + view.scrollX < -50 || box.bottom + view.scrollY < -50)
  );
}

/** Letters without size, or in the color of what is behind them. */
function isUnreadable(element: Element, style: CSSStyleDeclaration, view: Window): boolean {
  if (Number.parseFloat(style.fontSize) < SMALLEST_FONT) return true;
  const isPainted =
    style.backgroundImage !== 'none' ||
    style.backgroundClip === 'text' ||
    style.textShadow !== 'none';
  if (isPainted) return false;
  const color = (style as { webkitTextFillColor?: string }).webkitTextFillColor || style.color;
  if (/^rgba\(.*, 0\)$/.test(color)) return true;
  // A headline may be white over a picture; paragraphs that are so light are looked at against what
  // is far behind them.
  if (/^h[1-6]$/.test(element.localName)) return false;
  const isLight = /^rgb\((?:2[3-5]\d,? ?){3}\)$/.test(color);
  let behind: Element | null = element;
  for (let level = 0; behind && (isLight || level < 3); level++, behind = behind.parentElement) {
    const around = level === 0 ? style : view.getComputedStyle(behind);
    if (around.backgroundImage !== 'none') return false;
    if (around.backgroundColor.startsWith('rgb('))
      return isSameColor(around.backgroundColor, color) && !(isLight && isOverPicture(element));
    // Where no element has a background the page is white, unless it follows a dark theme.
    if (behind === element.ownerDocument.documentElement)
      return isLight && !/dark/.test(around.colorScheme) && !isOverPicture(element);
  }
  return false;
}

/** Maximum difference per channel, of 255, between two visually identical colors. */
const SAME_COLOR = 6;

function isSameColor(one: string, other: string): boolean {
  const [first, second] = [one, other].map((color) => color.match(/\d+/g)?.map(Number) ?? []);
  return (
    first?.length === 3 &&
    first.every((part, at) => Math.abs(part - (second?.[at] ?? Number.NaN)) <= SAME_COLOR)
  );
}

/** Levels above light text whose pictures may be behind it. */
const PICTURE_LEVELS = 5;

/** Whether a picture or video of the elements around a text covers the place of the text. */
function isOverPicture(element: Element): boolean {
  const box = element.getBoundingClientRect();
  let around: Element | null = element.parentElement;
  for (let level = 0; around && level < PICTURE_LEVELS; level++, around = around.parentElement)
    for (const picture of Array.from(around.querySelectorAll('img,video,canvas,svg')).slice(0, 8)) {
      const behind = picture.getBoundingClientRect();
      if (
        behind.top <= box.top &&
        behind.bottom >= box.bottom &&
        behind.left <= box.left &&
        behind.right >= box.right
      )
        return true;
    }
  return false;
}

/**
 * A formula's text as its MathML reads, for one that states no TeX: powers, indices, fractions and
 * roots in one line.
 */
export function formulaOf(element: Element, depth = 0): string {
  if (depth > 20) return '';
  const children = Array.from(element.children);
  const part = (at: number) => (children[at] ? formulaOf(children[at], depth + 1) : '');
  const group = (text: string) => (/^-?[\p{L}\p{N}.,′%]*$/u.test(text) ? text : `(${text})`);
  const tag = element.localName;
  if (children.length === 0) {
    const text = (element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .replace(/[\u2061-\u2064]/g, '')
      .replace('−', '-');
    return tag === 'mo' && /^[×±≈~≤≥=<>→]$/.test(text.trim()) ? ` ${text.trim()} ` : text.trim();
  }
  if (tag === 'msup') return `${part(0)}^${group(part(1))}`;
  if (tag === 'msub') return `${part(0)}_${group(part(1))}`;
  if (tag === 'msubsup') return `${part(0)}_${group(part(1))}^${group(part(2))}`;
  if (tag === 'mfrac') return `${group(part(0))}/${group(part(1))}`;
  if (tag === 'msqrt') return `√${group(children.map((_, at) => part(at)).join(''))}`;
  if (tag === 'semantics') return part(0);
  return children.map((_, at) => part(at)).join('');
}
