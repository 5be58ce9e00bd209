import { describe, expect, test } from 'vitest';
import { feedPatterns, matchPatterns } from '../../../lib/publishers/host-permissions.ts';
import { isArticleUrl, publisherOf } from '../../../lib/publishers/publisher-lookup.ts';
import { publisherSchema } from '../../../lib/publishers/publisher.ts';
import { publishers } from '../../../lib/publishers/publishers.ts';

describe('the list of publishers', () => {
  test('has at least 330', () => expect(publishers.length).toBeGreaterThanOrEqual(330));

  test.each(publishers.map((publisher) => [publisher.id, publisher] as const))(
    '%s is a well-formed row',
    (_, publisher) => {
      expect(publisherSchema.parse(publisher)).toEqual(publisher);
      expect(() => new RegExp(publisher.articleUrlPattern ?? '')).not.toThrow();
      for (const feed of publisher.feeds) expect(new URL(feed).username).toBe('');
    },
  );

  test.each(['id', 'name'] as const)('no two share an %s', (field) => {
    expect(repeated(publishers.map((publisher) => publisher[field]))).toEqual([]);
  });

  test('no two share a domain, and no publisher lists a subdomain of its own domain', () => {
    const domains = publishers.flatMap((publisher) => publisher.domains);
    expect(repeated(domains)).toEqual([]);
    expect(
      publishers.filter(({ domains }) =>
        domains.some((one) => domains.some((other) => one.endsWith(`.${other}`))),
      ),
    ).toEqual([]);
  });

  test('no two share a feed', () =>
    expect(repeated(publishers.flatMap(({ feeds }) => feeds))).toEqual([]));

  test('the home page of each domain belongs to its publisher', () => {
    for (const publisher of publishers) {
      for (const domain of publisher.domains)
        expect(publisherOf(`https://${domain}/`)?.id).toBe(publisher.id);
    }
  });

  test('no home page has the shape of an article', () => {
    const wrong = publishers.filter((publisher) =>
      publisher.domains.some((domain) => isArticleUrl(publisher, `https://www.${domain}/`)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('publisherOf', () => {
  test.each([
    ['https://techcrunch.com/2026/11/20/a-story/', 'techcrunch'],
    ['http://www.theverge.com/ai/1', 'the-verge'],
    ['https://m.scmp.com/tech/article/1/x', 'scmp'],
    ['https://TECHCRUNCH.com./', 'techcrunch'],
    ['https://edition.cnn.com/2026/01/01/tech/x', 'cnn'],
    ['https://blogs.microsoft.com/x', 'microsoft'],
    ['https://www.microsoft.com/en-us/research/blog/x', 'microsoft-research'],
    ['https://huggingface.co/blog/x', 'huggingface'],
    ['https://huggingface.co/papers/2601.00001', 'hf-papers'],
    ['https://huggingface.co/papers', 'hf-papers'],
    ['https://huggingface.co/papersandmore', 'huggingface'],
  ])('%s is by %s', (url, id) => expect(publisherOf(url)?.id).toBe(id));

  test.each([
    'https://nottechcrunch.com/x',
    'https://techcrunch.com.example.org/x',
    'https://example.org/techcrunch.com/',
    'https://example.org/?u=https://techcrunch.com/',
    'https://netflix.ai/x',
    'https://substack.com/x',
    'ftp://techcrunch.com/x',
    'javascript:alert(1)',
    'com',
    '',
  ])('%s is by nobody on the list', (url) => expect(publisherOf(url)).toBeNull());
});

describe('matchPatterns', () => {
  const patterns = matchPatterns();

  test('are valid, unique and only name listed hosts', () => {
    expect(repeated(patterns)).toEqual([]);
    for (const pattern of patterns)
      expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+(\/[a-z0-9/-]+)?\/\*$/);
    expect(patterns).toContain('*://*.techcrunch.com/*');
    expect(patterns.join()).not.toMatch(
      /\*\.(com|org|co\.uk|substack\.com|github\.io|wordpress\.com|medium\.com)\//,
    );
  });

  test('leave out what another pattern covers', () => {
    expect(patterns).toContain('*://*.microsoft.com/*');
    expect(patterns).not.toContain('*://*.blogs.microsoft.com/*');
    expect(patterns).not.toContain('*://*.huggingface.co/papers/*');
  });
});

test('feedPatterns name the hosts of feeds that no publisher owns', () => {
  expect(feedPatterns()).toContain('*://feeds.feedburner.com/*');
  expect(feedPatterns().some((pattern) => pattern.includes('techcrunch'))).toBe(false);
});

describe('isArticleUrl', () => {
  const techcrunch = publisherOf('https://techcrunch.com/')!;
  test.each([
    ['https://techcrunch.com/2026/11/20/a-story-about-models/', true],
    ['http://www.techcrunch.com/2026/11/20/a-story-about-models/?utm_source=x', true],
    ['https://techcrunch.com/category/artificial-intelligence/', false],
    ['not an address', false],
  ])('%s: %s', (url, expected) => expect(isArticleUrl(techcrunch, url)).toBe(expected));

  test('is unknown where no shape is known', () => {
    expect(
      isArticleUrl(publisherOf('https://www.stepfun.com/')!, 'https://www.stepfun.com/x'),
    ).toBeNull();
  });
});

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('shapes seen in newsletters', () => {
  const matches = (url: string) => {
    const publisher = publisherOf(url);
    return publisher === null ? null : isArticleUrl(publisher, url);
  };
  test.each([
    'https://azure.microsoft.com/en-us/blog/a-year-of-small-models/',
    'https://techcommunity.microsoft.com/blog/machinelearningblog/a-new-model/1234567',
    'https://cookbook.openai.com/examples/a_guide',
    'https://red.anthropic.com/2025/a-report/',
    'https://research.perplexity.ai/articles/a-report',
    'https://go.theregister.com/feed/www.theregister.com/2025/04/21/a_report/',
    'https://in.mashable.com/tech/98077/a-report',
    'https://huggingface.co/example-lab/Tindra-2-7B',
  ])('%s is an article or a model card', (url) => expect(matches(url)).toBe(true));

  test.each([
    'https://huggingface.co/docs/transformers',
    'https://huggingface.co/models',
    'https://www.futurism.com/newsletters',
    'https://techcrunch.com/tag/ai/',
    'https://spectrum.ieee.org/about',
    'https://openai.com/policies',
  ])('%s is none', (url) => expect(matches(url)).toBe(false));

  test('no name holds the scope of a feed', () =>
    expect(
      publishers.filter(({ name }) => /\((?:AI|KI|IA|[^)]*tag|[^)]*query|curated)\)/.test(name)),
    ).toEqual([]));
});
