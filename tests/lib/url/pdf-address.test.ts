import { expect, test } from 'vitest';
import { abstractPageOf, isPdfAddress } from '../../../lib/url/pdf-address.ts';

test.each([
  ['https://arxiv.org/pdf/2611.01234', 'https://arxiv.org/abs/2611.01234'],
  ['https://arxiv.org/pdf/2611.01234v2.pdf', 'https://arxiv.org/abs/2611.01234v2'],
  ['https://www.arxiv.org/pdf/cs.AI/0601001', 'https://arxiv.org/abs/cs.AI/0601001'],
  ['https://openreview.net/pdf?id=AbC', 'https://openreview.net/forum?id=AbC'],
  ['https://aclanthology.org/2026.acl-long.1.pdf', 'https://aclanthology.org/2026.acl-long.1/'],
  [
    'https://www.biorxiv.org/content/10.1101/2026.01.02v1.full.pdf',
    'https://www.biorxiv.org/content/10.1101/2026.01.02v1',
  ],
  ['https://lab.example/paper.pdf', null],
  ['https://arxiv.org.example/pdf/2611.01234', null],
  ['https://arxiv.org/abs/2611.01234', null],
])('the abstract of %s is at %s', (url, page) => expect(abstractPageOf(url)).toBe(page));

test.each([
  ['https://lab.example/papers/Model.PDF?download=1', true],
  ['https://arxiv.org/pdf/2611.01234', true],
  ['https://lab.example/pdf/how-to-read', false],
  ['https://lab.example/a-story-about.pdf.html', false],
  ['no address', false],
])('%s names a PDF: %s', (url, isPdf) => expect(isPdfAddress(url)).toBe(isPdf));
