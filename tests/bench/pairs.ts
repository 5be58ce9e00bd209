import { readFileSync } from 'node:fs';
import { addItem, createEventIndex, recluster } from '../../lib/feeds/cluster/event-index.ts';
import { recognizeEntities } from '../../lib/knowledge/entities/recognize-entities.ts';
import { readNewsletterItems } from './newsletter-items.ts';

interface Item {
  title: string;
  blurb: string;
  date: string;
  language?: string;
}

interface Pair {
  a: Item;
  b: Item;
  same: boolean;
  hard: string;
}

/**
 * Labelled pairs of like headlines (lines `{ a, b, same }`), all in one index among the AI
 * newsletter's other items of the same days: how many different ones stay apart, how many of the
 * same are joined, and of those in two languages. `--months 2026-01,2026-02` looks at these months
 * only, `--explain` lists the pairs that come out wrong.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('pairs needs --data PATH');
  const pairs = readFileSync(data, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair);
  const days = new Set(pairs.flatMap(({ a, b }) => [a.date, b.date]));
  const others = readNewsletterItems(data, args).filter(
    ({ newsletter, date }) => newsletter === 'ai' && days.has(date),
  );
  const index = createEventIndex();
  const ids = new Map<string, string>();
  for (const item of [...pairs.flatMap(({ a, b }) => [a, b]), ...others]) {
    const key = keyOf(item);
    if (ids.has(key)) continue;
    const id = `https://example.com/${ids.size}`;
    ids.set(key, id);
    const language = 'language' in item && typeof item.language === 'string' ? item.language : 'en';
    addItem(index, {
      id,
      title: item.title,
      blurb: item.blurb,
      publishedAt: `${item.date}T12:00:00Z`,
      language,
      names: recognizeEntities(`${item.title}\n${item.blurb}`, { language }),
    });
  }
  recluster(index);
  const eventOf = (item: Item) =>
    index.entries[index.places.get(ids.get(keyOf(item)) ?? '') ?? -1]?.eventId;
  const months = args.includes('--months')
    ? args[args.indexOf('--months') + 1]?.split(',')
    : undefined;
  const counts = new Map<string, [right: number, all: number]>();
  const count = (name: string, right: boolean) => {
    const entry = counts.get(name) ?? [0, 0];
    counts.set(name, [entry[0] + (right ? 1 : 0), entry[1] + 1]);
  };
  for (const { a, b, same, hard } of pairs) {
    if (months && !months.includes(a.date.slice(0, 7))) continue;
    const joined = eventOf(a) === eventOf(b);
    count(same ? 'sameJoined' : 'differentKept', joined === same);
    const languages = new Set([a.language, b.language]);
    if (languages.size > 1) count(same ? 'crossJoined' : 'crossKept', joined === same);
    if (languages.size === 1 && languages.has('zh'))
      count(same ? 'chineseJoined' : 'chineseKept', joined === same);
    if (args.includes('--explain') && joined !== same)
      console.log(same ? 'NOT JOINED' : 'JOINED', `(${hard})`, '|', a.title, '|', b.title);
  }
  const share = (name: string) => {
    const [right, all] = counts.get(name) ?? [0, 0];
    return all === 0 ? null : Math.round((right / all) * 1000) / 1000;
  };
  const names = ['differentKept', 'sameJoined', 'crossJoined', 'crossKept', 'chineseKept'];
  return {
    rows: [
      ['', 'share', 'of'],
      ...names.map((name) => [name, share(name) ?? '-', counts.get(name)?.[1] ?? 0]),
    ],
    summary: {
      ...Object.fromEntries(names.map((name) => [name, share(name)])),
      counts: Object.fromEntries(counts),
      items: index.entries.length,
      events: index.members.size,
    },
  };
}

function keyOf({ title, date }: { title: string; date: string }): string {
  return `${date} ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;
}
