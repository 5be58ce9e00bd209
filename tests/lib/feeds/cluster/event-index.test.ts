import { describe, expect, test } from 'vitest';
import {
  addItem,
  createEventIndex,
  itemsOf,
  nearestItems,
  recluster,
  removeItems,
  type EventItem,
} from '../../../../lib/feeds/cluster/event-index.ts';

const names = ['Lumen Labs', 'Oakfield', 'Brightmoor', '流明实验室', '橡田资本'];
const ids: Record<string, string> = {
  'Lumen Labs': 'lumen',
  流明实验室: 'lumen',
  Oakfield: 'oakfield',
  橡田资本: 'oakfield',
  Brightmoor: 'brightmoor',
};
let count = 0;
function item(title: string, blurb = '', more: Partial<EventItem> = {}): EventItem {
  count += 1;
  const found = names
    .filter((name) => `${title} ${blurb}`.includes(name))
    .map((text) => ({ text, id: ids[text]! }));
  return {
    id: `https://site.example/${count}`,
    title,
    blurb,
    publishedAt: '2026-11-24T10:00:00Z',
    language: 'en',
    names: found,
    ...more,
  };
}

const funding = () => [
  item(
    'Lumen Labs raises $200 million led by Oakfield',
    'The Lisbon maker of language models closed a funding round led by Oakfield.',
  ),
  item(
    'Oakfield leads $200 million round in Lumen Labs',
    'The funding round values the Lisbon model maker at $3 billion.',
  ),
  item(
    'AI startup Lumen Labs gets $200 million from Oakfield',
    'The funding round led by Oakfield goes into training larger language models in Lisbon.',
  ),
];
const lawsuit = () => [
  item(
    'Authors sue Brightmoor over training data',
    'A group of novelists filed a copyright lawsuit in a Dublin court.',
  ),
  item(
    'Brightmoor faces copyright lawsuit by novelists',
    'The novelists say their books were used as training data, a Dublin court filing shows.',
  ),
];
const others = () => [
  item('Regulator opens consultation on chatbots', 'Comments are due in spring.'),
  item('New chip doubles memory bandwidth', 'It ships to data centres next quarter.'),
  item('Speech model runs on a watch', 'It needs forty milliwatts.'),
  item('University tests robot nurses', 'A ward in Porto takes part.'),
];
function grouped(items: EventItem[]) {
  const index = createEventIndex();
  for (const each of items) addItem(index, each);
  recluster(index);
  return index;
}
const eventsOf = (index: ReturnType<typeof createEventIndex>) =>
  [...index.members.values()]
    .map((members) => members.map((member) => index.entries[member]!.id))
    .filter((members) => members.length > 1);

describe('grouping', () => {
  test('reports of the same thing are one event, others stay alone', () => {
    const [raise, sue, rest] = [funding(), lawsuit(), others()];
    const index = grouped([
      raise[0]!,
      sue[0]!,
      rest[0]!,
      raise[1]!,
      rest[1]!,
      raise[2]!,
      rest[2]!,
      sue[1]!,
      rest[3]!,
    ]);
    expect(eventsOf(index).map((members) => members.toSorted())).toEqual([
      raise.map(({ id }) => id).sort(),
      sue.map(({ id }) => id).sort(),
    ]);
  });

  test('two stories about the same company are two events', () => {
    const other = item('Lumen Labs hires a chief economist', 'She comes from a bank in Lisbon.');
    const index = grouped([...funding(), ...lawsuit(), ...others(), other]);
    expect(eventsOf(index).flat()).not.toContain(other.id);
  });

  test('separates a maker’s events of one week despite shared names', () => {
    // Words of their own for every report (`w3x2`), and some that all such news has.
    const usual =
      'users model agents research company tools data week plans price year chips speed test office partner launch team market code video search voice health'.split(
        ' ',
      );
    const report = (maker: string, number: number) => {
      const own = Array.from({ length: 8 }, (_, word) => `w${number}x${word}`);
      return item(
        `${maker} ${own[0]} ${usual[number % 24]} ${own[1]}`,
        `${maker} said ${own.slice(2).join(' ')} ${usual[(number * 5) % 23]} ${usual[(number * 7) % 19]}.`,
        { names: [maker, maker].map((text) => ({ text, id: text.toLowerCase() })) },
      );
    };
    const said = Array.from({ length: 24 }, (_, number) => report('Lumen Labs', number));
    const rest = Array.from({ length: 150 }, (_, number) => report(`Site${number}`, 100 + number));
    expect(eventsOf(grouped([...said, ...rest])).filter((members) => members.length > 3)).toEqual(
      [],
    );
  });

  test('an amount is the same however it is written', () => {
    const [one, other] = [
      item('Oakfield fined €2.5bn over cartel', ''),
      item('Regulator fines Oakfield 2.5 billion euros', ''),
    ];
    const chinese = item('橡田资本被罚款 25 亿欧元', '', { language: 'zh' });
    const index = grouped([one, other, chinese, ...funding(), ...lawsuit(), ...others()]);
    expect(
      eventsOf(index)
        .find((members) => members.includes(one.id))
        ?.toSorted(),
    ).toEqual([one.id, other.id, chinese.id].toSorted());
  });

  test('the same words a month later are another event', () => {
    const [first, second] = [
      funding()[0]!,
      { ...funding()[0]!, publishedAt: '2026-12-28T10:00:00Z' },
    ];
    const index = grouped([first, second, ...lawsuit(), ...others()]);
    expect(index.entries.find(({ id }) => id === first.id)!.eventId).not.toBe(
      index.entries.find(({ id }) => id === second.id)!.eventId,
    );
  });

  test('items without a time are grouped by what they say', () => {
    const timeless = [...funding(), ...lawsuit(), ...others()].map((each) => ({
      ...each,
      publishedAt: null,
    }));
    expect(eventsOf(grouped(timeless)).map((members) => members.length)).toEqual([3, 2]);
  });

  test('an item with no words that anyone shares, or no words at all, is alone', () => {
    const index = grouped([...funding(), item('Zzyzx'), item('…')]);
    expect(eventsOf(index)).toHaveLength(1);
  });
});

describe('across languages', () => {
  const chinese = (more: Partial<EventItem> = {}) =>
    item('橡田资本领投流明实验室 200 轮融资', '流明实验室获得 200 融资。', {
      language: 'zh',
      ...more,
    });
  test('names and numbers bring a Chinese report to the English ones', () => {
    const report = chinese();
    const index = grouped([...funding(), ...lawsuit(), ...others(), report]);
    expect(eventsOf(index).find((members) => members.includes(report.id))).toHaveLength(4);
  });

  test('a shared company alone does not, nor the same names a week later', () => {
    const hires = item('流明实验室任命首席经济学家', '她来自里斯本。', { language: 'zh' });
    const late = chinese({ publishedAt: '2026-12-02T10:00:00Z' });
    const index = grouped([...funding(), ...lawsuit(), ...others(), hires, late]);
    expect(eventsOf(index).flat()).not.toContain(hires.id);
    expect(eventsOf(index).flat()).not.toContain(late.id);
  });
});

describe('stable over time', () => {
  test('the same item twice changes nothing', () => {
    const [first] = funding();
    const index = createEventIndex();
    const { eventId } = addItem(index, first!);
    expect(addItem(index, first!)).toEqual({ eventId, changed: [] });
  });

  test('an event keeps its id as reports come in, and regrouping again changes nothing', () => {
    const [raise, sue, rest] = [funding(), lawsuit(), others()];
    const index = createEventIndex();
    for (const each of [raise[0]!, raise[1]!, ...sue, ...rest]) addItem(index, each);
    recluster(index);
    const { eventId } = index.entries.find(({ id }) => id === raise[0]!.id)!;
    addItem(index, raise[2]!);
    recluster(index);
    expect(itemsOf(index, eventId).toSorted()).toEqual(raise.map(({ id }) => id).sort());
    expect(recluster(index)).toEqual({ changed: [], merged: {} });
  });

  test('restores the same events from stored data', () => {
    const index = grouped([...funding(), ...lawsuit(), ...others()]);
    const again = createEventIndex(
      JSON.parse(JSON.stringify(index.entries)) as typeof index.entries,
    );
    expect(recluster(again)).toEqual({ changed: [], merged: {} });
    expect(again.entries).toEqual(index.entries);
  });

  test('reports two merged events', () => {
    const raise = funding();
    const index = createEventIndex();
    for (const each of [...raise, ...lawsuit(), ...others()]) addItem(index, each);
    const apart = createEventIndex(
      index.entries.map((entry, place) => ({ ...entry, eventId: `event-${place}` })),
    );
    const { merged, changed } = recluster(apart);
    expect(merged).toMatchObject({
      'event-1': 'event-0',
      'event-2': 'event-0',
      'event-4': 'event-3',
    });
    expect(changed).toContain('event-0');
  });

  test('removes deleted items from their events', () => {
    const raise = funding();
    const index = removeItems(
      grouped([...raise, ...lawsuit(), ...others()]),
      new Set([raise[0]!.id]),
    );
    expect(eventsOf(index).flat()).not.toContain(raise[0]!.id);
    expect(eventsOf(index).flat()).toContain(raise[1]!.id);
  });
});

test('the nearest item is one of the same event; an unknown address has none', () => {
  const raise = funding();
  const index = grouped([...raise, ...lawsuit(), ...others()]);
  expect(raise.map(({ id }) => id)).toContain(nearestItems(index, raise[0]!.id, 3)[0]?.id);
  expect(nearestItems(index, 'https://unknown.example/', 3)).toEqual([]);
});
