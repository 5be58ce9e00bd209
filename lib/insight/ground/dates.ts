/** A date a text states, in parts as written. */
export interface FoundDate {
  text: string;
  start: number;
  end: number;
  year: number | null;
  month: number | null;
  day: number | null;
  quarter: number | null;
}

const months = 'january february march april may june july august september october november december'.split(' ');
const monthName = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?`;
const year = String.raw`(?:1[89]|20)\d{2}`;
const day = String.raw`(?:3[01]|[12]\d|0?[1-9])`;

const patterns = [
  new RegExp(String.raw`\b(?<year>${year})-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?(?![\d-])`, 'gu'),
  new RegExp(String.raw`(?<year>${year})\s?年(?:\s?(?<month>1[0-2]|0?[1-9])\s?月(?:\s?(?<day>${day})\s?日)?)?`, 'gu'),
  new RegExp(String.raw`(?<!\d)(?<month>1[0-2]|0?[1-9])\s?月(?:\s?(?<day>${day})\s?日)?`, 'gu'),
  new RegExp(String.raw`\b(?<name>${monthName})\s+(?<day>${day})(?:st|nd|rd|th)?\b(?!\s?%|[.,]\d)(?:,?\s+(?<year>${year})\b)?`, 'gu'),
  new RegExp(String.raw`\b(?<day>${day})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<name>${monthName})(?:,?\s+(?<year>${year})\b)?`, 'gu'),
  new RegExp(String.raw`\b(?<name>${monthName})(?:\s+of|,)?\s+(?<year>${year})\b`, 'gu'),
  new RegExp(String.raw`\bQ(?<quarter>[1-4])(?:\s+(?:of\s+)?(?<year>${year}))?\b`, 'gu'),
  new RegExp(String.raw`(?<=\b(?:in|by|since|until|of|during|before|after|from|to|early|late|mid|last|next|this|on|through|between|and|for|[Ii]n|[Bb]y|[Ss]ince|[Ll]ate|[Ee]arly)[\s-])(?<name>${monthName})(?!\s+\d)`, 'gu'),
  new RegExp(String.raw`\b(?<name>January|February|April|June|July|August|September|October|November|December)\b(?!\s+\d)`, 'gu'),
  new RegExp(String.raw`(?<![\d.,$€£¥-])(?<year>${year})(?![\d%]|[.,]\d|\s?(?:${'million|billion|thousand|tokens?|dollars?|GB|MB|MW|GW|people|users|employees|companies'}))`, 'gu'),
];

/** The calendar dates a text writes out, in order, none inside another. Relative dates (`last week`) are not among them. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      found.push({ text: match[0], start, end, ...partsOf(match.groups ?? {}) });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function partsOf(groups: Record<string, string | undefined>): Omit<FoundDate, 'text' | 'start' | 'end'> {
  const named = groups['name']?.toLowerCase().slice(0, 3);
  return {
    year: numeric(groups['year']),
    month: named === undefined ? numeric(groups['month']) : months.findIndex((month) => month.startsWith(named)) + 1,
    day: numeric(groups['day']),
    quarter: numeric(groups['quarter']),
  };
}

function numeric(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
}
