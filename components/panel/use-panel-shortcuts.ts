import { useEffect, type RefObject } from 'react';

/**
 * The panel's own keys: j and k move between statements, e opens the evidence of the focused one, c
 * copies it, o opens the original, a opens the question field, / searches, ? shows the keys.
 * Inactive in text fields and dialogs, and with Ctrl, Alt or Meta.
 */
export function usePanelShortcuts(
  root: RefObject<HTMLElement | null>,
  {
    onCopy,
    onHelp,
    onSearch,
    onView,
  }: {
    onCopy: (text: string) => void;
    onHelp: () => void;
    onSearch: () => void;
    /** The view at this place of the bar, from 0. */
    onView: (place: number) => void;
  },
): void {
  useEffect(() => {
    const keys: Record<string, () => void> = {
      j: () => walk(root.current, 1),
      k: () => walk(root.current, -1),
      e: () => focusedStatement()?.querySelector<HTMLElement>('[data-evidence]')?.click(),
      c: () => {
        const text = focusedStatement()?.dataset['statement'];
        if (text) onCopy(text);
      },
      o: () => root.current?.querySelector<HTMLAnchorElement>('[data-original]')?.click(),
      1: () => onView(0),
      2: () => onView(1),
      3: () => onView(2),
      4: () => onView(3),
      a: () => onView(3),
      s: () => root.current?.querySelector<HTMLButtonElement>('[data-save]')?.click(),
      '/': onSearch,
      '?': onHelp,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isBusy(event.target)
      )
        return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/**
 * Focuses the statement after (or before) the focused one, in reading order; from nowhere, the
 * first (or last).
 */
function walk(root: HTMLElement | null, step: 1 | -1): void {
  const statements = [...(root?.querySelectorAll<HTMLElement>('[data-statement]') ?? [])].filter(
    (element) => !element.closest('[hidden]'),
  );
  const current = statements.findIndex((element) => element === focusedStatement());
  const next = current < 0 ? (step > 0 ? 0 : statements.length - 1) : current + step;
  const target = statements[Math.max(0, Math.min(next, statements.length - 1))];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}

function focusedStatement(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-statement]') ?? null;
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, dialog, [popover]') !== null)
  );
}
