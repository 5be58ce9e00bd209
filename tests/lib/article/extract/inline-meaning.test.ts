import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../../lib/article/extract/blocks.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

const lines = async (body: string) =>
  blocksOf(await htmlToSnapshot(`<body>${body}</body>`, 'https://courier.example/a')).map(
    ({ text }) => text,
  );

describe('a sentence keeps its meaning', () => {
  test.each([
    ['a power', 'above 10<sup>25</sup> operations.', 'above 10^25 operations.'],
    [
      'a power of several elements',
      'took 3.8 × <span>10<sup><span>25</span></sup></span> steps.',
      'took 3.8 × 10^25 steps.',
    ],
    ['a note after a year', 'in March 2025<sup>3</sup>, it', 'in March 2025, it'],
    [
      'a note as a link',
      'costs $0.40<sup><a href="#fn5">5</a></sup> per million',
      'costs $0.40 per million',
    ],
    [
      'a note raised by style only',
      'the law<a class="footnote-ref" role="doc-noteref" href="#fn1">1</a> of May',
      'the law of May',
    ],
    [
      'a note of an encyclopedia',
      'in Turku.<sup class="reference"><a href="#cite_note-4"><span>[</span>4<span>]</span></a></sup> It',
      'in Turku. It',
    ],
    ['struck text', 'costs <del>$4.00</del> <ins>$0.40</ins> now', 'costs $0.40 now'],
    [
      'text struck by style',
      'is <span style="text-decoration: line-through">free</span> paid',
      'is paid',
    ],
    ['text struck by class', 'at <span class="line-through">$20</span> $12', 'at $12'],
    [
      'a formula that MathJax has not drawn',
      'is <span class="MathJax_Preview"></span><script type="math/tex">2.5\\times</script> faster',
      'is 2.5× faster',
    ],
    [
      'a ruby of bases and readings',
      '<ruby><rb>東京</rb><rtc><rt>とうきょう</rt></rtc></ruby>の町',
      '東京の町',
    ],
    ['a ruby reading', '<ruby>東<rp>(</rp><rt>ひがし</rt><rp>)</rp></ruby>の町', '東の町'],
    [
      'a drop cap with a copy',
      '<span aria-hidden="true">T</span><span class="sr-only">T</span>he lab',
      'The lab',
    ],
    [
      'a copy for screen readers first',
      '<span class="visually-hidden">Clinics</span><span aria-hidden="true">Clinics</span> test it',
      'Clinics test it',
    ],
    ['a tip', 'released Okapi<span role="tooltip">A model.</span> today', 'released Okapi today'],
    [
      'a hidden tip',
      'released <b>Okapi<i class="tooltip-text">A model.</i></b> today',
      'released Okapi today',
    ],
    ['an icon named by letters', 'Read <i class="material-icons">share</i> this', 'Read this'],
    [
      'a button in the line',
      'It uses <button>retrieval</button> to answer.',
      'It uses retrieval to answer.',
    ],
    ['an embedded thing', 'The film <video src="a.mp4"></video> shows it.', 'The film shows it.'],
    ['a frame', 'The map <iframe src="/m"></iframe> shows it.', 'The map shows it.'],
    [
      'a field',
      'Set <output>12</output> and <meter value="1">1</meter> here.',
      'Set 12 and 1 here.',
    ],
    ['an element of the page', 'The <x-term>gateway</x-term> is new.', 'The gateway is new.'],
  ])('%s', async (_, markup, text) => expect(await lines(`<p>${markup}</p>`)).toEqual([text]));

  test('an element of the page between texts of a division', async () =>
    expect(await lines('<div>The <x-term>gateway</x-term> is new.</div>')).toEqual([
      'The gateway is new.',
    ]));

  test('treats adjacent elements as blocks', async () =>
    expect(await lines('<div><x-p>One is here.</x-p><x-p>Two is there.</x-p></div>')).toEqual([
      'One is here.',
      'Two is there.',
    ]));

  test('a button of its own is a block', async () =>
    expect(await lines('<div><p>One.</p><button>Share</button><p>Two.</p></div>')).toEqual([
      'One.',
      'Share',
      'Two.',
    ]));
});

describe('a formula is part of its sentence', () => {
  test.each([
    ['by alternative text', '<math alttext="2.7\\times"><mn>2.7</mn></math>', '2.7×'],
    [
      'by annotation',
      '<math><semantics><mrow><mn>6</mn></mrow><annotation encoding="application/x-tex">6\\times 10^{12}</annotation></semantics></math>',
      '6 × 10^12',
    ],
    [
      'by its MathML',
      '<math><mn>5</mn><mo>×</mo><msup><mn>10</mn><mn>9</mn></msup></math>',
      '5 × 10^9',
    ],
    [
      'of KaTeX, once',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mn>12</mn><annotation encoding="application/x-tex">12\\%</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>12%</span></span></span>',
      '12%',
    ],
    [
      'of an encyclopedia, once',
      '<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none;"><math alttext="{\\displaystyle k=7}"><mi>k</mi></math></span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle k=7}" src="x.svg"></span>',
      'k=7',
    ],
    ['as a picture', '<img class="latex" alt="$10^{25}$" src="x.png">', '10^25'],
  ])('%s', async (_, markup, text) =>
    expect(await lines(`<p>It grew by ${markup} in a year.</p>`)).toEqual([
      `It grew by ${text} in a year.`,
    ]),
  );
});

describe('lines without white space between them', () => {
  test('of two sentences are parted by a space', async () =>
    expect(
      await lines('<p><span>The lab opened.</span><span>The city paid for it.</span></p>'),
    ).toEqual(['The lab opened. The city paid for it.']));

  test('a kicker is a line of its own', async () =>
    expect(
      await lines('<h1><span class="kicker">Robots</span><span>Okapi learns to fold</span></h1>'),
    ).toEqual(['Robots', 'Okapi learns to fold']));

  test('parts of a word stay together', async () =>
    expect(
      await lines('<p><b>Chat</b><i>Okapi</i> and <span>e</span><span>Sim</span>.</p>'),
    ).toEqual(['ChatOkapi and eSim.']));
});

test('does not split a sentence at a side note', async () =>
  expect(
    await lines(
      '<p>It saw 6 trillion tokens<label class="margin-toggle sidenote-number"></label><input type="checkbox"><span class="sidenote">Its rival saw two.</span> in 41 days.</p>',
    ),
  ).toEqual(['It saw 6 trillion tokens in 41 days.', 'Its rival saw two.']));
