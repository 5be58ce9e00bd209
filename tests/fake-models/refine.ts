import { engineFor } from '../../lib/engines/index.ts';
import { ruleBased } from '../../lib/engines/rule-based/rule-based.ts';
import type { Article } from '../../lib/article/article.ts';
import type { DraftOptions, EngineId, EngineResult } from '../../lib/insight/engine.ts';
import type { Draft } from '../../lib/insight/insight.ts';
import type { FakeModels } from './fake-models.ts';

/** The path each vendor's protocol has on the fake server. */
export const basePaths = {
  'openai-compatible': '/v1',
  openai: '/v1',
  anthropic: '/anthropic/v1',
  google: '/v1beta',
} as const;
export type Vendor = keyof typeof basePaths;

export const KEY = 'sk-test-0123456789abcdef';

interface Refinement extends Partial<DraftOptions> {
  vendor?: Vendor;
  model?: string;
  contextWindow?: number;
}

/**
 * Has the fake server's model refine the rule-based card of an article, through the engine a reader
 * would get.
 */
export async function refine(
  fake: FakeModels,
  article: Article,
  {
    vendor = 'openai-compatible',
    model = 'small-model',
    contextWindow,
    ...options
  }: Refinement = {},
): Promise<EngineResult> {
  const engine = engineFor(
    {
      engine: vendor,
      models: {
        [vendor]: { model, baseUrl: fake.origin + basePaths[vendor], preset: null, contextWindow },
      },
    },
    { [`${vendor}|${new URL(fake.origin).host}`]: KEY },
    { sleep: () => Promise.resolve() },
  );
  return await engine.draft(article, draftOptions(options));
}

/** The options of a draft, with a day of its own. */
export function draftOptions(options: Partial<DraftOptions> = {}): DraftOptions {
  return {
    now: new Date('2026-11-24T10:00:00Z'),
    role: null,
    outputLanguage: null,
    earlier: [],
    signal: new AbortController().signal,
    ...options,
  };
}

/** The card the rules write. */
export async function ruleBasedDraft(article: Article): Promise<Draft> {
  return (await ruleBased.draft(article, draftOptions())).draft;
}

export const vendors = Object.keys(basePaths) as Exclude<EngineId & Vendor, never>[];
