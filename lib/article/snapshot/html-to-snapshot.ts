import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { isHidingStyle, isPaperStyle } from '../extract/hidden-text.ts';
import { takeSnapshot, type Snapshot } from './take-snapshot.ts';

/** Rules of the page's own style sheets that are looked at, and elements a rule may hide. */
const limits = { characters: 400_000, rules: 4_000, elements: 500 };

/**
 * The snapshot of a page given as HTML, for programs outside a browser: the same walk over a
 * document no one renders. The HTML standard's own parser puts broken markup in order first, as a
 * browser would. What the page's own style sheets hide by a class or an id is marked as hidden;
 * style sheets of other files are not read.
 */
export async function htmlToSnapshot(html: string, url: string): Promise<Snapshot> {
  const { document } = parseHTML(serialize(parse(html)));
  applyHidingRules(document as unknown as Document);
  const snapshot = await takeSnapshot(document as unknown as Document, {
    budgetMs: Number.POSITIVE_INFINITY,
  });
  return { ...snapshot, url };
}

function applyHidingRules(document: Document): void {
  const css = [...document.querySelectorAll('style')]
    .filter((style) => !/print/i.test(style.getAttribute('media') ?? ''))
    .map((style) => style.textContent ?? '')
    .join('\n')
    .slice(0, limits.characters)
    .replace(/\/\*[^]*?\*\//g, '');
  const isPagePainted = /(?:html|body|:root)[^{}]{0,80}\{[^}]*background/.test(css);
  let rules = 0;
  for (const [, selectors = '', declarations = ''] of withoutConditions(css).matchAll(
    /([^{}]+)\{([^{}]*)\}/g,
  )) {
    if (++rules > limits.rules) break;
    if (!isHidingStyle(declarations) && (isPagePainted || !isPaperStyle(declarations))) continue;
    for (const selector of selectors.split(',').map((one) => one.trim()))
      if (/^(?:[a-z][a-z0-9]*)?(?:[.#][a-z_][\w-]*)+$/i.test(selector))
        hide(document, selector, declarations);
  }
}

function hide(document: Document, selector: string, declarations: string): void {
  for (const element of [...document.querySelectorAll(selector)].slice(0, limits.elements))
    element.setAttribute('style', `${element.getAttribute('style') ?? ''};${declarations}`);
}

/** A style sheet without media-specific rules and animations. */
function withoutConditions(css: string): string {
  let out = '';
  let depth = 0;
  let isSkipped = false;
  for (const part of css.split(/(?<=[{}])/)) {
    if (depth === 0 && /@[\w-]+[^{};]*\{$/.test(part)) isSkipped = true;
    if (!isSkipped) out += part;
    if (part.endsWith('{')) depth++;
    else if (part.endsWith('}')) depth = Math.max(0, depth - 1);
    if (depth === 0) isSkipped = false;
  }
  return out;
}
