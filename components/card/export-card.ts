import type { Insight } from '../../lib/insight/insight.ts';
import { formatTime, t } from '../labels/i18n.ts';
import { partWords } from '../sections/Tldr.tsx';
import { findThread } from '../../lib/browser/db/threads.ts';
import { saveFile } from '../../lib/browser/pages.ts';
import { threadToMarkdown, toMarkdown } from '../../lib/export/markdown.ts';
import { cardToPlainText } from '../../lib/export/plain-text.ts';
import { threadLabels } from '../labels/ask-labels.ts';
import { cardLabels } from '../labels/card-labels.ts';
import type { ExportFormat } from '../labels/export-labels.ts';

const WIDTH = 1200;
const MARGIN = 72;
const LINE = WIDTH - 2 * MARGIN;

interface Block {
  text: string;
  /** CSS font without the family. */
  font: string;
  family: '--serif' | '--sans';
  colour: '--ink' | '--ink-soft' | '--ink-faint' | '--accent';
  lineHeight: number;
  /** Room over it, in pixels. */
  before: number;
}

/**
 * The card's thirty-second part as a picture to share: headline, hook, the four lines, and where it
 * comes from. In the colours the page is shown in. Unsupported statements stay out. Throws when the
 * browser gives no picture.
 */
export async function cardImage(insight: Insight): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no 2D canvas');
  const style = getComputedStyle(document.documentElement);
  const fontOf = (block: Block) =>
    `${block.font} ${style.getPropertyValue(block.family) || 'sans-serif'}`;
  const laid = blocksOf(insight).map((block) => {
    context.font = fontOf(block);
    return { block, lines: linesOf(context, block.text, insight.language) };
  });
  canvas.width = WIDTH;
  canvas.height =
    2 * MARGIN +
    laid.reduce(
      (height, { block, lines }) => height + block.before + lines.length * block.lineHeight,
      0,
    );

  context.fillStyle = colourOf('--paper');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colourOf('--accent');
  context.fillRect(0, 0, WIDTH, 12);
  context.textBaseline = 'middle';
  let top = MARGIN;
  for (const { block, lines } of laid) {
    context.font = fontOf(block);
    context.fillStyle = colourOf(block.colour);
    top += block.before;
    for (const line of lines) {
      context.fillText(line, MARGIN, top + block.lineHeight / 2);
      top += block.lineHeight;
    }
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser gave no picture');
  return blob;
}

/** Blocks of the picture, top to bottom. */
export function blocksOf({ article, sections }: Insight): Block[] {
  const date = article.publishedAt ? ` · ${formatTime(article.publishedAt)}` : '';
  const kept = <Claim extends { support: string }>(claims: Claim[]) =>
    claims.filter(({ support }) => support !== 'unsupported');
  return [
    {
      text: `${article.publisher}${date}`,
      font: '500 26px',
      family: '--sans',
      colour: '--accent',
      lineHeight: 40,
      before: 0,
    },
    {
      text: article.title,
      font: '600 54px',
      family: '--serif',
      colour: '--ink',
      lineHeight: 66,
      before: 12,
    },
    ...kept(sections.hook).map(({ text }): Block => ({
      text,
      font: '400 34px',
      family: '--serif',
      colour: '--ink',
      lineHeight: 48,
      before: 28,
    })),
    ...kept(sections.tldr).flatMap(({ part, text }): Block[] => [
      {
        text: t(partWords[part]),
        font: '600 24px',
        family: '--sans',
        colour: '--ink-faint',
        lineHeight: 36,
        before: 28,
      },
      { text, font: '400 30px', family: '--sans', colour: '--ink', lineHeight: 44, before: 0 },
    ]),
    {
      text: `${new URL(article.url).host} · ${t('extensionName')}`,
      font: '400 24px',
      family: '--sans',
      colour: '--ink-faint',
      lineHeight: 36,
      before: 44,
    },
  ];
}

/** Text wrapped to a maximum width; words are not split, and punctuation stays with its word. */
function linesOf(context: CanvasRenderingContext2D, text: string, language: string): string[] {
  const lines = [''];
  for (const piece of piecesOf(text, language)) {
    const line = (lines.at(-1) ?? '') + piece;
    if (context.measureText(line.trimEnd()).width <= LINE || lines.at(-1) === '')
      lines[lines.length - 1] = line;
    else lines.push(piece.trimStart());
  }
  return lines;
}

/**
 * Words with the marks that cling to them: closing ones to the word before, opening ones to the
 * word after.
 */
export function piecesOf(text: string, language: string): string[] {
  const pieces: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of new Intl.Segmenter(language, {
    granularity: 'word',
  }).segment(text)) {
    if (/^[\p{Ps}\p{Pi}]$/u.test(segment)) opening += segment;
    else if (isWordLike || segment.trim() === '' || pieces.length === 0) {
      pieces.push(opening + segment);
      opening = '';
    } else pieces[pieces.length - 1] += segment;
  }
  return opening ? [...pieces, opening] : pieces;
}

/** Computed color of a token; the element decides between light and dark. */
function colourOf(token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * Exports a card: text to the clipboard (returns true), JSON and image as files, print by the
 * browser.
 */
export async function exportCard(insight: Insight, format: ExportFormat): Promise<boolean> {
  const name = insight.article.title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  if (format === 'markdown') await navigator.clipboard.writeText(await withQuestions(insight));
  if (format === 'text')
    await navigator.clipboard.writeText(cardToPlainText(insight, cardLabels()));
  if (format === 'json')
    saveFile(`${name}.json`, JSON.stringify(insight, null, 2), 'application/json');
  if (format === 'image') saveFile(`${name}.png`, await cardImage(insight), 'image/png');
  if (format === 'print') print();
  return format === 'markdown' || format === 'text';
}

/** The card as Markdown, with its questions and answers. */
async function withQuestions(insight: Insight): Promise<string> {
  const thread = await findThread(insight.article.url);
  const questions = thread ? threadToMarkdown(thread, threadLabels()) : '';
  return toMarkdown(insight, cardLabels()) + questions;
}
