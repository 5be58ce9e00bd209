import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { looksLikeArticle } from '../../../../lib/article/extract/looks-like-article.ts';

const documentOf = (name: string, url: string) =>
  new JSDOM(readFileSync(join(import.meta.dirname, '../../../fixtures/pages', name), 'utf8'), {
    url,
  }).window.document;

test.each([
  ['classic.html', 'https://courier.example/technology/2026/11/17/northlight-releases-tern-3'],
  ['components.html', 'https://courier.example/a/northlight-releases-tern-3'],
  ['chinese.html', 'https://harbour.example/tech/20261117/884213.html'],
  ['japanese.html', 'https://minato.example/it/articles/20261117-1.html'],
  ['live-blog.html', 'https://courier.example/live/model-summit'],
])('%s looks like an article', (name, url) =>
  expect(looksLikeArticle(documentOf(name, url))).toBe(true),
);

test.each([
  ['section-front.html', 'https://courier.example/technology/'],
  ['section-front.html', 'https://courier.example/'],
  ['video.html', 'https://courier.example/video/inside-the-machine-room'],
])('%s does not', (name, url) => expect(looksLikeArticle(documentOf(name, url))).toBe(false));
