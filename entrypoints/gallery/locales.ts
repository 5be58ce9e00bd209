import type { LocaleMessages } from '../../components/labels/translator.ts';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import fr from '../../public/_locales/fr/messages.json';
import ja from '../../public/_locales/ja/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import zhCn from '../../public/_locales/zh_CN/messages.json';
import zhTw from '../../public/_locales/zh_TW/messages.json';

/** All locales by folder name. */
export const locales: Record<string, LocaleMessages> = {
  de,
  en,
  es,
  fr,
  ja,
  ko,
  zh_CN: zhCn,
  zh_TW: zhTw,
};
