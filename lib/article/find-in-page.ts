/** Elements whose text is never shown. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD']);

/**
 * The range of the page where these words stand, white space and quotation marks folded; null if they do not.
 * Reads the live document and changes nothing. Words that run over several elements are found too.
 */
export function findInPage(document: Document, words: string): Range | null {
  const { text, places } = foldedText(document);
  const wanted = fold(words).trim();
  if (wanted === '') return null;
  const at = text.indexOf(wanted);
  if (at < 0) return null;
  const start = places[at]!;
  const end = places[at + wanted.length - 1]!;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}

interface Place {
  node: Text;
  offset: number;
}

/** The page's text with every run of white space as one space, and for each character where it stands. */
function foldedText(document: Document): { text: string; places: Place[] } {
  const places: Place[] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body ?? document.documentElement, 4 /* NodeFilter.SHOW_TEXT */);
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || SILENT.has(parent.tagName)) continue;
    const ownBlock = parent.closest('p,li,h1,h2,h3,h4,h5,h6,blockquote,td,div,section,article,pre');
    if (ownBlock !== block && text !== '' && !text.endsWith(' ')) {
      text += ' ';
      places.push({ node, offset: 0 });
    }
    block = ownBlock;
    const data = node.data;
    for (let offset = 0; offset < data.length; offset++) {
      const character = fold(data[offset]!);
      if (character === ' ' && (text === '' || text.endsWith(' '))) continue;
      if (character === '') continue;
      text += character[0];
      places.push({ node, offset });
    }
  }
  return { text, places };
}

/** One character stays one character (or vanishes), so that places keep step. */
function fold(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}
