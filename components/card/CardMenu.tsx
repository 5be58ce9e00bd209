import { Cpu, EyeOff, Keyboard, ListOrdered, Settings2 } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { exportLabels, type ExportFormat } from '../labels/export-labels.ts';
import { t } from '../labels/i18n.ts';

interface CardMenuProps {
  id: string;
  onExport: (format: ExportFormat) => void;
  onArrange: () => void;
  onEngines: () => void;
  onOptions: () => void;
  publisher: string;
  /** Absent where the publisher is not one of the list. */
  onHidePublisher?: (() => void) | undefined;
  onHelp: () => void;
}

/** The card's menu, opened by the button that names it as its `popoverTarget`; arrow keys walk it. */
export function CardMenu({
  id,
  onExport,
  onArrange,
  onEngines,
  onOptions,
  publisher,
  onHidePublisher,
  onHelp,
}: CardMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
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
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
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
