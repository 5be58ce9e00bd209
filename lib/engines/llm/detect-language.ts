import { elementAt } from '../../invariant.ts';
import { primaryLanguage } from '../../text/language.ts';

/** Scripts that tell a language, or a small group, on sight. */
const scripts: [RegExp, string[]][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Han}/gu, ['zh', 'ja', 'yue']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur']],
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Bengali}/gu, ['bn']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Telugu}/gu, ['te']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Armenian}/gu, ['hy']],
];

/** Frequent small words; those that several languages share are distinguished by the others. */
const smallWords: Record<string, string> = {
  en: [
    'the of and to in is for that with on by from are as it its at has have be will was',
    'an this which or their not than more said can could may who what',
  ].join(' '),
  de: [
    'der die das und ist in den von zu mit für auf ein eine einen einem einer nicht auch',
    'sich dem des im bei als wird werden hat haben nach sind oder aus um wie noch über',
    'kann soll',
  ].join(' '),
  fr: [
    'le la les des et est une un en que qui dans pour sur avec par pas au aux du ce cette',
    'sont plus ont son sa ses ou mais comme peut être d l',
  ].join(' '),
  es: [
    'el la los las de y en que es un una por con para del se al su sus no más como lo ha',
    'han sobre entre pero este esta son puede ser o',
  ].join(' '),
  it: [
    'il lo la i gli le di e è un una che in per con del della dei delle non si al alla',
    'sono più come da nel nella ha hanno anche suo sua può essere',
  ].join(' '),
  pt: [
    'o a os as de e é um uma que em para com do da dos das não se no na por mais como ao',
    'sua seu são foi tem também pode ser ou',
  ].join(' '),
  nl: [
    'de het een en van in is dat op te voor met niet zijn aan ook door er als bij naar',
    'uit om worden wordt heeft hebben maar deze kan over meer',
  ].join(' '),
  sv: [
    'och att det i en som är av på för med den till har de inte om ett men var sig från',
    'vid kan nu också eller sin sina ska',
  ].join(' '),
  da: [
    'og at det i en som er af på for med den til har de ikke om et men var sig fra ved',
    'kan nu også eller sin sine skal',
  ].join(' '),
  no: [
    'og å det i en som er av på for med den til har de ikke om et men var seg fra ved kan',
    'nå også eller sin sine skal',
  ].join(' '),
  fi: [
    'ja on ei se että oli hän en mutta ovat kuin myös joka tai jos niin sen mukaan vain',
    'ole voi ovat jotka sekä kanssa',
  ].join(' '),
  pl: [
    'i w z na do się nie jest to że o jak ale po od za przez są dla oraz który która',
    'które tym tego może być już',
  ].join(' '),
  cs: [
    'a v na se je že to s z do o k i ale jako po od za pro byl jsou který která které tak',
    'má může také podle',
  ].join(' '),
  tr: [
    've bir bu da de için ile olarak daha çok gibi olan en ancak sonra kadar ya hem ise',
    'olduğunu şirket yeni değil var',
  ].join(' '),
  ro: [
    'și în de la a că nu un o pe cu din este care pentru mai sunt sau ca fi au prin după',
    'dar sa lui cele',
  ].join(' '),
  id: [
    'yang dan di dari untuk dengan ini itu pada adalah tidak dalam akan oleh juga telah',
    'ke sebagai dapat lebih atau mereka karena bisa',
  ].join(' '),
  vi: [
    'và của là các có cho không được trong một với những này đã để khi từ người đến về',
    'như tại sẽ vào ra cũng hơn',
  ].join(' '),
};
const wordLists = new Map(
  Object.entries(smallWords).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Fewer letters than this tell no language: a line of names is in every language. */
const LEAST_LETTERS = 30;

/**
 * Whether a text is in a language, as far as its script and small words tell; null where they do
 * not (too short, a language without a list here, names and numbers only).
 * @param language BCP 47; the script subtag of Chinese counts
 */
export function isWrittenIn(text: string, language: string): boolean | null {
  const wanted = primary(language);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)
      ?.length ?? 0;
  if (letters + dense * 2 < LEAST_LETTERS) return null;
  const byScript = scriptLanguages(text, letters);
  if (byScript) {
    if (!byScript.includes(wanted)) return false;
    if (wanted === 'zh') return isChineseForm(text, language);
    if (wanted === 'ja') return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
    return byScript[0] === wanted
      ? !Object.entries(ownLetters).some(
          ([other, letters]) => other !== wanted && byScript.includes(other) && letters.test(text),
        )
      : (ownLetters[wanted]?.test(text) ?? false) || null;
  }
  if (scripts.some(([, languages]) => languages.includes(wanted))) return false;
  return byWords(text, wanted);
}

function scriptLanguages(text: string, letters: number): string[] | null {
  const counts = scripts.map(([script, languages]) => ({
    languages,
    count: text.match(script)?.length ?? 0,
  }));
  // A fifth is enough: names of companies and models stay in Latin letters in every script. Kana
  // among Han is Japanese.
  const kana = elementAt(counts, 0);
  if (kana.count > letters * 0.1) return kana.languages;
  const most = elementAt(
    counts.slice(1).toSorted((one, other) => other.count - one.count),
    0,
  );
  return most.count > letters * 0.2 ? most.languages : null;
}

function byWords(text: string, wanted: string): boolean | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = [...wordLists].map(([language, list]) => ({
    language,
    count: words.filter((word) => list.has(word)).length,
  }));
  const best = elementAt(
    hits.toSorted((one, other) => other.count - one.count),
    0,
  );
  const own = hits.find(({ language }) => language === wanted);
  if (best.count < Math.max(3, words.length * 0.12)) return null;
  if (!own) return null;
  return own.count >= best.count * 0.75;
}

/** Letters that distinguish a language from the one its script is most used for. */
const ownLetters: Record<string, RegExp> = {
  uk: /[іїєґ]/i,
  be: /ў/i,
  sr: /[ђћџљњ]/i,
  mk: /[ѓќѕ]/i,
  kk: /[әғқңөұүһ]/i,
  fa: /[پچژگ]/,
  ur: /[ٹڈڑے]/,
  yue: /[嘅喺咗哋]/,
};

const simplified = /[这国说发时会对们来个为过还没进现经产业务开关点应义实与将从]/gu;
const traditional = /[這國說發時會對們來個為過還沒進現經產業務開關點應義實與將從]/gu;

/** Simplified or traditional, by characters that differ; true where the tag does not say which. */
function isChineseForm(text: string, language: string): boolean | null {
  const wantsTraditional = /-(hant|tw|hk|mo)\b/i.test(language);
  if (!wantsTraditional && !/-(hans|cn|sg)\b/i.test(language)) return true;
  const [own, other] = wantsTraditional ? [traditional, simplified] : [simplified, traditional];
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(own) + count(other) < 2 ? null : count(own) >= count(other);
}

function primary(language: string): string {
  return primaryLanguage(language);
}

/**
 * A language as it may occur in a prompt: a BCP 47 tag, else `und`. A page may call its language
 * anything.
 */
export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(language) ? language : 'und';
}
