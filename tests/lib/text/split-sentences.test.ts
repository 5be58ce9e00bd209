import { expect, test } from 'vitest';
import { splitSentences } from '../../../lib/text/split-sentences.ts';

/** `|` marks a sentence boundary. */
const english: string[] = [
  'The lab closed its round.| Its founder left.',
  'Who pays for it?| Nobody has said.',
  'It shipped!| The price halved.',
  'The chair is Paul B. Harlow of Leeds.',
  'See p. 12 of the report.',
  'Was Quill and co. in the room?',
  'They sued Marsh, Pell & Co. in May.',
  'We asked Quill and co.| They declined.',
  'They sued Marsh, Pell & Co.| It settled.',
  'The office is near Mt. Hood.',
  "It hangs in St. Anne's Hall on 9th st. near the quay.",
  "That was Tom Reed Jr.'s idea.",
  'She moved to the U.S.A. in spring.',
  'He lives in the U.K.| What about her?',
  'The ban covers the U.S.| The firm objects.',
  'It sells to the U.S. Army in bulk.',
  'It has traded in the U.S. for a decade.',
  'At 7 a.m. Mrs. Lowe called the vote.| It ended at 9 p.m.| Mrs. Lowe went home.',
  'The plan costs $20.50 a month.',
  'The plan costs $20.50.| It was $30.',
  'The author (He left the firm in May.) would not comment.',
  'Write to press.office@lab.example.| They answer.',
  'See https://www.lab.example/v2.1/notes.html.| It has the list.',
  "'It is late.' she told him.",
  '"It is late." she told him.',
  'He said, "It is done."| He closed the lid.',
  'Stop!!| It is live.',
  'Why??| Nobody knows.',
  'Really!?| It is.',
  '1.) Open the lid| 2.) Close it',
  '1) Open the lid.| 2) Close it.',
  '1. Open the lid| 2. Close it',
  '• 9. Open the lid| • 10. Close it',
  'a. Open it| b. Wait| c. Close it',
  'The chip was cooled\nby water alone.',
  'It was a long \nyear for them.',
  'weights|\nlicence text|\nnotes on use',
  'The file is N°. 114.22.9.| Keep it.',
  'He works at Yahoo! in sales.',
  'It is you or I.| Who else came?',
  'It said “the end is near. . . .”',
  '"Weights [...] were never public [...]" (Lowe 41).',
  'It ended . . . .| Another began.',
  'She never signed....| It lapsed.',
  'It is ... well, not quite ... finished . . . I think.',
  'Prof. Adler and Dr. Voss wrote it.| Sen. Kay did not.',
  'Version 3.5 beats version 3.0.| It costs 0.2 cents.',
  'Acme Inc. CEO Lee Park resigned.',
  'It fell 3 percent on Jan. 12 and rose on Feb. 3.',
  'iPhone sales fell.| iOS did not change.',
  'The round was a Series B.| The company is in Oslo.',
  'Sales rose 5%.|The firm left.|Mr. Orr sold 2,000.|That was all.',
  'Call torch.Tensor or System.Out in node.Js first.',
  'See no. 5 for the list.',
  'They said no.| 5 people left.',
  'A seat costs Rs. 500 a month.',
  'It was — really? — to ship today.',
  'Two steps: (a) Open it.| (b) Close it.',
  'It was weakened in part.| . . . It was kept.',
];
const other: [language: string, text: string][] = [
  ['zh', '公司发布了新模型。|价格下降一半！|谁会受益？'],
  ['zh', '他说：“我们会开源。下周见。”|随后离开。'],
  ['zh', '“我们会开源。”他说。|会议结束。'],
  ['ja', '彼は「安い。速い。」と述べた。|価格は半額だ。'],
  ['ja', '『試験』（二〇二五年。東京）は続く。'],
  ['ko', '회사는 모델을 공개했다.| 가격은 절반이다.'],
  ['de', 'Am 3. Oktober kam das Modell.| Es kostet ca. 5 Euro, d. h. wenig.'],
  ['de', 'Dr. Weber leitet z. B. das Labor.| Er bleibt.'],
  ['de', '„Wir sind bereit.“| Der Verlag wächst weiter.'],
  ['de', 'Sie sagte: ‚Genug.‘| Danach ging sie.'],
  ['de', '»Wir sind bereit.«| Der Verlag wächst.'],
  ['de', '„Wir sind bereit.“, sagte er.| Er ging.'],
  ['de', 'Sie nennt es „Version 2.“ im Bericht.'],
  ['de', 'Sie wohnt in der Kieler Str. 5 in Bonn.'],
  ['de', 'Die kath. Schule leitet Dr. med. Meyer.'],
  ['de', 'Sie kam auf Platz 12.| Dort blieb sie.'],
  ['de', 'Der 12. Preis geht an sie.'],
  ['fr', 'Elle a dit : « Nous sommes prêts. »| Le groupe prévoit une hausse.'],
  ['fr', '« Vraiment ? » demande-t-elle.| Il rit.'],
  ['fr', '« Vraiment\u00a0?\u00a0»| Elle rit.'],
  ['es', 'El Lic. Gómez firmó.'],
  ['fr', 'M. Petit a signé.| Le prix baisse !'],
  ['es', 'El Sr. Ruiz firmó.| ¿Quién paga?| Nadie lo sabe.'],
  ['it', 'Il dott. Bruni ha firmato.| Il prezzo cala.'],
  ['pt', 'A Dra. Lima assinou.| O preço caiu.'],
  ['vi', 'Công ty ở TP. Huế mở mô hình.| Giá giảm.'],
  ['tr', 'Prof. Kaya 3. modeli tanıttı.| Fiyat düştü.'],
];

test.each(english)('%s', (marked) => {
  expect(split(marked.replaceAll('|', ''), 'en')).toEqual(
    marked.split('|').map((part) => part.trim()),
  );
});

test.each(other)('in %s: %s', (language, marked) => {
  expect(split(marked.replaceAll('|', ''), language)).toEqual(
    marked.split('|').map((part) => part.trim()),
  );
});

test('a sentence is where it says it is', () => {
  const text = '  One.  Two is here!\n\nThree  ';
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'One.',
    'Two is here!',
    'Three',
  ]);
});

test('nothing has no sentences', () => {
  expect(splitSentences('')).toEqual([]);
  expect(splitSentences(' \n\n ')).toEqual([]);
});

function split(text: string, language: string): string[] {
  return splitSentences(text, language).map((span) => span.text);
}
