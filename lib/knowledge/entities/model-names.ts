import { elementAt } from '../../invariant.ts';
import {
  modelFamilies,
  modelVariants,
  numberedOthers,
  productWords,
  wordlikeFamilies,
} from './lexicon.ts';
import { pattern, sequence } from '../../text/pattern.ts';

/** A word of the text with its place; `after` is what is between it and the next word. */
export interface Word {
  text: string;
  lower: string;
  /** As the gazetteer looks it up. */
  key: string;
  start: number;
  end: number;
  after: string;
}

const size = /^(?:\d+x)?\d+(?:\.\d+)?[bm](?:-(?:a\d+(?:\.\d+)?b|\p{L}[\p{L}\p{N}]*))*$/iu;
const activeSize = /^[ae]\d+(?:\.\d+)?b$/i;
const experts = /^\d+x\d+(?:\.\d+)?b?$/i;
const version = pattern(
  'i',
  '^',
  [
    String.raw`[vrkm]?\d{1,2}(?:\.\d{1,2}){0,2}(?:[a-z]\d?)?`,
    String.raw`b?\d\.\d{1,2}`,
    String.raw`\d{1,3}k`,
    '2[1-9](?:0[1-9]|1[0-2])',
    String.raw`0[1-9][0-3]\d`,
  ],
  '$',
);
const versionWithTail = /^[vrkm]?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?(?:-[\p{L}\p{N}.]+)+$/iu;
const decimal = /^[vb]?\d{1,2}\.\d{1,2}$/i;
const seriesO = /^[oO][134](?:-(?:mini|pro|preview|high|low|medium|deep-research))*$/;
const chipName = /^(?:[abhlvtp]\d{2,4}[a-z]?|gb\d{2,3}|mi\d{3}x?|tpu|v\d[ep]|rtx|gtx|m[1-5])$/i;
/** Endings and beginnings by which a model's name is known whatever its family. */
const shaped = pattern('', [
  sequence(
    [
      '[a-z]LM',
      '[a-z]{2}(?:LLM|DiT|ViT|VLA|GPT|LLaVA|Prover|Thinker)',
      String.raw`[A-Za-z\d]-?(?:XL|LSTM)`,
      '^Alpha[A-Z][a-z]+',
      sequence(String.raw`[A-Za-z\d]`, [
        'GPT',
        'VLM',
        'BERT',
        '[lL]lama',
        'LLaMA',
        'LLaVA',
        'Diffusion',
        'MoE',
        'Mamba',
        'Former',
        'Mistral',
        'Mixtral',
        'Hermes',
        'Coder',
        'Qwen',
        'Gemma',
        'Dolphin',
        'Whisper',
      ]),
    ],
    String.raw`(?:\d+(?:\.\d+)?)?$`,
  ),
  sequence(
    '^',
    ['Code', 'Open', 'Tiny', 'Mobile', 'Wizard', 'Chat', 'Deep'],
    '(?:Llama|LLaMA|Hermes|LM|GPT|GLM|Coder)',
  ),
]);

/**
 * End index (exclusive) of the model name that begins at word `index`, and 0 if none does: a family
 * with version, size or variant ("Claude Opus 4.7", "Llama 3.1 405B Instruct"), a compound with
 * them ("Qwen3.5-72B", "gpt-oss-120b"), and unlisted names with a size or before the word "model".
 * Names without a number are left to the gazetteer.
 */
export function modelEnd(
  words: readonly Word[],
  index: number,
  families: ReadonlySet<string>,
  makers: ReadonlySet<string>,
): number {
  const word = elementAt(words, index);
  const core = coreEnd(words, index, families, makers);
  if (core === 0) return 0;
  // A slug in lower case is whole.
  if (core === index + 1 && word.text === word.lower && word.text.includes('-')) return core;
  return extendedEnd(words, index, core, families, makers);
}

const variantWord = pattern(
  '',
  '^',
  [
    'a',
    'e',
    'live',
    'code',
    'image',
    'video',
    'chat',
    'thinking',
    'think',
    'next',
    'fast',
    'high',
    'low',
    'vision',
    'base',
    'large',
    'light',
    'heavy',
    'live',
    'latest',
    'speech',
    'audio',
    'voice',
    'math',
    'embedding',
    'embed',
    'reasoning',
    'experimental',
    'preview',
    'alpha',
    'beta',
    'medium',
    'small',
    'tiny',
    'MoE',
    'VLM',
    'LLM',
    'moe',
    'vlm',
    'guard',
    'diffusion',
    'robotics',
    'edit',
    'ocr',
    'advanced',
    'prover',
    'multimodal',
    'native',
  ],
  '$',
);

/** End index of a model's name whose first words end at `core`. */
export function extendedEnd(
  words: readonly Word[],
  index: number,
  core: number,
  families: ReadonlySet<string>,
  makers: ReadonlySet<string>,
): number {
  let end = core;
  while (end < words.length && (isJoined(elementAt(words, end - 1)) || isBracketed(words, end))) {
    if (continues(words, end) || isBracketed(words, end)) end += 1;
    else if (
      /^\p{Lu}/u.test(elementAt(words, end).text) &&
      (!makers.has(elementAt(words, end).lower) ||
        modelFamilies.has(elementAt(words, end).lower)) &&
      end - index < 6
    ) {
      // "Dolphin 2.7 Mixtral 8x7B": one model named after another.
      const other = coreEnd(words, end, families, makers);
      if (other === 0) break;
      end = other;
    } else break;
  }
  // A name does not end in a bare article-like letter or in a word of the sentence.
  while (end > core && variantWord.test(elementAt(words, end - 1).text)) end -= 1;
  return end;
}

/** "FLUX.1 Kontext [dev]". */
function isBracketed(words: readonly Word[], at: number): boolean {
  return (
    elementAt(words, at - 1).after === ' [' &&
    /^(?:dev|pro|schnell|max|klein)$/.test(elementAt(words, at).text) &&
    elementAt(words, at).after.startsWith(']')
  );
}

function continues(words: readonly Word[], at: number): boolean {
  const { text, lower } = elementAt(words, at);
  if (
    text.includes('-') &&
    (modelVariants.has(lower.slice(0, lower.indexOf('-'))) ||
      version.test(text.slice(0, text.indexOf('-')))) &&
    lower
      .split('-')
      .slice(1)
      .every(
        (part) =>
          modelVariants.has(part) || size.test(part) || activeSize.test(part) || version.test(part),
      ) &&
    !/-(?:class|level|style|based|powered|sized|like)$/.test(lower)
  )
    return true;
  if (size.test(text) || activeSize.test(text) || experts.test(text)) return true;
  const next = words[at + 1];
  if (next !== undefined && isJoined(elementAt(words, at))) {
    // "Gemini 2.5 Deep Think", "MiniCPM V 2.6", "Segment Anything Model 2".
    if (text === 'Deep' && next.text === 'Think') return true;
    if ((text === 'V' || text === 'Model') && version.test(next.text) && !isYear(next.text))
      return true;
  }
  if (text === 'Think' && elementAt(words, at - 1).text === 'Deep') return true;
  if (version.test(text)) return !isYear(text) && !isCounting(words, at);
  return modelVariants.has(lower) && !(lower === 'a' || lower === 'r');
}

const countedNoun = pattern(
  '',
  '^',
  [
    'models',
    'times',
    'of',
    'percent',
    'million',
    'billion',
    'trillion',
    'points',
    'years',
    'days',
    'weeks',
    'months',
    'hours',
    'people',
    'users',
    'versions',
    'new',
    'different',
    'other',
    'out',
  ],
  '$',
);

/** "4 models", "3 times": the number is a count. */
function isCounting(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && isJoined(elementAt(words, at)) && countedNoun.test(next.text);
}

function coreEnd(
  words: readonly Word[],
  index: number,
  families: ReadonlySet<string>,
  makers: ReadonlySet<string>,
): number {
  const { text, lower } = elementAt(words, index);
  if (text.length > 80 || text.includes('@') || measures.test(text)) return 0;
  const named = namedByKindEnd(words, index);
  if (named > 0) return named;
  if (seriesO.test(text) || /^4o(?:-mini)?$/.test(text)) return index + 1;
  if (
    /^[RKMV]\d{1,2}B?$/.test(text) &&
    index > 0 &&
    (elementAt(words, index - 1).after === "'s " || isSaidToBeModel(words, index)) &&
    (makers.has(elementAt(words, index - 1).key) || isSaidToBeModel(words, index))
  )
    return index + 1;
  if (text.includes('-') && isCompoundModel(text, families)) return index + 1;
  // "ChatGPT Plus" is a plan.
  if (lower === 'chatgpt') return 0;
  const stem = stemOf(lower);
  // Letters for a version: Command A, Command R+.
  if (
    text === 'Command' &&
    words[index + 1] &&
    isJoined(elementAt(words, index)) &&
    /^(?:A|R\+?)$/.test(elementAt(words, index + 1).text)
  )
    return index + 2;
  const isFamily = modelFamilies.has(stem) || families.has(stem);
  const startsHigh = /^\p{Lu}/u.test(text) || /\p{Lu}/u.test(text.slice(1));
  if (
    /\d$|\d[a-z]$/.test(text) &&
    stem !== lower &&
    isFamily &&
    stem.length > 1 &&
    !numberedOthers.has(stem) &&
    /^\p{L}/u.test(text)
  )
    return index + 1;
  // "Qwen3Guard", "Qwen2.5VL".
  if (
    isFamily &&
    stem.length > 2 &&
    /^\d[\d.]*\p{Lu}[\p{L}\d]*$/u.test(text.slice(stem.length)) &&
    !numberedOthers.has(stem)
  )
    return index + 1;
  if (isModelShape(text)) return index + 1;
  if (
    isNumberedName(text) &&
    !numberedOthers.has(stem) &&
    !chipName.test(text) &&
    !makers.has(lower) &&
    (isNearModel(words, index) || isIntroduced(words, index))
  )
    return index + 1;
  const next = words[index + 1];
  if (next === undefined || !isJoined(elementAt(words, index))) return 0;
  const lettersOnly = /^\p{L}[\p{L}\p{N}.+-]*$/u.test(text);
  if (!lettersOnly) return 0;
  if (isFamily && (startsHigh || stem.length > 4) && !(numberedOthers.has(lower) && !startsHigh)) {
    // "Step 3", "Gen 2" may count anything; "Seed 1.6" does not.
    if (
      isNumberOfModel(words, index + 1) &&
      !(numberedOthers.has(lower) && /^\d{1,2}$/.test(next.text))
    )
      return index + 2;
    if (
      startsHigh &&
      modelVariants.has(next.lower) &&
      !productWords.has(next.lower) &&
      /^\p{Lu}/u.test(next.text) &&
      next.lower.length > 2
    )
      return index + 2;
  }
  if (!startsHigh || numberedOthers.has(lower)) return 0;
  if (/^v?\d{1,2}(?:\.\d{1,2})?-\d+(?:\.\d+)?b$/i.test(next.text) && text.length > 2)
    return index + 2;
  // Unlisted: recognized by a size, or by a decimal version next to the word "model".
  if (
    (size.test(next.text) || experts.test(next.text)) &&
    !/^\d+m$/i.test(next.text) &&
    text.length > 1 &&
    !makers.has(lower)
  )
    return index + 2;
  if (
    (size.test(next.text) || experts.test(next.text)) &&
    makers.has(lower) &&
    (modelFamilies.has(lower) || families.has(lower))
  )
    return index + 2;
  if (
    /^v\d{1,2}(?:\.\d{1,2})?(?:-\d+b)?$/i.test(next.text) &&
    !makers.has(lower) &&
    text.length > 2 &&
    isNearModel(words, index)
  )
    return index + 2;
  if (decimal.test(next.text) && !makers.has(lower) && text.length > 2 && isNearModel(words, index))
    return index + 2;
  // "Mythical Falcon 2 Pro": a family word behind a maker's or another name is read when it is
  // reached.
  if (version.test(next.text) && !isYear(next.text) && !makers.has(lower) && text.length > 2) {
    const third = words[index + 2];
    if (
      third &&
      isJoined(next) &&
      /^\p{Lu}/u.test(third.text) &&
      modelVariants.has(third.lower) &&
      third.lower.length > 2
    )
      return index + 3;
    if (isSaidToBeModel(words, index + 1)) return index + 2;
  }
  return 0;
}

/** What models are measured with, and words made of a model's name: "GPT-4-like". */
export const measures = pattern('', [
  String.raw`(?:[Bb]ench|Arena|Eval|QA|[Ll]eaderboard)(?:-?v?\d+)?$`,
  sequence(
    '-',
    [
      'like',
      'level',
      'based',
      'focused',
      'class',
      'native',
      'style',
      'powered',
      'inspired',
      'compatible',
      'derived',
      'generated',
    ],
    '$',
  ),
]);

/**
 * Last words of a name that mark it as a model's: "Byte Latent Transformer", "Absolute Zero
 * Reasoner", "Falcon Mamba", "Quasar Alpha".
 */
const kindOfName = /^(?:Transformer|Mamba|Reasoner|Model|Autoencoder)$/;
const stealthName = /^(?:Alpha|Beta)$/;
/** Before one of these a kind is a kind: "Large Language Model", "Vision Transformer". */
const noNameBefore = pattern(
  '',
  '^',
  [
    'Large',
    'Language',
    'Small',
    'Foundation',
    'Vision',
    'World',
    'Reward',
    'Diffusion',
    'Base',
    'Reasoning',
    'Frontier',
    'State',
    'Space',
    'Generative',
    'Pretrained',
    'Pre-trained',
    'Hybrid',
    'Sparse',
    'Dense',
    'The',
    'A',
    'An',
    'New',
    'Open',
    'AI',
    'ML',
    'Context',
    'Business',
    'Data',
    'Threat',
    'Visual',
    'Multimodal',
    'Embedding',
    'Speech',
    'Audio',
    'Image',
    'Text',
    'Top',
    'Best',
    'Custom',
    'Local',
    'Your',
    'Our',
    'Every',
    'Any',
    'This',
    'That',
    'Private',
    'Public',
    'in',
    'and',
    'or',
    'of',
    'for',
    'with',
  ],
  '$',
);

function namedByKindEnd(words: readonly Word[], index: number): number {
  const nameWord = (at: number): boolean =>
    /^\p{Lu}\p{Ll}[\p{L}\d-]*$/u.test(elementAt(words, at).text) &&
    !noNameBefore.test(elementAt(words, at).text);
  if (!nameWord(index)) return 0;
  for (
    let at = index + 1;
    at < words.length && at - index < 5 && isJoined(elementAt(words, at - 1));
    at += 1
  ) {
    const { text } = elementAt(words, at);
    if (kindOfName.test(text))
      return at - index > 1 || /^(?:Transformer|Mamba|Reasoner)$/.test(text)
        ? text === 'Model' && !/^ \(|^,/.test(elementAt(words, at).after)
          ? 0
          : at + 1
        : 0;
    if (stealthName.test(text) && at === index + 1)
      return isNearModel(words, index) && !numberedOthers.has(elementAt(words, index).lower)
        ? at + 1
        : 0;
    if (!nameWord(at)) return 0;
  }
  return 0;
}

/**
 * Capitals in the middle or all through and a number behind, BLIP3-o, RND1; or a name with a plain
 * number, Chai-2.
 */
function isNumberedName(text: string): boolean {
  if (/^\p{Lu}\p{L}{2,}-\d(?:\.\d)?$/u.test(text))
    return !numberedOthers.has(text.slice(0, text.lastIndexOf('-')).toLowerCase());
  return /^(?:\p{Lu}{2,5}|\p{Lu}\p{Ll}*\p{Lu}\p{L}*)v?\d(?:\.\d)?(?:-?[\p{L}]{1,3}\d?)?$/u.test(
    text,
  );
}

const releaseVerb = pattern(
  '',
  '^',
  [
    'released?',
    'releases',
    'launched',
    'launches',
    'introduced',
    'introduces',
    'unveiled',
    'unveils',
    'debuted',
    'debuts',
    'open-sourced',
    'announced',
    'announces',
    'called',
    'named',
    'dubbed',
    'updated',
    'previewed',
  ],
  '$',
);

/** "released X", "introduces X". */
export function isIntroduced(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  return before !== undefined && isJoined(before) && releaseVerb.test(before.text);
}

/** "Kimi K2", "Claude 3.5", "Llama 405B": what follows a family and is not a count or a year. */
function isNumberOfModel(words: readonly Word[], at: number): boolean {
  const { text } = elementAt(words, at);
  if (size.test(text) || experts.test(text)) return true;
  if (versionWithTail.test(text)) return true;
  return version.test(text) && !/^\d+k$/i.test(text) && !isYear(text) && !isCounting(words, at);
}

/** "Meta-Llama-3" is Llama 3 of Meta: the first part is no name of its own. */
const makersInFront = /^(?:pre|post|non|ex|anti|near|all)$/i;

/** Parts that make a description of a compound: "GPT-4-class", "Llama-based", "open-source-14B". */
const ordinaryPart = pattern(
  'i',
  '^',
  [
    'class',
    'like',
    'level',
    'style',
    'based',
    'powered',
    'compatible',
    'era',
    'generation',
    'wide',
    'only',
    'free',
    'ready',
    'enabled',
    'tuned',
    'trained',
    'built',
    'made',
    'owned',
    'backed',
    'led',
    'type',
    'sized',
    'series',
    'specific',
    'family',
    'centric',
    'quality',
    'focused',
    'source',
    'device',
    'weights?',
    'context',
    'beating',
    'than',
    'shot',
    'native',
    'scale',
    'parameter',
    'param',
    'language',
    'to',
    'of',
    'and',
    'on',
    'the',
    'in',
    'for',
  ],
  '$',
);

const familyPart = pattern(
  '',
  '^',
  [
    'LM',
    'VL',
    'VLM',
    'LLM',
    'GPT',
    'OCR',
    'TTS',
    'ASR',
    'Omni',
    'Instruct',
    'Coder',
    'MoE',
    'Prover',
    'Reasoner',
    'REASONER',
    'Searcher',
    'Math',
    'Thinker',
    'Next',
  ],
  '$',
);

/**
 * A hyphenated name with a version or size in it, or with a family in front: GPT-4, llama-3.1-70b,
 * Arch-Router-1.5B.
 */
function isCompoundModel(text: string, families: ReadonlySet<string>): boolean {
  const parts = text.split('-');
  const [head = '', ...rest] = parts;
  const first = stemOf(head.toLowerCase());
  const known = modelFamilies.has(first) || families.has(first);
  if (parts.some((part) => part === '' || ordinaryPart.test(part))) return false;
  const sized = rest.some((part) => size.test(part) || experts.test(part)) && !/^\d/.test(text);
  const versioned = rest.some(
    (part) => version.test(part) && !/^\d{1,3}k$/i.test(part) && !isYear(part),
  );
  if (known && first.length > 1) {
    if (numberedOthers.has(first) && !sized && !/^\p{Lu}/u.test(text)) return false;
    return (
      versioned ||
      sized ||
      /\d/.test(head) ||
      rest.some((part) => modelVariants.has(part.toLowerCase())) ||
      isModelShape(text) ||
      /^\p{Lu}/u.test(rest[0] ?? '') ||
      rest.length > 1
    );
  }
  if (isModelShape(text) || (versioned && isModelShape(head))) return true;
  if (
    rest.some(
      (part) =>
        part.length > 3 &&
        /^\p{Lu}/u.test(part) &&
        modelFamilies.has(stemOf(part.toLowerCase())) &&
        !wordlikeFamilies.has(stemOf(part.toLowerCase())),
    ) &&
    /^\p{Lu}/u.test(text) &&
    !makersInFront.test(head)
  )
    return true;
  if (
    !/^\p{L}/u.test(text) ||
    numberedOthers.has(first) ||
    numberedOthers.has(head.toLowerCase()) ||
    chipName.test(head) ||
    numberedOthers.has(parts.slice(0, 2).join('-').toLowerCase())
  )
    return false;
  if (sized)
    return head.length > 1 && !rest.some((part) => /^\d+m$/i.test(part) && rest.length === 1);
  const capital = /^\p{Lu}/u.test(text);
  if (rest.some((part) => familyPart.test(part)) && capital) return true;
  if (
    capital &&
    versioned &&
    head.length > 1 &&
    rest.some((part) => modelVariants.has(part.toLowerCase()))
  )
    return true;
  return (
    capital &&
    versioned &&
    head.length > 2 &&
    rest.length >= 1 &&
    (rest.some((part) => decimal.test(part) || /^[vrk]\d/i.test(part)) ||
      rest.some((part) => modelVariants.has(part.toLowerCase())) ||
      /^[A-Z][a-z]*[A-Z]/.test(text) ||
      (/^[A-Z]{3,}$/.test(head) && rest.length === 1))
  );
}

const notModel = pattern(
  '',
  '^',
  [
    'Ollama',
    'NanoGPT',
    'AutoGPT',
    'Transformer',
    'ChatGPT',
    'VLLM',
    'vLLM',
    'LiteLLM',
    'TensorRT-LLM',
    'LocalLLaMA',
    'LocalLlama',
  ],
  '$',
);

function isModelShape(text: string): boolean {
  return (
    shaped.test(text) &&
    text.length > 4 &&
    /^(?:\p{Lu}|nano|mini)/u.test(text) &&
    !notModel.test(text) &&
    !/^(?:[A-Z]+|Performer)s?$/.test(text) &&
    text.toLowerCase() !== 'former'
  );
}

/** The letters before the number: "qwen2.5" → "qwen". */
function stemOf(lower: string): string {
  return /^[\p{L}.]+?(?=v?\d|-|$)/u.exec(lower)?.[0].replace(/\.$/, '') ?? lower;
}

const modelContextWord = pattern(
  '',
  '^',
  [
    'models?',
    'llms?',
    'vlms?',
    'weights',
    'parameters',
    'checkpoint',
    'multimodal',
    'open-weights?',
    'open-source',
    'generation',
    'benchmarks?',
    'outperforms?',
    'beats',
    'context',
    'reasoning',
  ],
  '$',
);

export function isNearModel(words: readonly Word[], index: number): boolean {
  for (let at = Math.max(0, index - 6); at < Math.min(words.length, index + 10); at += 1) {
    if (modelContextWord.test(elementAt(words, at).lower)) return true;
  }
  return false;
}

function isSaidToBeModel(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    isJoined(elementAt(words, at)) &&
    /^(?:models?|llm|weights|checkpoint|family)$/.test(next.lower)
  );
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

export function isJoined(word: Word): boolean {
  return word.after === ' ';
}
