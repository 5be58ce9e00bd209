import { primaryLanguage } from '../../../text/language.ts';
import { pattern, sequence } from '../../../text/pattern.ts';

/** What makes a sentence an inference or advice, by language; other languages have no list. */
const wordings: Record<string, RegExp> = {
  en: pattern('i', [
    sequence(
      String.raw`\b`,
      [
        'may',
        'might',
        'could',
        'would',
        'should',
        'ought',
        'likely',
        'unlikely',
        'perhaps',
        'possibly',
        'possible',
        'probably',
        'potentially',
        'presumably',
        'suggests?',
        'implies',
        'imply',
        'indicates?',
        'appears?',
        'seems?',
        'signals?',
        'hints?',
        'points? to',
        'expect(?:ed)?',
        'worth',
        'recommend(?:ed)?',
        'if',
      ],
      String.raw`\b`,
    ),
    sequence(
      '^["\'“‘]?',
      [
        'ask',
        'assess',
        'audit',
        'avoid',
        'benchmark',
        'budget',
        'check',
        'compare',
        'confirm',
        'consider',
        'decide',
        'evaluate',
        'follow',
        'keep',
        'look',
        'measure',
        'monitor',
        'move',
        'note',
        'plan',
        'prepare',
        'prototype',
        'read',
        'reconsider',
        'review',
        'run',
        'see',
        'start',
        'switch',
        'test',
        'track',
        'treat',
        'try',
        'update',
        'use',
        'verify',
        'wait',
        'watch',
        'weigh',
      ],
      String.raw`\b`,
    ),
  ]),
  zh: /可能|或许|或許|也许|也許|或将|或將|有望|预计|預計|预示|預示|意味|表明|暗示|应该|應該|应当|應當|建议|建議|值得|恐怕|大概/,
};

/**
 * True if a statement's own words show that it is inferred or advice; also true for a language
 * without a hedge lexicon.
 */
export function isHedged(text: string, language: string | undefined): boolean {
  return wordings[primaryLanguage(language ?? '')]?.test(text) ?? true;
}
