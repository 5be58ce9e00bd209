import { expect, test } from 'vitest';
import { findDates } from '../../../../lib/text/dates/find-dates.ts';

/** A Wednesday. */
const reference = '2026-03-18';

test.each([
  ['It opened on March 5, 2024.', 'March 5, 2024', '2024-03-05'],
  ['It opened on 5 March 2024.', '5 March 2024', '2024-03-05'],
  ['It opened on 2024-03-05.', '2024-03-05', '2024-03-05'],
  ['It opened on Sept. 3.', 'Sept. 3', '2025-09-03'],
  ['It will open on April 3.', 'April 3', '2026-04-03'],
  ['The firm said Tuesday that it sold.', 'Tuesday', '2026-03-17'],
  ['The firm will meet Friday.', 'Friday', '2026-03-20'],
  ['It closed last Wednesday.', 'last Wednesday', '2026-03-11'],
  ['It opens next Monday.', 'next Monday', '2026-03-23'],
  ['It rose yesterday.', 'yesterday', '2026-03-17'],
  ['It came last month.', 'last month', '2026-02'],
  ['It came last November.', 'last November', '2025-11'],
  ['It was early 2025.', 'early 2025', '2025'],
  ['It fell last week.', 'last week', '2026-W11'],
  ['Sales rose in the fourth quarter of 2025.', 'the fourth quarter of 2025', '2025-Q4'],
  ['Sales rose in the third quarter.', 'the third quarter', '2025-Q3'],
  ['Sales for Q3 2025 rose.', 'Q3 2025', '2025-Q3'],
  ['In the first half of 2025 it grew.', 'the first half of 2025', '2025-H1'],
  ['It was so in fiscal 2024.', 'fiscal 2024', '2024'],
  ['It began last spring.', 'last spring', '2025-SP'],
  ['It was so in the 1990s.', 'the 1990s', '199'],
  ['It was founded two years ago.', 'two years ago', '2024'],
  ['It began ten days ago.', 'ten days ago', '2026-03-08'],
  ['It took 18 months.', '18 months', 'P18M'],
  ['It signed a five-year deal.', 'five-year', 'P5Y'],
  ['It meets every Monday.', 'every Monday', 'XXXX-WXX-1'],
  ['It is sent daily.', 'daily', 'P1D'],
  ['It starts at 9 a.m. Tuesday.', '9 a.m. Tuesday', '2026-03-17T09:00'],
  ['It rained Tuesday morning.', 'Tuesday morning', '2026-03-17TMO'],
  ['It is now closed.', 'now', 'PRESENT_REF'],
  ['It closed on Christmas Eve.', 'Christmas Eve', '2025-12-24'],
])('%s', (text, words, value) => {
  expect(findDates(text, { reference, language: 'en' })).toEqual([
    expect.objectContaining({ text: words, value }),
  ]);
});

test.each([
  'The model may march on.',
  'It has 2000 GPUs and 1,995 users.',
  'GPT-4 beats H100.',
  'Jan Kowal and April Stone spoke.',
  'Figures 1 and 2.',
  '',
])('%j holds no date', (text) => {
  expect(findDates(text, { reference, language: 'en' })).toEqual([]);
});

test('what comes later points at what was named before', () => {
  const found = findDates('It was sold in 2019. Later that year it moved.', {
    reference,
    language: 'en',
  });
  expect(found.map(({ value }) => value)).toEqual(['2019', '2019']);
});

test.each([
  ['March 5, 2024', '2024-03-05'],
  ['March 2024', '2024-03'],
  ['in 2024', '2024'],
  ['two years', null],
  ['last week', null],
  ['Q3 2025', null],
  ['now', null],
])('%s has the calendar date %s', (text, date) =>
  expect(findDates(`It was ${text}.`, { reference, language: 'en' })[0]?.date).toBe(date),
);

test.each([
  [
    'zh',
    '公司于2025年12月3日宣布，上周五，今年第一季度，去年10月，两年前，过去三年',
    ['2025-12-03', '2026-03-13', '2026-Q1', '2025-10', '2024', 'P3Y'],
  ],
  [
    'ja',
    '2025年12月3日に発表。昨年10月、令和7年5月1日、3か月前、来月',
    ['2025-12-03', '2025-10', '2025-05-01', '2025-12', '2026-04'],
  ],
  [
    'ko',
    '2025년 12월 3일 발표. 지난해 10월, 올해 1분기, 어제, 3년 전',
    ['2025-12-03', '2025-10', '2026-Q1', '2026-03-17', '2023'],
  ],
  [
    'de',
    'Am 3. Dezember 2025, vor zwei Jahren, im Oktober, letzte Woche, heute',
    ['2025-12-03', '2024', '2025-10', '2026-W11', '2026-03-18'],
  ],
  [
    'fr',
    'Le 3 décembre 2025, il y a deux ans, en octobre, la semaine dernière, aujourd’hui',
    ['2025-12-03', '2024', '2025-10', '2026-W11', '2026-03-18'],
  ],
  [
    'it',
    'Il 3 dicembre 2025, due anni fa, in ottobre, la settimana scorsa, oggi',
    ['2025-12-03', '2024', '2025-10', '2026-W11', '2026-03-18'],
  ],
  [
    'es',
    'El 3 de diciembre de 2025, hace dos años, en octubre, la semana pasada, hoy',
    ['2025-12-03', '2024', '2025-10', '2026-W11', '2026-03-18'],
  ],
  [
    'pt',
    'Em 3 de dezembro de 2025, há dois anos, em outubro, na semana passada, hoje',
    ['2025-12-03', '2024', '2025-10', '2026-W11', '2026-03-18'],
  ],
  [
    'vi',
    'Ngày 3 tháng 12 năm 2025, hai năm trước, tháng 10, tuần trước, hôm nay',
    ['2025-12-03', '2024', '2025-10', '2026-W11', '2026-03-18'],
  ],
  [
    'tr',
    "3 Aralık 2025'te, iki yıl önce, Ekim 2025, geçen hafta, bugün",
    ['2025-12-03', '2024', '2025-10', '2026-W11', '2026-03-18'],
  ],
])('in %s: %s', (language, text, values) => {
  expect(findDates(text, { reference, language }).map(({ value }) => value)).toEqual(values);
});

test('without a language Chinese is known by its script', () => {
  expect(findDates('去年10月发布', { reference })).toEqual([
    expect.objectContaining({ text: '去年10月', value: '2025-10' }),
  ]);
});

test('a reference that is no day is refused', () => {
  expect(() => findDates('today', { reference: 'soon' })).toThrow(RangeError);
});
