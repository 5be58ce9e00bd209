/**
 * What inline markup means in plain text: superscripts stay powers or are left out as footnote marks, struck text and
 * ruby readings are left out, formulas become text. Pages (`lib/article/extract/blocks.ts`) and feed blurbs share these
 * rules; for markup given as a string use `resolveInlineMarkup` before the tags are removed.
 */

/** Elements whose text does not belong to the sentence around them: struck text and ruby readings. */
export const omittedInlineTags: ReadonlySet<string> = new Set([
  'del',
  's',
  'strike',
  'rt',
  'rp',
  'rtc',
]);

/** Class names of superscripts that are references to notes. */
const referenceClass =
  /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|fn|fnref|note-?ref|reference|citation|cite|sidenote-number)(?:$|[\s_-])/i;

/** Whether a superscript or link with these attributes refers to a note. */
export function isNoteReference({
  class: names = '',
  role = '',
  href = '',
}: {
  class?: string | undefined;
  role?: string | undefined;
  href?: string | undefined;
}): boolean {
  return (
    role === 'doc-noteref' ||
    referenceClass.test(names) ||
    /^#./.test(href) ||
    /#(?:fn|cite_note|note|footnote|ref|endnote)/i.test(href)
  );
}

const units = /(?:^|[\s\d])(?:[kcmµn]?m|km|ft|in|mi|yd|s|[kmg]?W\/m|kg\/m)$/u;
/** A base of a power: ten, two, or a single variable, where no word, model number or decimal runs into it. */
const numericBase = /(?:^|[^\p{L}\d.,-])(?:10|2)$/u;
const variableBase = /(?:^|[^\p{L}\d'’])[b-hj-zα-ω]\)?$/u;
const operatorBase = /[×·*=≈~^+]\s*(?:\d+(?:\.\d+)?|[a-z])\)?$|\([a-z\d]$/iu;

/**
 * The text of a superscript after `before`: `^25` for a power, the letters themselves for ordinals and trade marks,
 * nothing for a note's mark. `isReference` is true where it holds a link to a note or is marked as one.
 */
export function superscriptText(before: string, inner: string, isReference: boolean): string {
  const text = inner.replace(/\s+/g, ' ').trim();
  if (text === '' || isReference) return '';
  const exponent = text.replace(/[−–]/g, '-');
  if (/^(?:tm|sm|™|®|©|℠)$/i.test(text)) return text.toLowerCase() === 'tm' ? '™' : text;
  const base = before.replace(/\s+$/, '');
  if (/^[23]$/.test(text) && units.test(base)) return text === '2' ? '²' : '³';
  const isBase = numericBase.test(base) || variableBase.test(base) || operatorBase.test(base);
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(exponent))
    return (isBase && !/(?:^|[^\d])2$/.test(base)) ||
      operatorBase.test(base) ||
      (base.endsWith('2') && isBase && Number(exponent) >= 5) ||
      (exponent.startsWith('-') && /[\d\p{L})]$/u.test(base))
      ? `^${exponent.replace(/^\+/, '')}`
      : '';
  if (/^[\d\s,;–-]+$|^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[\])]$|^[*†‡§¶#]+$/i.test(text)) return '';
  if (/^[oaºª]$|^\.?[o°]$/.test(text) && /(?:^|[^\p{L}])(?:n|N|\d+)$/u.test(base)) return text;
  if (/^[a-z]$/i.test(text) && !/\d$/.test(base)) return isBase ? `^${text}` : '';
  if (/^[a-z]$/i.test(text) && isBase && text !== 'e') return `^${text}`;
  if (/^[+-]$/.test(exponent)) return text;
  if (/[+*/·×-]/.test(text) && isBase) return `^(${text})`;
  return text;
}

/** The text of a subscript after `before`: set apart only where two numbers would run together. */
export function subscriptText(before: string, inner: string): string {
  const text = inner.replace(/\s+/g, ' ').trim();
  return /\d$/.test(before) && /^\d/.test(text) ? `_${text}` : inner;
}

const texSymbols: Record<string, string> = {
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  mp: '∓',
  approx: '≈',
  sim: '~',
  simeq: '≃',
  equiv: '≡',
  neq: '≠',
  ne: '≠',
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  ll: '≪',
  gg: '≫',
  to: '→',
  rightarrow: '→',
  leftarrow: '←',
  Rightarrow: '⇒',
  infty: '∞',
  ldots: '…',
  dots: '…',
  cdots: '…',
  sum: '∑',
  prod: '∏',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  in: '∈',
  notin: '∉',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  forall: '∀',
  exists: '∃',
  propto: '∝',
  circ: '°',
  degree: '°',
  prime: '′',
  mid: '|',
  lvert: '|',
  rvert: '|',
  langle: '⟨',
  rangle: '⟩',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  quad: ' ',
  qquad: ' ',
  log: 'log',
  ln: 'ln',
  exp: 'exp',
  max: 'max',
  min: 'min',
  sin: 'sin',
  cos: 'cos',
  arg: 'arg',
};

/** TeX as a reader would read it aloud in text: `3.8 \times 10^{25}` → `3.8 × 10^25`. Never throws; unknown commands lose their backslash. */
export function texText(tex: string): string {
  let text = tex
    .slice(0, 2_000)
    .replace(/^\s*(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])\s*$/g, '')
    .replace(/(?<!\\)%[^\n]*\n/g, '')
    .replace(
      /\\(?:displaystyle|textstyle|scriptstyle|left|right|bigl?|bigr?|Bigl?|Bigr?|limits|nolimits|label\{[^{}]*\})(?![a-zA-Z])/g,
      '',
    )
    .replace(/\{?,\}?(?=\d{3})/g, ',')
    .replace(/\\[,;:!> ]|~/g, ' ')
    .replace(/\\([%$#&_{}])/g, (_, character: string) => escaped[character] ?? character);
  for (let round = 0; round < 8; round++) {
    const next = text
      .replace(
        /\\(?:text|textrm|textbf|textit|mathrm|mathbf|mathit|mathcal|mathbb|mathsf|mathtt|operatorname|mbox|hat|bar|tilde|vec|boldsymbol|bm|ensuremath|mathop|overline|underline)\*?\s*\{([^{}]*)\}/g,
        '$1',
      )
      .replace(
        /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, over: string, under: string) => `${grouped(over)}/${grouped(under)}`,
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, (_, inner: string) => `√${grouped(inner)}`)
      .replace(
        /([\^_])\s*\{([^{}]*)\}/g,
        (_, mark: string, inner: string) => `${mark}${grouped(inner)}`,
      )
      .replace(/\\([a-zA-Z]+)\s*/g, (whole, name: string) =>
        name in texSymbols && Object.hasOwn(texSymbols, name)
          ? symbol(texSymbols[name] ?? '')
          : structural.has(name)
            ? whole
            : `${name} `,
      )
      .replace(/(^|[^\\^_}a-zA-Z])\{([^{}]*)\}(?!\{)/g, '$1$2');
    if (next === text) break;
    text = next;
  }
  return text
    .replace(/[{}\\]/g, '')
    .replace(/\^\(?\s*°\)?/g, '°')
    .replace(/\^′/g, '′')
    .replace(/[\uE000-\uE006]/g, (mark) => protectedCharacters[mark] ?? '')
    .replace(/\^([-−])\s*/g, '^-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d) ×$/, '×');
}

/** Commands that take arguments still to be resolved in a later round. */
const structural = new Set([
  'frac',
  'dfrac',
  'tfrac',
  'sqrt',
  'text',
  'textrm',
  'textbf',
  'textit',
  'mathrm',
  'mathbf',
  'mathit',
  'mathcal',
  'mathbb',
  'mathsf',
  'mathtt',
  'operatorname',
  'mbox',
  'hat',
  'bar',
  'tilde',
  'vec',
  'boldsymbol',
  'bm',
  'ensuremath',
  'mathop',
  'overline',
  'underline',
]);
/** Escaped characters are kept out of the way of the grouping rules by private-use characters. */
const escaped: Record<string, string> = {
  '%': '\uE000',
  $: '\uE001',
  '#': '\uE002',
  '&': '\uE003',
  _: '\uE004',
  '{': '\uE005',
  '}': '\uE006',
};
const protectedCharacters: Record<string, string> = Object.fromEntries(
  Object.entries(escaped).map(([character, mark]) => [mark, character]),
);

function symbol(text: string): string {
  return /^[×±≈~≃≡≠≤≥≪≫→←⇒∈∝÷]$/.test(text)
    ? ` ${text} `
    : /^[a-z]{2,}$/.test(text)
      ? ` ${text} `
      : text;
}

function grouped(inner: string): string {
  const text = inner.trim();
  return /^-?[\p{L}\p{N}.,′%\uE000]*$/u.test(text) ? text : `(${text})`;
}

/**
 * Markup whose inline elements are resolved by the rules above, other tags left alone: for feed blurbs, before their tags
 * are removed. Linear in the text's length; elements longer than 2,000 characters are left as they are.
 */
export function resolveInlineMarkup(markup: string): string {
  if (!/<(?:su[bp]|del|s|strike|rt|rp|math)\b/i.test(markup)) return markup;
  const resolved = markup
    .replace(/<(del|s|strike|rt|rp|rtc)(?:\s[^<>]{0,1000})?>[^]{0,2000}?<\/\1\s*>/gi, '')
    .replace(
      /<math(\s[^<>]{0,2000})?>([^]{0,8000}?)<\/math\s*>/gi,
      (_, attributes: string | undefined, inner: string) => {
        const alternative = /\salttext\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes ?? '');
        const annotation = /<annotation\b[^<>]*x-tex[^<>]*>([^<]*)/i.exec(inner);
        const tex = alternative?.[1] ?? alternative?.[2] ?? annotation?.[1];
        return tex === undefined ? inner.replace(/<[^<>]{0,500}>/g, '') : texText(tex);
      },
    );
  let text = '';
  let end = 0;
  const pattern = /<(su[bp])(\s[^<>]{0,1000})?>([^]{0,500}?)<\/\1\s*>/gi;
  for (let match = pattern.exec(resolved); match; match = pattern.exec(resolved)) {
    text += resolved.slice(end, match.index);
    end = match.index + match[0].length;
    const [, tag = '', attributes = '', inner = ''] = match;
    const before = text.slice(-40).replace(/<[^<>]*>/g, '');
    const plain = inner.replace(/<[^<>]{0,500}>/g, '');
    text +=
      tag.toLowerCase() === 'sub'
        ? subscriptText(before, plain)
        : superscriptText(before, plain, isMarkedReference(`${attributes} ${inner}`));
  }
  return text + resolved.slice(end);
}

function isMarkedReference(markup: string): boolean {
  return (
    /\bhref\s*=\s*["']?[^"'\s>]*#/i.test(markup) ||
    /\bdoc-noteref\b/i.test(markup) ||
    [...markup.matchAll(/\bclass\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].some(([, double, single]) =>
      referenceClass.test(double ?? single ?? ''),
    )
  );
}
