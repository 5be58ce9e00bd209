import { omittedInlineTags } from '../../text/inline-markup.ts';
import type { Tables } from './tables.ts';
import {
  LINE_MARK,
  STRUCK_MARK,
  type Snapshot,
  type SnapshotElement,
} from '../snapshot/take-snapshot.ts';
import { pattern } from '../../text/pattern.ts';

/**
 * How the elements of a page flow: what is a block, what is part of a line, what is set aside from
 * the line it is in.
 */
export interface Layout {
  /**
   * For each element the innermost one around it, itself included, that is not in the flow of a
   * line.
   */
  homes: Int32Array;
  /** As `homes`, but inside rows of data tables too, where `homes` gives the row. */
  ownHomes: Int32Array;
  /**
   * Elements in a line whose text is set aside (side notes): a block of its own that does not end
   * the line around it.
   */
  isAside: Uint8Array;
  /** For each element the superscript or subscript it is in, -1 outside. */
  scripts: Int32Array;
  /**
   * Whether the text of an element is no part of its sentence: struck, a ruby reading, an icon's
   * name, a second copy of a formula.
   */
  isOmitted: Uint8Array;
}

/** Elements that flow within a line. */
const inline = new Set(
  [
    // phrases
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ' +
      'rp rt rtc ruby s samp small',
    'span strike strong sub sup time tt u var wbr math',
    // things in a line
    'svg img picture input select textarea output meter progress slot canvas embed meta',
  ]
    .join(' ')
    .split(' '),
);
/** Elements that are inline within a sentence, and blocks elsewhere. */
const inlineInSentences = new Set(['button', 'iframe', 'video', 'audio', 'object', 'div']);
/** Elements that hold sentences, so that whatever is in them flows. */
const sentenceTags = /^(?:p|h[1-6]|dt|figcaption|caption|summary)$/;
/** Elements that are never part of a line. */
const blockTags = pattern(
  '',
  '^',
  [
    'p',
    'ul',
    'ol',
    'dl',
    'li',
    'dt',
    'dd',
    'table',
    'tr',
    'td',
    'th',
    'thead',
    'tbody',
    'pre',
    'blockquote',
    'figure',
    'figcaption',
    'h[1-6]',
    'section',
    'article',
    'aside',
    'nav',
    'header',
    'footer',
    'main',
    'form',
    'fieldset',
    'details',
    'hr',
    'address',
  ],
  '$',
);
const asideClass = /(?:^|[\s_-])(?:side-?note|margin-?note)(?:$|\s)(?!number)/i;
const kickerClass = pattern(
  'i',
  String.raw`(?:^|[\s_-])`,
  [
    'kicker',
    'eyebrow',
    'overline',
    'topline',
    'roofline',
    'pre-?title',
    'super-?title',
    'rubric',
    'category',
    'flag',
    'dachzeile',
    'spitzmarke',
  ],
  String.raw`(?:$|[\s_-])`,
);
const iconClass =
  /(?:^|\s)(?:material-icons\S*|material-symbols\S*|glyphicon|google-symbols)(?:$|\s)/i;
const struckClass = /(?:^|[\s_-])(?:line-through|strike-?through|struck|strikeout)(?:$|[\s_-])/i;
const struckStyle = /text-decoration(?:-line)?\s*:[^;]*line-through/i;

/** Looks at every element once, parents before children. */
export function layoutOf({ nodes }: Snapshot, tables: Tables, isForeign: Uint8Array): Layout {
  const size = nodes.length;
  const homes = new Int32Array(size).fill(-1);
  const ownHomes = new Int32Array(size).fill(-1);
  const isAside = new Uint8Array(size);
  const scripts = new Int32Array(size).fill(-1);
  const isOmitted = new Uint8Array(size);
  const holdsBlock = blocksInside(nodes);
  const holdsText = textsInside(nodes);
  const formulas = formulasInside(nodes);
  for (let index = 0; index < size; index++) {
    const node = nodes[index];
    if (!node || node.length === 2) continue;
    const [parent, tag, attributes] = node as SnapshotElement;
    const names = attributes ? (attributes.class ?? '') : '';
    const home = parent < 0 ? -1 : (ownHomes[parent] ?? -1);
    let flows = home >= 0 && (tag === 'br' || flowsIn(tag, index));
    if (flows && asideClass.test(names) && holdsText[index] === 1) {
      flows = false;
      isAside[index] = 1;
    }
    if (
      flows &&
      /^h[1-6]$/.test(tagAt(home)) &&
      holdsText[index] === 1 &&
      isLineOfHeading(index, parent, home, names)
    )
      flows = false;
    ownHomes[index] = flows ? home : index;
    const row = tables.rowOf[index] ?? -1;
    homes[index] = row >= 0 ? row : (ownHomes[index] ?? index);
    if (flows) {
      scripts[index] = tag === 'sup' || tag === 'sub' ? index : (scripts[parent] ?? -1);
      isOmitted[index] = isOmitted[parent] ?? 0;
    } else isOmitted[index] = parent >= 0 ? (isOmitted[parent] ?? 0) : 0;
    if (
      isForeign[index] === 1 ||
      omittedInlineTags.has(tag) ||
      (attributes !== 0 &&
        (STRUCK_MARK in attributes ||
          struckClass.test(names) ||
          struckStyle.test(attributes.style ?? '') ||
          iconClass.test(names) ||
          (formulas.has(parent) &&
            /(?:^|\s)(?:katex-html|MathJax_Preview|MJX_Assistive_MathML)(?:$|\s)/.test(names))))
    )
      isOmitted[index] = 1;
  }
  return { homes, ownHomes, isAside, scripts, isOmitted };

  function tagAt(at: number): string {
    return at < 0 ? '' : String(nodes[at]?.[1] ?? '');
  }

  function flowsIn(tag: string, index: number): boolean {
    if (inline.has(tag)) return true;
    const parent = nodes[index]?.[0] ?? -1;
    const isInSentence = sentenceTags.test(tagAt(ownHomes[parent] ?? -1));
    if (tag.includes('-') || inlineInSentences.has(tag))
      return (
        !holdsBlock[index] &&
        (isInSentence ||
          (tag !== 'div' &&
            holdsText[index] === 1 &&
            isBetweenTexts(nodes, index, tag.includes('-'))))
      );
    return false;
  }

  function isLineOfHeading(index: number, parent: number, home: number, names: string): boolean {
    const [, , attributes] = nodes[index] as SnapshotElement;
    if (parent !== home && holdsText[parent] === 1 && tagAt(parent) !== 'a') return false;
    return kickerClass.test(names) || (attributes !== 0 && LINE_MARK in attributes);
  }
}

/**
 * Whether there is text just before and (for elements of the platform) just after an element,
 * within its parent.
 */
function isBetweenTexts(nodes: Snapshot['nodes'], index: number, isEither: boolean): boolean {
  const parent = nodes[index]?.[0];
  const isText = (at: number) => {
    const node = nodes[at];
    return (
      node !== undefined &&
      node.length === 2 &&
      node[0] === parent &&
      /\p{L}|\p{N}|[,.;:)]/u.test(node[1])
    );
  };
  const before = isText(index - 1) || (nodes[index - 1]?.length === 2 && isText(index - 2));
  let end = index + 1;
  while (end < nodes.length && (nodes[end]?.[0] ?? -1) >= index) end++;
  const after = isText(end);
  return isEither ? before || after : before && after;
}

function blocksInside(nodes: Snapshot['nodes']): Uint8Array {
  const holds = new Uint8Array(nodes.length);
  for (let index = nodes.length - 1; index > 0; index--) {
    const node = nodes[index];
    if (node && node.length > 2 && (holds[index] || blockTags.test(node[1]))) holds[node[0]] = 1;
  }
  return holds;
}

function textsInside(nodes: Snapshot['nodes']): Uint8Array {
  const holds = new Uint8Array(nodes.length);
  for (let index = nodes.length - 1; index > 0; index--) {
    const node = nodes[index];
    if (node && (node.length === 2 ? /\S/.test(node[1]) : holds[index])) holds[node[0]] = 1;
  }
  return holds;
}

/** Elements near above a formula: what else they hold is another copy of it. */
function formulasInside(nodes: Snapshot['nodes']): Set<number> {
  const found = new Set<number>();
  for (const node of nodes) {
    if (node.length === 2 || node[1] !== 'math') continue;
    let at = node[0];
    for (let level = 0; level < 3 && at > 0; level++, at = nodes[at]?.[0] ?? -1) {
      found.add(at);
      const [, , attributes] = nodes[at] as SnapshotElement;
      if (
        attributes &&
        /(?:^|\s)(?:katex|MathJax\S*|mwe-math-element)(?:$|\s)/.test(attributes.class ?? '')
      )
        break;
    }
  }
  return found;
}
