import { elementAt } from '../../invariant.ts';
import { formulaOf, lookOf } from './visibility.ts';
import { pattern } from '../../text/pattern.ts';

/**
 * The page as data: what the reading of an article needs of a live document, as plain JSON, in one
 * flat list so that no nesting of the page can break a serialiser. Taken in the page, read
 * elsewhere.
 */
export interface Snapshot {
  version: 1;
  /** The document's address when the snapshot was finished. */
  url: string;
  title: string;
  /** The `lang` of the root element, empty where absent. */
  language: string;
  /** `name`/`property`/`itemprop`/`http-equiv` and content of each meta element. */
  meta: [name: string, content: string][];
  /**
   * `rel` and address of the links in the head that say what the page is (canonical, amphtml,
   * shortlink, alternate languages left out).
   */
  links: [rel: string, href: string][];
  /** The raw text of each JSON-LD script, unparsed and untrusted. */
  jsonLd: string[];
  /**
   * Elements and texts in document order; each names its parent by index, the first one (the root)
   * -1.
   */
  nodes: SnapshotNode[];
  /** Whether a cap was reached and the rest of the page left out. */
  truncated: boolean;
  /**
   * Whether the page was laid out, so that `HIDDEN_MARK` is set on each element from computed
   * styles.
   */
  isRendered?: boolean | undefined;
}

/**
 * Attributes of our own in a snapshot; no page can write them, as only the names of
 * `keptAttributes` are copied.
 */
export const HIDDEN_MARK = ':hidden';
/** An element of a line (`span`, `a`) that is laid out as a line of its own. */
export const LINE_MARK = ':line';
export const STRUCK_MARK = ':struck';
/** The text of a formula that states no TeX. */
export const MATH_MARK = ':math';

export type SnapshotText = [parent: number, text: string];
export type SnapshotElement = [parent: number, tag: string, attributes: Record<string, string> | 0];
export type SnapshotNode = SnapshotText | SnapshotElement;

/** Caps that keep every page's snapshot small enough to send and to read within two seconds. */
export const snapshotCaps = {
  nodes: 40_000,
  /** Maximum depth; deeper elements become siblings under the ancestor at this depth. */
  depth: 180,
  /** Characters of text in all, and of one text node. */
  characters: 1_500_000,
  textCharacters: 100_000,
  attributeCharacters: 300,
  jsonLdCharacters: 300_000,
  jsonLdScripts: 30,
  meta: 300,
  metaCharacters: 2_000,
  /** Milliseconds from start to end, whatever the page does. */
  milliseconds: 1_500,
} as const;

const keptAttributes = new Set([
  'class',
  'id',
  'role',
  'href',
  'src',
  'rel',
  'itemprop',
  'itemtype',
  'property',
  'style',
  'hidden',
  'aria-hidden',
  'aria-label',
  'datetime',
  'content',
  'lang',
  'data-testid',
  'data-component',
  'data-type',
  'data-module',
  'data-qa',
  'data-test',
  'data-name',
  'alt',
  'open',
  'type',
  'alttext',
  'colspan',
  'rowspan',
  'aria-controls',
  'aria-expanded',
  'inert',
  'title',
  'translate',
  'color',
  'bgcolor',
]);

/** Elements that hold nothing a reader reads. */
const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
  'base',
  'head',
  'source',
  'track',
  'param',
  'canvas',
  'map',
  'option',
  'datalist',
]);
/** Elements included without their content, to mark their presence. */
const hollow = new Set([
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'video',
  'audio',
  'img',
  'picture',
  'input',
]);
/** Elements that flow within a line: the deepest of them are left out. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

/**
 * Takes a snapshot of the document without changing it, in slices of at most `budgetMs`
 * milliseconds of main-thread time. Reads shadow trees that are open. Starts again once if the page
 * changed its address meanwhile. Throws the signal's reason when aborted.
 */
export async function takeSnapshot(
  document: Document,
  { signal, budgetMs = 8 }: { signal?: AbortSignal; budgetMs?: number } = {},
): Promise<Snapshot> {
  const taken = await walk(document, budgetMs, signal);
  return addressOf(document) === taken.startedAt
    ? taken.snapshot
    : (await walk(document, budgetMs, signal)).snapshot;
}

async function walk(
  document: Document,
  budgetMs: number,
  signal?: AbortSignal,
): Promise<{ snapshot: Snapshot; startedAt: string }> {
  const startedAt = addressOf(document);
  const deadline = performance.now() + snapshotCaps.milliseconds;
  let sliceEnd = performance.now() + budgetMs;
  const root = read(document, 'documentElement') as Element | null;
  const snapshot: Snapshot = {
    version: 1,
    url: startedAt,
    title: '',
    language: '',
    meta: [],
    links: [],
    jsonLd: [],
    nodes: [],
    truncated: false,
  };
  if (!root) return { snapshot, startedAt };
  snapshot.language = attribute(root, 'lang').slice(0, 40);
  readHead(document, snapshot);

  const { nodes } = snapshot;
  const view = viewOf(document);
  if (view) snapshot.isRendered = true;
  let characters = 0;
  let clock = 0;
  /**
   * For each open level: the next node to visit, the index of its parent in the snapshot, the one
   * that deeper elements hang on, the parent's level, the host whose own children follow its shadow
   * tree.
   */
  const stack: {
    next: Node | null;
    parent: number;
    home: number;
    level: number;
    after: Node | null;
    /** Whether the whole subtree is hidden, so that its styles need not be read. */
    isHidden: boolean;
  }[] = [{ next: root, parent: -1, home: -1, level: 0, after: null, isHidden: false }];
  while (stack.length > 0) {
    const top = elementAt(stack, stack.length - 1);
    const node = top.next;
    if (!node) {
      if (top.after) {
        top.next = top.after;
        top.after = null;
      } else stack.pop();
      continue;
    }
    // Only a form's own elements can clobber its properties; all other nodes are read directly, for
    // speed.
    const kind: unknown = node.nodeType;
    const isText = kind === 3;
    const name: unknown = isText ? '' : (node as Element).localName;
    const isPlain =
      isText || (kind === 1 ? typeof name === 'string' && name !== 'form' : kind === 8);
    top.next = isPlain ? node.nextSibling : (read(node, 'nextSibling') as Node | null);
    if ((++clock & 15) === 0) {
      const now = performance.now();
      if (now > deadline) {
        snapshot.truncated = true;
        break;
      }
      if (now > sliceEnd) {
        await pause();
        signal?.throwIfAborted();
        sliceEnd = performance.now() + budgetMs;
      }
    }
    if (isText) {
      const raw = String((node as Text).data ?? '');
      const text =
        raw.length > snapshotCaps.textCharacters ? raw.slice(0, snapshotCaps.textCharacters) : raw;
      const blank = !/\S/.test(text);
      const last = nodes[nodes.length - 1];
      if (text === '' || (blank && last && last.length === 2 && last[1] === ' ')) continue;
      if (
        characters + text.length > snapshotCaps.characters ||
        nodes.length >= snapshotCaps.nodes
      ) {
        snapshot.truncated = true;
        break;
      }
      characters += text.length;
      nodes.push([top.parent, blank ? ' ' : text]);
      continue;
    }
    if ((isPlain ? kind : read(node, 'nodeType')) !== 1) continue;
    const element = node as Element;
    const tag = isPlain ? (name as string) : String(read(element, 'localName'));
    if (skipped.has(tag)) {
      const kept = keptOfSkipped(element, tag);
      if (kept && nodes.length < snapshotCaps.nodes)
        nodes.push([top.parent, tag === 'meta' ? 'meta' : 'math', kept]);
      continue;
    }
    if (nodes.length >= snapshotCaps.nodes) {
      snapshot.truncated = true;
      break;
    }
    let parent = top.parent;
    const isDeep = top.level >= snapshotCaps.depth;
    let { isHidden } = top;
    if (!isDeep || !inline.has(tag)) {
      parent = nodes.length;
      let attributes = attributesOf(element, tag, isPlain);
      if (tag === 'math') attributes = withFormula(element, attributes);
      if (view && isPlain && !isHidden && !skipsLook.has(tag)) {
        const marks = marksOf(element, tag, view);
        if (marks) attributes = { ...attributes, ...marks };
        isHidden = marks?.[HIDDEN_MARK] !== undefined && marks[HIDDEN_MARK] !== 'visibility';
      }
      nodes.push([isDeep ? top.home : top.parent, tag, attributes]);
    }
    const frame = tag === 'iframe' || tag === 'frame' ? frameBody(element) : null;
    if (frame) {
      const last = nodes[nodes.length - 1];
      if (last && last.length > 2) last[1] = 'div';
      stack.push({
        next: frame.firstChild,
        after: null,
        parent,
        home: isDeep ? top.home : parent,
        level: top.level + 1,
        isHidden,
      });
      continue;
    }
    if (hollow.has(tag)) continue;
    const shadow = isPlain ? element.shadowRoot : null;
    const child = isPlain ? element.firstChild : (read(element, 'firstChild') as Node | null);
    stack.push({
      next: shadow ? shadow.firstChild : child,
      after: shadow ? child : null,
      parent,
      home: isDeep ? top.home : parent,
      level: top.level + 1,
      isHidden,
    });
  }
  snapshot.url = addressOf(document);
  return { snapshot, startedAt };
}

/** Characters from which on a frame holds text to read, and not a button or an advertisement. */
const MIN_FRAME_CHARACTERS = 800;

/** The body of a frame of the page's own origin with text to read; null for all others. */
function frameBody(element: Element): Element | null {
  try {
    const body = (element as HTMLIFrameElement).contentDocument?.body;
    return body && String(body.textContent).trim().length >= MIN_FRAME_CHARACTERS ? body : null;
  } catch {
    return null;
  }
}

function readHead(document: Document, snapshot: Snapshot): void {
  const all = (selector: string) =>
    Array.from(
      (read(document, 'querySelectorAll') as Document['querySelectorAll']).call(
        document,
        selector,
      ) as Iterable<Element>,
    );
  snapshot.title = String(all('head title, title')[0]?.textContent ?? '').slice(
    0,
    snapshotCaps.metaCharacters,
  );
  for (const meta of all('meta').slice(0, snapshotCaps.meta)) {
    const name =
      attribute(meta, 'property') ||
      attribute(meta, 'name') ||
      attribute(meta, 'itemprop') ||
      attribute(meta, 'http-equiv');
    // Some pages write `value` for `content`.
    const content = attribute(meta, 'content') || attribute(meta, 'value');
    if (name && content)
      snapshot.meta.push([
        name.slice(0, 100).toLowerCase(),
        content.slice(0, snapshotCaps.metaCharacters),
      ]);
  }
  for (const link of all('link[rel][href]')) {
    const rel = attribute(link, 'rel').toLowerCase();
    if (rel === 'canonical' || rel === 'amphtml' || rel === 'shortlink')
      snapshot.links.push([rel, attribute(link, 'href').slice(0, snapshotCaps.metaCharacters)]);
    if (snapshot.links.length >= 20) break;
  }
  let left: number = snapshotCaps.jsonLdCharacters;
  for (const script of all('script[type]')) {
    if (!/^application\/ld\+json\b/i.test(attribute(script, 'type').trim())) continue;
    const text = String(script.textContent ?? '');
    if (text.length > left || snapshot.jsonLd.length >= snapshotCaps.jsonLdScripts) continue;
    left -= text.length;
    snapshot.jsonLd.push(text);
  }
}

/** Elements whose style does not affect any text. */
const skipsLook = new Set([
  'html',
  'body',
  'br',
  'wbr',
  'img',
  'picture',
  'svg',
  'input',
  'hr',
  'math',
]);

/** The page's window, if the document is laid out and has computed styles. */
function viewOf(document: Document): Window | null {
  const view = read(document, 'defaultView') as Window | null;
  const root = read(document, 'documentElement') as { checkVisibility?: unknown } | null;
  return view &&
    typeof root?.checkVisibility === 'function' &&
    typeof view.getComputedStyle === 'function'
    ? view
    : null;
}

/** The computed visibility of an element as our own attributes; null if it is simply visible. */
function marksOf(element: Element, tag: string, view: Window): Record<string, string> | null {
  let hasText = false;
  for (let child = element.firstChild; child && !hasText; child = child.nextSibling)
    hasText = child.nodeType === 3 && /\S/.test((child as Text).data);
  const look = lookOf(element, view, { isInline: inline.has(tag) || tag.includes('-'), hasText });
  if (look.hidden === 'struck') return { [STRUCK_MARK]: '' };
  if (look.hidden !== '') return { [HIDDEN_MARK]: look.hidden };
  return look.isLine ? { [LINE_MARK]: '' } : null;
}

/**
 * Content to preserve from an omitted element: the TeX of a formula that MathJax has not rendered
 * next to it, and the author name in microdata; null for all others.
 */
function keptOfSkipped(element: Element, tag: string): Record<string, string> | null {
  const limit = snapshotCaps.attributeCharacters;
  if (tag === 'script' && /^math\/tex\b/i.test(attribute(element, 'type'))) {
    const drawn = String(element.previousElementSibling?.textContent ?? '').trim();
    const tex = String(element.textContent ?? '').trim();
    return drawn === '' && tex !== '' ? { alttext: tex.slice(0, limit) } : null;
  }
  const content = tag === 'meta' ? attribute(element, 'content') : '';
  return content !== '' && attribute(element, 'itemprop') === 'name'
    ? { itemprop: 'name', content: content.slice(0, limit) }
    : null;
}

/**
 * A formula's TeX, or where it states none its MathML in one line: what is inside is not copied.
 */
function withFormula(
  element: Element,
  attributes: Record<string, string> | 0,
): Record<string, string> | 0 {
  if (attributes && attributes.alttext) return attributes;
  const annotation = element.querySelector('annotation[encoding*="tex" i]')?.textContent?.trim();
  const limit = snapshotCaps.attributeCharacters;
  if (annotation) return { ...attributes, alttext: annotation.slice(0, limit) };
  const text = formulaOf(element).replace(/\s+/g, ' ').trim();
  return text === '' ? attributes : { ...attributes, [MATH_MARK]: text.slice(0, limit) };
}

function attributesOf(element: Element, tag: string, isPlain: boolean): Record<string, string> | 0 {
  if (isPlain && !element.hasAttributes()) return 0;
  let kept: Record<string, string> | 0 = 0;
  const names = isPlain
    ? element.getAttributeNames()
    : (read(element, 'getAttributeNames') as Element['getAttributeNames']).call(element);
  for (const name of names) {
    if (!keptAttributes.has(name) || (name === 'title' && tag !== 'abbr' && tag !== 'time'))
      continue;
    const value = (isPlain ? element.getAttribute(name) : attribute(element, name)) ?? '';
    const limit = name === 'href' ? snapshotCaps.metaCharacters : snapshotCaps.attributeCharacters;
    kept ||= {};
    kept[name] =
      value.length <= limit ? value : name === 'style' ? shortStyle(value) : value.slice(0, limit);
  }
  return kept;
}

const relevantStyle = pattern('i', String.raw`^\s*`, [
  'display',
  'visibility',
  'content-visibility',
  'opacity',
  'font-size',
  'color',
  'background',
  'position',
  'left',
  'top',
  'right',
  'text-indent',
  'margin-',
  'clip',
  'height',
  'width',
  'max-',
  'overflow',
  'transform',
  'text-decoration',
]);

/** Of a long style what can hide text: a hundred other declarations may come first. */
function shortStyle(style: string): string {
  return style
    .slice(0, 10_000)
    .split(';')
    .filter((part) => relevantStyle.test(part))
    .map((part) => part.trim().slice(0, 60))
    .join(';')
    .slice(-snapshotCaps.attributeCharacters);
}

function attribute(element: Element, name: string): string {
  return attributeOrNull(element, name) ?? '';
}

function attributeOrNull(element: Element, name: string): string | null {
  const get = read(element, 'getAttribute') as Element['getAttribute'];
  const value = get.call(element, name);
  return value === null || value === undefined ? null : String(value);
}

/**
 * A property as the platform defines it. In forms and documents a page's own named elements can
 * clobber properties (`<input name="firstChild">`), so for these the getter is taken from the
 * prototype.
 */
function read(object: object, key: string): unknown {
  const plain = (object as Record<string, unknown>)[key];
  if (isUnshadowed(object)) return plain;
  for (
    let prototype = Object.getPrototypeOf(object);
    prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    const found = Object.getOwnPropertyDescriptor(prototype, key);
    if (found) return found.get ? found.get.call(object) : found.value;
  }
  return plain;
}

function isUnshadowed(object: object): boolean {
  const { nodeType, localName } = object as { nodeType?: unknown; localName?: unknown };
  return (
    typeof nodeType === 'number' &&
    nodeType !== 9 &&
    localName !== 'form' &&
    (nodeType !== 1 || typeof localName === 'string')
  );
}

function addressOf(document: Document): string {
  return String(read(document, 'URL') ?? '');
}

/** Yields to the page's own input and frames. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
