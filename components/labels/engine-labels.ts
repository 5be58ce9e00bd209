import type { EngineId } from '../../lib/insight/engine.ts';
import type { MessageKey } from './i18n.ts';

/** Each engine's name, in the order they are offered. */
export const engineLabels: Record<EngineId, MessageKey> = {
  'rule-based': 'engineRuleBased',
  'chrome-ai': 'engineChromeAi',
  'openai-compatible': 'engineOpenaiCompatible',
  openai: 'engineOpenai',
  anthropic: 'engineAnthropic',
  google: 'engineGoogle',
};

export const engineChoices = Object.keys(engineLabels) as EngineId[];
