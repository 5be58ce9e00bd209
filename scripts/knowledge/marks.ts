import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roundedPath } from './rounded-path.ts';

/** Where the marks come from. */
export const MARKS_PACKAGE = '@lobehub/icons-static-svg@1.95.1';

/**
 * Makers with a small logo file: their name in the knowledge pack, and the logo's file in the
 * package.
 */
const files: Record<string, string> = {
  OpenAI: 'openai',
  Anthropic: 'anthropic',
  Google: 'google',
  Meta: 'meta',
  Microsoft: 'microsoft',
  Apple: 'apple',
  NVIDIA: 'nvidia',
  xAI: 'xai',
  'Mistral AI': 'mistral',
  Cohere: 'cohere',
  DeepSeek: 'deepseek',
  ByteDance: 'bytedance',
  Tencent: 'tencent',
};

/**
 * Logos by organisation, each one monochrome SVG path in a 24 × 24 box, from a folder of
 * `@lobehub/icons-static-svg` (MIT; trademarks of their owners). Throws for any other drawing.
 */
export function marksIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => {
      const svg = readFileSync(join(folder, 'icons', `${file}.svg`), 'utf8');
      if (!svg.includes('viewBox="0 0 24 24"') || /<(?:circle|rect|g|polygon|ellipse)\b/.test(svg))
        throw new Error(`${file}.svg is not paths in a square of 24`);
      return [
        name,
        [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => roundedPath(path, 1)).join(''),
      ];
    }),
  );
}
