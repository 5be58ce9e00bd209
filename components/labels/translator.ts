import type { Translate } from './i18n.ts';

/** A locale file as the browser reads it (`_locales/<language>/messages.json`). */
export type LocaleMessages = Record<
  string,
  { message: string; description?: string; placeholders?: Record<string, { content: string }> }
>;

/**
 * The browser's rules for a locale file we hold ourselves: for a language chosen in the options,
 * for tests and the gallery.
 */
export function createTranslator(messages: LocaleMessages): Translate {
  return (key, substitutions) => {
    const entry = messages[key];
    if (!entry) return '';
    const named = entry.message.replace(
      /\$([a-zA-Z_][\w@]*)\$/g,
      (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
    );
    return named
      .replace(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '')
      .replaceAll('$$', '$');
  };
}
