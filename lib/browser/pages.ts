import { browser } from 'wxt/browser';

export type OwnPage = 'options' | 'first-run' | 'hint' | 'library' | 'recap' | 'sample';

/** Opens one of our full pages in a tab, at a part of it. */
export async function openPage(page: OwnPage, part: string = ''): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`/${page}.html${part && `#${part}`}` as never),
  });
}

/** Opens the page that announces the first card beside the tab of its article, without leaving that. */
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

/** Saves a text as a file the reader then finds among the downloads. */
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

/** The tab this page is in; null where it is in none (a side panel, a popup). */
export async function thisTabId(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}

/** The address of one of our pages. */
export function pageAddress(page: OwnPage): string {
  return browser.runtime.getURL(`/${page}.html` as never);
}

/** Closes the tab this page is in. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
