import { expect, test } from 'vitest';
import { findDates } from '../../../../lib/text/dates/find-dates.ts';

/** A Wednesday. */
const reference = '2026-03-18';

function valuesIn(language: string, text: string): string[] {
  return findDates(text, { reference, language }).map(({ text: words, value }) =>
    [words, value].join(' = '),
  );
}

test.each([
  ['en', 'It is open from August 10 to November 12, 2027.', ['2027-08-10', '2027-11-12']],
  ['en', 'It is open from November 12 to February 3, 2027.', ['2026-11-12', '2027-02-03']],
  ['en', 'The fair is on 3–5 March 2027.', ['2027-03-03', '2027-03-05']],
  ['en', 'The fair in Oslo, March 3–5, 2027, is full.', ['2027-03-03', '2027-03-05']],
  ['en', 'Between March and May 2025 sales rose.', ['2025-03', '2025-05']],
  ['de', 'Die Messe vom 10. bis 22. August 2027', ['2027-08-10', '2027-08-22']],
  ['de', 'zwischen März und Mai 2025', ['2025-03', '2025-05']],
  ['fr', 'du 10 au 22 août 2027', ['2027-08-10', '2027-08-22']],
  ['fr', 'du 24 octobre au 3 novembre 2027', ['2027-10-24', '2027-11-03']],
  ['it', 'dal 10 al 22 agosto 2027', ['2027-08-10', '2027-08-22']],
  ['es', 'del 3 al 5 de marzo de 2027', ['2027-03-03', '2027-03-05']],
  ['ja', '8月4日～5日に開く', ['2025-08-04', '2025-08-05']],
  ['zh', '2027年9月2日至10月5日', ['2027-09-02', '2027-10-05']],
  ['zh', '2026年9月2日至5日', ['2026-09-02', '2026-09-05']],
])('in %s both ends of the range in "%s"', (language, text, values) => {
  expect(findDates(text, { reference, language }).map(({ value }) => value)).toEqual(values);
});

test.each([
  ['en', 'Visits rose from March 3 to 10 million.', ['March 3 = 2026-03-03']],
  ['en', 'Version 2.3-5 March 2027 notes', ['5 March 2027 = 2027-03-05']],
  ['en', 'It came on March 5 and 7% left.', ['March 5 = 2026-03-05']],
  ['ja', '1月5日から3日間', ['1月5日 = 2026-01-05', '3日間 = P3D']],
])('in %s no range in "%s"', (language, text, expected) => {
  expect(valuesIn(language, text)).toEqual(expected);
});

test.each([
  ['en', 'It closes on 2027-02-30, 2024-13-01 or 2014-08-32.'],
  ['de', 'Er endet am 2027-02-30.'],
  ['en', 'Build v2026.3.5 of the tool'],
])('in %s no day in "%s"', (language, text) => {
  expect(valuesIn(language, text)).toEqual([]);
});

test.each([
  ['en', '2026/3/31', ['2026-03-31']],
  ['en', 'the 23rd february, 2026', ['2026-02-23']],
  ['ja', '２０２６年１２月２６日、９月３日', ['2026-12-26', '2025-09-03']],
  ['ja', '2026/3/31、2026.3.5', ['2026-03-31', '2026-03-05']],
  ['ko', '2026. 3. 5.', ['2026-03-05']],
  ['ja', '本日、きょう、きのう、あす', ['2026-03-18', '2026-03-18', '2026-03-17', '2026-03-19']],
  ['ja', '今朝、今夜、今晩', ['2026-03-18TMO', '2026-03-18TNI', '2026-03-18TNI']],
  ['ja', '2025年5月に公開。同年7月27日', ['2025-05', '2025-07-27']],
  ['ja', '2026年1月5日に公開。前日には', ['2026-01-05', '2026-01-04']],
  ['zh', '今晚，昨晚，今早', ['2026-03-18TNI', '2026-03-17TNI', '2026-03-18TMO']],
  ['zh', '前日發布', ['2026-03-16']],
  ['zh', '下星期天，上个礼拜三', ['2026-03-29', '2026-03-11']],
  ['zh', '周一将发布', ['2026-03-23']],
  ['zh', '周一发布了', ['2026-03-16']],
  ['fr', '10 aout 2026, 5 fevrier 2026, 15 déc 2026', ['2026-08-10', '2026-02-05', '2026-12-15']],
  ['de', '5. Maerz 2026, 3. Sep 2025', ['2026-03-05', '2025-09-03']],
  ['es', 'el 5 de ene. de 2026', ['2026-01-05']],
  ['fr', 'ce soir, hier soir, demain matin', ['2026-03-18TEV', '2026-03-17TEV', '2026-03-19TMO']],
  ['de', 'heute Abend, morgen früh', ['2026-03-18TEV', '2026-03-19TMO']],
  ['es', 'esta mañana, mañana', ['2026-03-18TMO', '2026-03-19']],
  ['fr', 'les 12 derniers mois', ['P12M']],
  ['de', 'Der Konzern wird am Donnerstag Zahlen vorlegen.', ['2026-03-19']],
  ['de', 'Am Donnerstag sagte er das.', ['2026-03-12']],
  ['fr', 'Il présentera jeudi ses comptes.', ['2026-03-19']],
])('in %s "%s"', (language, text, values) => {
  expect(findDates(text, { reference, language }).map(({ value }) => value)).toEqual(values);
});

test('the morning is not tomorrow', () => {
  expect(valuesIn('de', 'Am nächsten Morgen war sie fort.')).toEqual([]);
  expect(valuesIn('es', 'Cada mañana lee las noticias.')).toEqual([]);
});
