const before =
  /^(?:(?:written|reported|posted|published|reviewed|edited|words|story|text|article|photos?|review|analysis|report|opinion)\s+)?(?:by|von|par|por|di|da|de la rédaction de|yazan|tác giả|autor(?:in)?|autorin\/autor|authors?|contributors?|reporter|文|作者|記者|记者|編集|編輯|编辑|責任編輯|责任编辑|责编|責編|来源|著者|取材|執筆|기자)(?:\s*[:：/／|●]\s*|\s+)/i;
const after =
  /(?:[,|•·–—]\s|\s[-–—]\s|\s*[(（[]|\s+(?:for|in|at|using|updated|published|posted|last|is an?|was|covers|writes|on)(?:\s|$)|\s*\||\s*<).*$/is;
/** What stands before a name without being part of it. */
const titles = /^(?:DVM|MD|PhD|RD|RN)\s+(?=\p{Lu})/u;
const roles =
  /^(?:(?:senior|staff|chief|contributing|associate|managing|executive|deputy|guest|news|freelance|technology|business|political|science|health|editorial)?\s*(?:editor|writer|reporter|correspondent|columnist|contributor|journalist|producer|author|redakteur(?:in)?|redaktion|journaliste|redacción|redazione|redação)s?(?:[\s-](?:in[\s-]chief|at large))?|m\.?d\.?|dvm|vmd|dacvb|facp|faclm|lcsw|esq\.?|j\.?d\.?|ba|ma|msc?|ph\.?d\.?|cfp®?|cpa|jr\.?|rd|rn|mba|ceo|founder|co-founder)$/i;

/**
 * The names in a byline or in an author field: "By", roles, addresses and dates taken off, several writers told apart.
 * Empty where nothing of it looks like a name.
 */
export function parseAuthors(written: string): string[] {
  if (/^(?:https?:)?\/\//.test(written.trim()) || written.length > 400) return [];
  const names = written
    .replace(/\s+/g, ' ')
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/@\w+/g, ' ')
    .replace(
      /^\s*(?:\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})\s*(?:[·|•–-]\s*|(?=by\s))/iu,
      '',
    )
    .replace(/^(?:(?:[Ww]ritten|[Pp]osted|[Ss]tory) )?[Bb]y(?=\p{Lu}|by\s)/u, '')
    .replace(/^(?:follow|about)\s+/i, '')
    .replace(
      /^(?:(?:more )?(?:stories|articles|posts) by|view all (?:posts|articles) by|投稿者|powered by|quelle:?)\s*/i,
      '',
    )
    .replace(
      /,?\s*\b(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b,?\s*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b.*$/i,
      '',
    )
    .replace(/\s*\b(?:updated|posted|published):.*$/i, '')
    .replace(/\s+\d+\s*min(?:ute)?s?\s*read.*$/i, '')
    .replace(/\s*\b(?:\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}).*$/s, '')
    .trim()
    .replace(before, '')
    .split(
      /\s*(?:,|;|、|，|／|\/|\||·|•|\s&\s|\s+(?:and|und|et|y|e|en|og|och|ve|và|with|mit|avec|con)\s+)\s*/i,
    )
    .map((name) =>
      name
        .replace(before, '')
        .replace(titles, '')
        .replace(after, '')
        .replace(/^[\s@"“'(]+|[\s,.:;"”)（(]+$/g, (ends) => (ends.trim() === '.' ? '.' : ''))
        .trim(),
    )
    .map((name) =>
      name
        .replace(/(?<=[\p{Script=Han}\p{Script=Hangul}])\s*(?:記者|记者|기자|報道|报道|氏)$/u, '')
        .trim(),
    )
    .filter(isName);
  // "Maren Holt, Oslo", "Maren Holt, Reuters": a lone word after a full name is where or for whom, not who.
  const isLone = (name: string) => !name.includes(' ') && /^[\p{Script=Latin}.'’-]+$/u.test(name);
  return [...new Set(names.filter((name, at) => at === 0 || !isLone(name) || isLone(names[0]!)))];
}

function isName(name: string): boolean {
  if (
    /^(?:image|photo|foto|bild|picture|credit)s?\b|\b(?:getty|istock\w*|shutterstock)\b/i.test(name)
  )
    return false;
  if (name.length < 2 || name.length > 70 || !/\p{L}/u.test(name) || roles.test(name)) return false;
  if (
    /^(?:by|(?:.* )?bio|記者ページ|news|movies|nachrichten|custom|(?:learn|read|see|show|view|find out)\s+more|click here|(?:member |sign |log\s*)(?:login|in|up)|subscribe(?: now)?|contact us|about us|home|menu|search|mon|tue|wed|thu|fri|sat|sun|\d{1,2}\s+\p{L}{3,9}|著者|作者|記者|admin|guest|none|null|undefined|unknown|author|share|follow|comments?)$/iu.test(
      name,
    ) ||
    /https?:|www\.|\.(?:com|org|net)\//i.test(name)
  )
    return false;
  // A sentence: words written small that no name has.
  if (
    (name.match(
      /(?<=\s)(?!(?:da|de|del|della|den|der|di|do|dos|du|el|la|le|ten|ter|van|von|zu)\s)\p{Ll}{2,}/gu,
    )?.length ?? 0) > 2 &&
    /^\p{Lu}/u.test(name)
  )
    return false;
  return (name.match(/\d/g)?.length ?? 0) < 3 && name.split(' ').length <= 8;
}
