import { browser } from 'wxt/browser';

export type OwnPage = 'options' | 'first-run' | 'library' | 'recap' | 'sample';

/** Opens one of our full pages in a tab, at a part of it. */
export async function openPage(page: OwnPage, part: string = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html${part && `#${part}`}` as never) });
}

/** Saves a text as a file the reader then finds among the downloads. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Closes the tab this page is in. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
