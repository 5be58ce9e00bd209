import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { examples } from './examples.ts';

/** A headline with its label and how much the label is trusted. */
export interface LabelledHeadline {
  title: string;
  blurb: string;
  ai: boolean;
  weight: number;
  /** ISO day; empty for invented ones. */
  date: string;
  kind: 'newsletter' | 'easy-negative' | 'weak' | 'hand' | 'invented' | 'general';
}

const itemSchema = z.object({
  date: z.string(),
  newsletter: z.string(),
  title: z.string(),
  url: z.string(),
  blurb: z.string().nullish(),
});

/**
 * Terms whose absence makes an item of another newsletter a negative; things without AI in them
 * (chips, robots) are not in it.
 */
export const aiTerms =
  /(?<![\p{L}\p{N}])(?:a\.?i\.?|ais|artificial intelligence|machine[- ]learning|ml|deep[- ]learning|neural|[lv]lms?|slms?|(?:chat)?gpts?(?:[ -]?\d[\w.]*)?|openai|anthropic|claude|gemini|copilots?|llama|mistral|deepseek|qwen|grok|xai|perplexity|hugging ?face|transformers?|agents?|agentic|chatbots?|generative|gen ?ai|rag|diffusion|embeddings?|prompts?|prompting|fine[- ]?tun\w*|inference|mcp|vibe[- ]?cod\w*|cursor|windsurf|codex|sora|dall-?e|midjourney|superintelligence|agi|deepmind|language models?|foundation models?|computer vision|speech recognition|deepfakes?|kimi|cohere|reinforcement|elevenlabs|suno|notebooklm|gemma|sonnet|opus|bedrock|vertex|hallucinat\w*|openclaw|model context)(?![\p{L}\p{N}])/iu;

/** Terms that make an item of another newsletter probably about AI when its title has them. */
const sureTerms =
  /(?<![\p{L}\p{N}])(?:AI|A\.I\.|artificial intelligence|machine learning|LLMs?|ChatGPT|GPT-?\d[\w.]*|OpenAI|Anthropic|Claude|agentic|chatbots?|generative|DeepMind|DeepSeek|Qwen|vibe coding|MCP)(?![\p{L}\p{N}])/u;

/**
 * The newsletter items as labelled headlines: those of the AI newsletter are positives, those of
 * others without any AI term negatives; hand labels go before both; between them, a title with a
 * sure term is a weak positive. The rest is left out. An item listed by the AI newsletter and
 * another is a positive once.
 */
export function readItems(path: string, hand: Record<string, number>): LabelledHeadline[] {
  const bytes = readFileSync(path);
  const items = z
    .array(itemSchema)
    .parse(JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')));
  const ofAi = new Set(
    items.filter(({ newsletter }) => newsletter === 'ai').map(({ url }) => plainUrl(url)),
  );
  const seen = new Set<string>();
  return items.flatMap(({ date, newsletter, title, url, blurb }): LabelledHeadline[] => {
    const words = blurb ?? '';
    const address = plainUrl(url);
    if (seen.has(address) || !isHeadline(title, words)) return [];
    seen.add(address);
    const base = { title, blurb: words, date };
    const labelled = hand[hashOf(url)];
    if (labelled !== undefined) return [{ ...base, ai: labelled === 1, weight: 2, kind: 'hand' }];
    if (newsletter === 'ai' || ofAi.has(address))
      return [{ ...base, ai: true, weight: 1, kind: 'newsletter' }];
    if (!aiTerms.test(`${title} ${words}`))
      return [{ ...base, ai: false, weight: 1, kind: 'easy-negative' }];
    return sureTerms.test(title) ? [{ ...base, ai: true, weight: 0.5, kind: 'weak' }] : [];
  });
}

/**
 * Headlines of general news (lines of `{headline}` or `{text}`) as negatives, those without any AI
 * term: the newsletters show no sport, weather or celebrities. Half of them, by the hash of their
 * words, are for training, half for measuring.
 */
export function readGeneralNews(path: string, half: 'train' | 'measure'): LabelledHeadline[] {
  const lineSchema = z.object({ headline: z.string().nullish(), text: z.string().nullish() });
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.flatMap((line): LabelledHeadline[] => {
    const { headline, text } = lineSchema.parse(JSON.parse(line));
    const words = headline ?? text ?? '';
    if (
      aiTerms.test(words) ||
      (Number.parseInt(hashOf(words).slice(-1), 16) % 2 === 0) !== (half === 'train')
    )
      return [];
    return [
      { title: words.slice(0, 120), blurb: '', ai: false, weight: 0.5, date: '', kind: 'general' },
    ];
  });
}

/** The invented headlines. */
export function inventedHeadlines(): LabelledHeadline[] {
  return examples
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', blurb = ''] = line.slice(2).split(' | ');
      return { title, blurb, ai: line.startsWith('+'), weight: 4, date: '', kind: 'invented' };
    });
}

/** What the label of an item is kept under. */
export function hashOf(url: string): string {
  return createHash('sha256').update(plainUrl(url)).digest('hex').slice(0, 12);
}

function plainUrl(url: string): string {
  return url.split('?')[0]!;
}

/** Left out: what is no headline (a stray bracket, an icon) or has nothing under it. */
function isHeadline(title: string, blurb: string): boolean {
  return /\p{L}{3}.*\p{L}{2}/u.test(title) && blurb.length >= 20;
}
