import { splitSentences } from '../../text/split-sentences.ts';
import type { Snapshot, SnapshotElement } from '../snapshot/take-snapshot.ts';

const postAddress = /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+)\/status\/\d+/i;
/** What X writes as a post's document title: unread count, name, words, site. */
const documentTitle =
  /^(?:\(\d+\+?\)\s*)?(.+?) on (?:X|Twitter): ["“](.+)["”]\s*\/\s*(?:X|Twitter)$/su;
const MAX_TITLE = 140;

/**
 * Author and title of a post on X without a heading: the display name next to the owner's handle,
 * and the post's first sentence. Null on other pages.
 */
export function socialPostOf(snapshot: Snapshot): { title: string; author: string } | null {
  const owner = postAddress.exec(snapshot.url)?.[1]?.toLowerCase();
  if (owner === undefined) return null;
  const inTitle = documentTitle.exec(snapshot.title.trim());
  const { nodes } = snapshot;
  const at = nodes.findIndex(
    (node, index) =>
      testId(node) === 'User-Name' && textOf(nodes, index).toLowerCase().includes(`@${owner}`),
  );
  const words = nodes.findIndex((node, index) => index > at && testId(node) === 'tweetText');
  const author = at < 0 ? (inTitle?.[1] ?? '') : (textOf(nodes, at).split('@')[0] ?? '').trim();
  const text = at < 0 || words < 0 ? (inTitle?.[2] ?? '') : textOf(nodes, words);
  const title = firstSentence(text.replace(/\s*https?:\/\/\S+/g, ''));
  return author === '' || title === '' ? null : { title, author };
}

function testId(node: Snapshot['nodes'][number]): string {
  return node.length === 2 ? '' : (((node as SnapshotElement)[2] || {})['data-testid'] ?? '');
}

function textOf(nodes: Snapshot['nodes'], from: number): string {
  let text = '';
  for (let at = from + 1; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node || node[0] < from) break;
    if (node.length === 2) text += `${node[1]} `;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The first sentence, cut between words where it is longer than a headline. */
function firstSentence(text: string): string {
  const [first] = splitSentences(text);
  const sentence = first ? text.slice(first.start, first.end).trim() : '';
  return sentence.length <= MAX_TITLE
    ? sentence
    : `${sentence.slice(0, MAX_TITLE).replace(/\s+\S*$/, '')}…`;
}
