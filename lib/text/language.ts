/** Whether a language (BCP 47) is Chinese or Japanese, where no space parts the words and a character is half of one. */
export function isUnspacedLanguage(language: string): boolean {
  return /^(?:zh|ja)/.test(language);
}
