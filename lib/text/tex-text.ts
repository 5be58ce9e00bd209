import { pattern } from './pattern.ts';

/** TeX commands and what they show, in pairs. */
const texSymbols = new Map<string, string>([
  ...symbolPairs(
    'times × cdot · div ÷ pm ± mp ∓ approx ≈ sim ~ simeq ≃ equiv ≡ neq ≠ ne ≠ leq ≤ le ≤ ' +
      'leqslant ≤ geq ≥ ge ≥ geqslant ≥ ll ≪ gg ≫ to → rightarrow → leftarrow ← ' +
      'Rightarrow ⇒ infty ∞ ldots … dots … cdots … sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ ' +
      'in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ propto ∝ circ ° degree ° ' +
      'prime ′ mid | lvert | rvert | langle ⟨ rangle ⟩ alpha α beta β gamma γ delta δ ' +
      'epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν xi ξ pi π ' +
      'rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ ' +
      'Lambda Λ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω',
  ),
  ['quad', ' '],
  ['qquad', ' '],
  ...'log ln exp max min sin cos arg'.split(' ').map((name): [string, string] => [name, name]),
]);

function symbolPairs(text: string): [string, string][] {
  return [...text.matchAll(/(\w+) (\S+)/g)].map(([, name = '', shown = '']) => [name, shown]);
}

const layoutCommand = pattern(
  'g',
  '\\\\',
  [
    'displaystyle',
    'textstyle',
    'scriptstyle',
    'left',
    'right',
    'bigl?',
    'bigr?',
    'Bigl?',
    'Bigr?',
    'limits',
    'nolimits',
    String.raw`label\{[^{}]*\}`,
  ],
  '(?![a-zA-Z])',
);

/**
 * TeX as a reader would read it aloud in text: `3.8 \times 10^{25}` → `3.8 × 10^25`. Never throws;
 * unknown commands lose their backslash.
 */
export function texText(tex: string): string {
  let text = tex
    .slice(0, 2_000)
    .replace(/^\s*(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])\s*$/g, '')
    .replace(/(?<!\\)%[^\n]*\n/g, '')
    .replace(layoutCommand, '')
    .replace(/\{?,\}?(?=\d{3})/g, ',')
    .replace(/\\[,;:!> ]|~/g, ' ')
    .replace(/\\([%$#&_{}])/g, (_, character: string) => escaped[character] ?? character);
  for (let round = 0; round < 8; round++) {
    const next = text
      .replace(wrapped, '$1')
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
        texSymbols.has(name)
          ? symbol(texSymbols.get(name) ?? '')
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

/** Commands that only set their argument in another type. */
const wrappers =
  'text textrm textbf textit mathrm mathbf mathit mathcal mathbb mathsf mathtt operatorname mbox hat ' +
  'bar tilde vec boldsymbol bm ensuremath mathop overline underline';
const wrapped = new RegExp(`\\\\(?:${wrappers.replaceAll(' ', '|')})\\*?\\s*\\{([^{}]*)\\}`, 'g');

/** Commands that take arguments still to be resolved in a later round. */
const structural = new Set(['frac', 'dfrac', 'tfrac', 'sqrt', ...wrappers.split(' ')]);
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
