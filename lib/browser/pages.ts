import { browser } from 'wxt/browser';

export type OwnPage = 'options' | 'first-run' | 'hint' | 'library' | 'recap' | 'sample';

/** Opens an extension page in a tab; `part` is its fragment. */
export async function openPage(page: OwnPage, part: string = ''): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`/${page}.html${part && `#${part}`}` as never),
  });
}

/** Opens the first-card hint in a background tab next to the article. */
export async function openHintPage(articleTabId: number): Promise<void> {
  const { index, windowId } = await browser.tabs.get(articleTabId);
  await browser.tabs.create({
    url: browser.runtime.getURL('/hint.html' as never),
    index: index + 1,
    windowId,
    openerTabId: articleTabId,
    active: false,
  });
}

/** Saves content as a download. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type }) : content,
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Id of the tab of this page; null outside tabs (side panel, popup). */
export async function thisTabId(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}

/** Address of an extension page. */
export function pageAddress(page: OwnPage): string {
  return browser.runtime.getURL(`/${page}.html` as never);
}

/** Closes the tab of this page. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
