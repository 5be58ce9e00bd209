import type { LocaleMessages } from '../../components/translator-of.ts';
import en from '../../public/_locales/en/messages.json';

/** Every locale, by the name of its folder. */
export const locales: Record<string, LocaleMessages> = { en };
