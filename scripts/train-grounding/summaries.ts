import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseText, type ParsedText } from '../../lib/insight/grounding/parsed-text.ts';
import { sourceOf, type Source } from '../../lib/insight/grounding/hallucination-risk.ts';
import { withoutPreamble } from './without-preamble.ts';
import { splitSentences } from '../../lib/text/split-sentences.ts';

/** A summary with what people marked in it as unsupported. */
export interface Summary {
  id: string;
  source: Source;
  text: string;
  sentences: { passage: ParsedText; marked: boolean }[];
  /** The marked words. */
  spans: string[];
}

/** The text the summaries of one id are of. */
export interface Original {
  id: string;
  text: string;
  summaries: Summary[];
}

/**
 * Reads lines of { source_id, source, responses: [{ response, labels: [{ start, end, text }] }] }.
 */
export function readSummaries(path: string): Original[] {
  const raw = gunzipSync(readFileSync(path)).toString('utf8').trim();
  return raw.split('\n').map((line) => {
    const {
      source_id: id,
      source,
      responses,
    } = JSON.parse(line) as {
      source_id: number;
      source: string;
      responses: { response: string; labels: { start: number; end: number; text: string }[] }[];
    };
    const prepared = sourceOf(splitSentences(source).map(({ text }) => parseText(text)));
    return {
      id: String(id),
      text: source,
      summaries: responses.map(({ response, labels }) =>
        summaryOf(String(id), prepared, response, labels),
      ),
    };
  });
}

function summaryOf(
  id: string,
  source: Source,
  response: string,
  labels: { start: number; end: number; text: string }[],
): Summary {
  const text = withoutPreamble(response);
  const shift = response.indexOf(text);
  const cut = splitSentences(text).map((sentence) => ({
    passage: parseText(sentence.text),
    marked: labels.some(
      (label) => label.start < sentence.end + shift && label.end > sentence.start + shift,
    ),
  }));
  return { id, source, text, sentences: cut, spans: labels.map((label) => label.text) };
}
