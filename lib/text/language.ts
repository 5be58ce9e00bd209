/** The primary language subtag of a BCP 47 tag, lower case: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

/**
 * Whether a language (BCP 47) is Chinese or Japanese, where no space parts the words and a
 * character is half of one.
 */
export function isUnspacedLanguage(language: string): boolean {
  return ['zh', 'ja'].includes(primaryLanguage(language));
}
