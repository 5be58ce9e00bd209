/** Languages the interface is translated into, BCP 47; the folders of `public/_locales`. */
export const interfaceLanguages = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'de', 'fr', 'es'];

/** Languages a model is offered to write in; any other can be the article's own. */
export const cardLanguages = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'hi',
  'id',
  'vi',
];
