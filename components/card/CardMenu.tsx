import {
  AArrowDown,
  AArrowUp,
  Cpu,
  EyeOff,
  Languages,
  Keyboard,
  Monitor,
  Moon,
  ListOrdered,
  Settings2,
  Share2,
  Sun,
  Volume2,
} from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { textSizes, type Settings, type TextSize } from '../../lib/contract/settings.ts';
import { destinationIds, type DestinationId } from '../../lib/contract/destinations.ts';
import { destinationLabels } from '../labels/destination-labels.ts';
import { exportLabels, type ExportFormat } from '../labels/export-labels.ts';
import { t, type MessageKey } from '../labels/i18n.ts';

type Theme = Settings['theme'];

const themeLabels: Record<Theme, { Icon: typeof Sun; label: MessageKey }> = {
  system: { Icon: Monitor, label: 'themeSystem' },
  light: { Icon: Sun, label: 'themeLight' },
  dark: { Icon: Moon, label: 'themeDark' },
};

interface CardMenuProps {
  id: string;
  onExport: (format: ExportFormat) => void;
  onSend: (destination: DestinationId) => void;
  /** Absent where the browser cannot share. */
  onShare?: (() => void) | undefined;
  /** Absent where the browser has no voices. */
  onReadAloud?: (() => void) | undefined;
  /**
   * Shows the card in the reader's language, or in its own again; absent where neither can be done.
   */
  translate?: { label: string; onSelect: () => void } | undefined;
  textSize: TextSize;
  onTextSize: (size: TextSize) => void;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onArrange: () => void;
  onEngines: () => void;
  onOptions: () => void;
  publisher: string;
  /** Absent where the publisher is not one of the list. */
  onHidePublisher?: (() => void) | undefined;
  onHelp: () => void;
}

/**
 * The card's menu, opened by the button that names it as its `popoverTarget`; arrow keys walk it.
 */
export function CardMenu({
  id,
  onExport,
  onSend,
  onShare,
  onReadAloud,
  translate,
  textSize,
  onTextSize,
  theme,
  onTheme,
  onArrange,
  onEngines,
  onOptions,
  publisher,
  onHidePublisher,
  onHelp,
}: CardMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const place = textSizes.indexOf(textSize);
  const entry = (key: string, icon: ReactNode, label: string, act: () => void) => (
    <button
      key={key}
      type="button"
      role="menuitem"
      className="menu-item"
      onClick={() => {
        menu.current?.hidePopover();
        act();
      }}
    >
      {icon} {label}
    </button>
  );
  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      role="menu"
      aria-label={t('more')}
      className="menu"
      tabIndex={-1}
      onKeyDown={walkMenu}
      onToggle={(event) =>
        event.newState === 'open' &&
        menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
      }
    >
      {translate &&
        entry(
          'translate',
          <Languages size={16} aria-hidden />,
          translate.label,
          translate.onSelect,
        )}
      {onReadAloud && entry('read', <Volume2 size={16} aria-hidden />, t('readAloud'), onReadAloud)}
      <div className="menu-row" role="group" aria-label={t('textSize')}>
        <span>{t('textSize')}</span>
        <button
          type="button"
          role="menuitem"
          className="button-bare"
          aria-label={t('textSmaller')}
          disabled={place === 0}
          onClick={() => onTextSize(textSizes[place - 1] ?? textSize)}
        >
          <AArrowDown size={18} aria-hidden />
        </button>
        <button
          type="button"
          role="menuitem"
          className="button-bare"
          aria-label={t('textLarger')}
          disabled={place === textSizes.length - 1}
          onClick={() => onTextSize(textSizes[place + 1] ?? textSize)}
        >
          <AArrowUp size={18} aria-hidden />
        </button>
      </div>
      <div className="menu-row" role="group" aria-label={t('theme')}>
        <span>{t('theme')}</span>
        {(Object.keys(themeLabels) as Theme[]).map((each) => {
          const { Icon, label } = themeLabels[each];
          return (
            <button
              key={each}
              type="button"
              role="menuitemradio"
              className="button-bare"
              aria-checked={each === theme}
              aria-label={t(label)}
              title={t(label)}
              onClick={() => onTheme(each)}
            >
              <Icon size={16} aria-hidden />
            </button>
          );
        })}
      </div>
      <hr />
      {onShare && entry('share', <Share2 size={16} aria-hidden />, t('share'), onShare)}
      {destinationIds.map((id) => {
        const { Icon, label } = destinationLabels[id];
        return entry(id, <Icon size={16} aria-hidden />, t(label), () => onSend(id));
      })}
      <hr />
      {(Object.keys(exportLabels) as ExportFormat[]).map((format) => {
        const { Icon, label } = exportLabels[format];
        return entry(format, <Icon size={16} aria-hidden />, t(label), () => onExport(format));
      })}
      <hr />
      {entry('arrange', <ListOrdered size={16} aria-hidden />, t('arrangeSections'), onArrange)}
      {onHidePublisher &&
        entry(
          'hide',
          <EyeOff size={16} aria-hidden />,
          t('hidePublisher', publisher),
          onHidePublisher,
        )}
      {entry('engines', <Cpu size={16} aria-hidden />, t('chooseEngine'), onEngines)}
      {entry('options', <Settings2 size={16} aria-hidden />, t('options'), onOptions)}
      {entry('help', <Keyboard size={16} aria-hidden />, t('shortcuts'), onHelp)}
    </div>
  );
}

function walkMenu(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}
