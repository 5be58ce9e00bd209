import { addItem, createEventIndex, recluster } from '../../lib/feeds/cluster/event-index.ts';
import { recognizeEntities } from '../../lib/knowledge/entities/recognize-entities.ts';
import { eventsForRole, recap, type RecapEvent } from '../../lib/recap/recap.ts';
import { weekRows } from '../../lib/recap/week-rows.ts';
import { audiences, type Audience } from '../../lib/insight/sections/audience.ts';
import { describe, readWeeks, weekItem, type EditedWeek } from '../../scripts/train-recap/weeks.ts';

const TOP = 12;
const FOR_ROLE = 5;

/**
 * Weeks ranked by an editor (lines `{ week, items, events, top, for }`): their events become rows
 * and are ranked as in the product. An editor's event matches the first of ours with one of its
 * items; each of ours matches one. The editor's grouping is used, since only the order is measured
 * (the bench `pairs` measures grouping); `--own-events` groups as the product does. `--explain`
 * lists each week's order.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  if (data === null) throw new Error('recap needs --data PATH');
  const weeks = readWeeks(data);
  const scores = weeks.map((week) => ({
    week: week.week,
    ...scoresOf(week, {
      explain: args.includes('--explain'),
      given: !args.includes('--own-events'),
    }),
  }));
  const mean = (list: number[]) =>
    Math.round((list.reduce((sum, value) => sum + value, 0) / list.length) * 1000) / 1000;
  const byRole = Object.fromEntries(
    audiences
      .filter((role) => weeks.some((week) => week.for[role]))
      .map((role) => [
        role,
        mean(
          scores.flatMap(({ roles }) =>
            roles.flatMap(([name, value]) => (name === role ? [value] : [])),
          ),
        ),
      ]),
  );
  return {
    rows: [
      ['week', 'recall@12', 'nDCG@12', 'role recall@5'],
      ...scores.map(({ week, recall, ndcg, roles }) => [
        week,
        mean([recall]),
        mean([ndcg]),
        mean(roles.map(([, value]) => value)),
      ]),
    ],
    summary: {
      recallAt12: mean(scores.map(({ recall }) => recall)),
      ndcgAt12: mean(scores.map(({ ndcg }) => ndcg)),
      roleRecallAt5: mean(scores.flatMap(({ roles }) => roles.map(([, value]) => value))),
      byRole,
      weeks: weeks.length,
    },
  };
}

function scoresOf(
  week: EditedWeek,
  { explain, given }: { explain: boolean; given: boolean },
): { recall: number; ndcg: number; roles: [string, number][] } {
  const index = createEventIndex();
  for (const item of week.items) {
    const { url, title, blurb, at, language } = weekItem(item, '');
    addItem(index, {
      id: url,
      title,
      blurb,
      publishedAt: at,
      language,
      names: recognizeEntities(`${title}\n${blurb}`, { language }),
    });
  }
  recluster(index);
  const events = new Map(index.entries.map(({ id, eventId }) => [id, eventId]));
  const edited = new Map(
    week.events.flatMap((members, event) => members.map((n) => [n, `event-${event}`] as const)),
  );
  const items = week.items.map((item) => {
    const made = weekItem(item, '');
    return { ...made, eventId: (given ? edited.get(item.n) : events.get(made.url)) ?? made.url };
  });
  const { rows, summary } = weekRows(items, {
    week: week.week,
    zone: 'UTC',
    language: 'en',
    describe,
  });
  const made = recap({
    week: week.week,
    rows,
    summary,
    before: null,
    cards: [],
    marked: new Map(),
    weeks: null,
    role: null,
    topics: [],
    now: new Date(
      `${week.items
        .map(({ date }) => date)
        .sort()
        .at(-1)}T23:00:00Z`,
    ),
    zone: 'UTC',
    most: rows.length,
    names: { publisher: (id) => id, entity: (id) => id },
  });
  const numbersOf = (event: RecapEvent) => event.urls.map((url) => Number(url.split('#').at(-1)));
  const found = matched(made.events.slice(0, TOP).map(numbersOf), week.top);
  const gain = (place: number) => (place < 0 ? 0 : TOP - place);
  const ideal = week.top.reduce((sum, _, place) => sum + gain(place) / Math.log2(place + 2), 0);
  if (explain)
    for (const [place, event] of made.events.slice(0, 20).entries())
      console.log(
        week.week,
        place + 1,
        event.score.toFixed(2),
        `top ${(found[place] ?? -1) + 1}`,
        event.eventType,
        event.title,
      );
  return {
    recall: found.filter((place) => place >= 0).length / week.top.length,
    ndcg: found.reduce((sum, place, at) => sum + gain(place) / Math.log2(at + 2), 0) / ideal,
    roles: Object.entries(week.for).map(([role, list]) => {
      const own = eventsForRole(made.events, role as Audience, FOR_ROLE).map(numbersOf);
      return [
        role,
        matched(own, list).filter((place) => place >= 0).length / Math.min(FOR_ROLE, list.length),
      ];
    }),
  };
}

/**
 * For each of our events the place of the editor's event it finds, -1 for none; each of theirs is
 * found once.
 */
function matched(ours: number[][], theirs: number[][]): number[] {
  const taken = new Set<number>();
  return ours.map((numbers) => {
    const place = theirs.findIndex(
      (members, at) => !taken.has(at) && members.some((n) => numbers.includes(n)),
    );
    if (place >= 0) taken.add(place);
    return place;
  });
}
