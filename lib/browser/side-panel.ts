import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the side panel (Firefox: the sidebar) of the tab's window. Call it inside the click's own turn, before any
 * await: only then does the browser count the gesture. A refusal (no gesture) resolves to false.
 */
export function openSidePanel(windowId: number): Promise<boolean> {
  const opening = browser.sidePanel
    ? browser.sidePanel.open({ windowId })
    : (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
  return opening.then(
    () => true,
    () => false,
  );
}
