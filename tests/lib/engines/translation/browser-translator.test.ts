import { describe, expect, it, test, vi } from 'vitest';
import {
  detectLanguage,
  languagePair,
  translateTexts,
  translatorState,
} from '../../../../lib/engines/translation/browser-translator.ts';
import { stubDetector, stubTranslator } from './stub-translator.ts';

const pair = { source: 'zh', target: 'en' };

function watching(signal = new AbortController().signal) {
  return {
    onDownload: vi.fn<(part: number) => void>(),
    onText: vi.fn<(n: number) => void>(),
    signal,
  };
}

test.each([
  ['zh-Hans', 'en-US', { source: 'zh', target: 'en' }],
  ['zh-CN', 'zh-TW', { source: 'zh', target: 'zh-Hant' }],
  ['de-AT', 'fr', { source: 'de', target: 'fr' }],
  ['en', 'en-GB', null],
  ['zh', 'zh-CN', null],
])('a card in %s for a reader of %s', (from, to, expected) => {
  expect(languagePair(from, to)).toEqual(expected);
});

describe('detectLanguage', () => {
  test.each([
    ['a sure detector', stubDetector('zh', 0.98), 'zh'],
    ['an unsure detector', stubDetector('zh', 0.4), 'en'],
    ['a detector that would have to be downloaded', stubDetector('zh', 0.98, 'downloadable'), 'en'],
    ['no detector', undefined, 'en'],
  ])('with %s', async (_, api, expected) => {
    expect(await detectLanguage(api, '价格减半', 'en')).toBe(expected);
  });

  it('keeps the script of a stated language it agrees with', async () => {
    expect(await detectLanguage(stubDetector('zh', 0.99), '價格減半', 'zh-Hant')).toBe('zh-Hant');
  });
});

describe('translateTexts', () => {
  it('translates each text and closes the translator', async () => {
    const { api, log } = stubTranslator({ table: { 价格减半: 'Price halved' } });
    const watch = watching();
    expect([...(await translateTexts(api, ['价格减半', '开放权重'], pair, watch))]).toEqual([
      ['价格减半', 'Price halved'],
      ['开放权重', '[开放权重]'],
    ]);
    expect(log).toEqual({ pairs: ['zh>en'], destroyed: 1 });
    expect(watch.onText.mock.calls).toEqual([[0], [1]]);
  });

  it('reports the download of a language pack', async () => {
    const { api } = stubTranslator({ state: 'downloadable' });
    const watch = watching();
    await translateTexts(api, ['价格'], pair, watch);
    expect(watch.onDownload).toHaveBeenCalledWith(0.5);
  });

  it('leaves out a text longer than the translator takes', async () => {
    const { api } = stubTranslator({ quota: 4 });
    const translated = await translateTexts(
      api,
      ['价格减半', '价格在夏季之前减半'],
      pair,
      watching(),
    );
    expect([...translated.keys()]).toEqual(['价格减半']);
  });

  it('stops between two texts when cancelled', async () => {
    const controller = new AbortController();
    const { api, log } = stubTranslator({
      translate: (text) => {
        controller.abort();
        return Promise.resolve(text);
      },
    });
    const running = translateTexts(api, ['一', '二'], pair, watching(controller.signal));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(log.destroyed).toBe(1);
  });

  test.each([
    ['NetworkError', 'offline'],
    ['NotSupportedError', 'engine-unavailable'],
    ['NotAllowedError', 'engine-unavailable'],
    ['UnknownError', 'bad-output'],
  ])('a %s is %s', async (name, code) => {
    const { api } = stubTranslator({ refusal: new DOMException('refused', name) });
    await expect(translateTexts(api, ['一'], pair, watching())).rejects.toMatchObject({ code });
  });
});

test('without the API nothing can be translated', async () => {
  expect(await translatorState(undefined, pair)).toBe('unavailable');
});
