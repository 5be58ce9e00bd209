import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleSchema } from '../../../lib/article/article.ts';
import { isSampleUrl } from '../../../lib/article/is-sample-url.ts';
import { sampleArticle, sampleLanguages, sampleUrl } from '../../../lib/article/sample-articles.ts';
import { analysisOf, sampleQuoteValue } from '../../../lib/browser/stored-items.ts';
import { findInsight } from '../../../lib/browser/db/find-insight.ts';
import { analyzeSample, forgetSample } from '../../../lib/jobs/sample.ts';
import { showQuote } from '../../../lib/jobs/page-highlights.ts';

const page = 'chrome-extension://id/sample.html';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string) => key) as never);
});

test.each(sampleLanguages)(
  'the %s sample is an article like any other, under an address that says it is the sample',
  (language) => {
    expect(articleSchema.safeParse(sampleArticle(language, new Date())).success).toBe(true);
    expect(isSampleUrl(sampleUrl(language))).toBe(true);
    expect(isSampleUrl('https://news.example.org/sample')).toBe(false);
  },
);

test.each(sampleLanguages)(
  'the %s sample gets a real card: hook, thirty seconds, takeaways and timeline, every quote from its text',
  async (language) => {
    await analyzeSample(7, page, language);
    expect(await analysisOf(7).get()).toEqual({
      status: 'done',
      url: page,
      insightUrl: sampleUrl(language),
    });
    const { insight } = (await findInsight(sampleUrl(language)))!;
    const text = sampleArticle(language, new Date())
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n');
    const { hook, tldr, takeaways, timeline } = insight.sections;
    for (const section of [hook, tldr, takeaways, timeline])
      expect(section.length).toBeGreaterThan(0);
    const quotes = [tldr, takeaways]
      .flat()
      .flatMap(({ evidence }) =>
        evidence.flatMap((one) =>
          one.kind === 'quote' && (one.paragraph ?? -1) >= 0 ? [one.text] : [],
        ),
      );
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(text).toContain(quote);
  },
);

test('sends a quote of the sample to its own page', async () => {
  await analyzeSample(7, page, 'en');
  await showQuote(7, 'about a thousand pages');
  expect(await sampleQuoteValue.get()).toMatchObject({ tabId: 7, quote: 'about a thousand pages' });
});

test('deletes the sample’s card with its last tab', async () => {
  await analyzeSample(7, page, 'en');
  await analyzeSample(8, page, 'en');
  await forgetSample(7);
  expect(await findInsight(sampleUrl('en'))).toBeDefined();
  await forgetSample(9);
  await forgetSample(8);
  expect(await findInsight(sampleUrl('en'))).toBeUndefined();
});
