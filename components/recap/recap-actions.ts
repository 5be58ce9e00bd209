import { openTab } from '../../lib/browser/tabs.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { changeSettings } from '../../lib/browser/stored-items.ts';
import { saveFile } from '../../lib/browser/pages.ts';
import type { Recap } from '../../lib/recap/recap.ts';
import { recapToHtmlEmail, recapToJson, recapToMarkdown } from '../../lib/recap/export-recap.ts';
import { recapToAtom } from '../../lib/recap/recap-to-atom.ts';
import { recapToEmail } from '../../lib/recap/recap-to-email.ts';
import { openAddress } from '../../lib/browser/send-card.ts';
import { recapLabels } from '../labels/recap-labels.ts';
import type { RecapActions } from './WeeklyRecap.tsx';

/**
 * Actions of a recap, in the popup and on its own page; `askForFeeds` requests the feeds' hosts.
 */
export function recapActions(
  recap: Recap | null,
  askForFeeds: () => void,
): Pick<RecapActions, 'onRead' | 'onOpenAll' | 'onExport' | 'onCollect'> {
  return {
    onRead: (urls, read) => void sendMessage('markRead', { urls, read }),
    onOpenAll: (urls) => {
      for (const url of urls) void openTab(url, { active: false });
    },
    onExport: (format) => {
      if (!recap) return;
      if (format === 'markdown')
        void navigator.clipboard.writeText(recapToMarkdown(recap, recapLabels(recap)));
      if (format === 'email') openAddress(recapToEmail(recap, recapLabels(recap)));
      if (format === 'atom')
        saveFile(
          `sidelight-${recap.week}.atom`,
          recapToAtom(recap, recapLabels(recap), { writtenAt: new Date() }),
          'application/atom+xml',
        );
      if (format === 'json')
        saveFile(
          `sidelight-${recap.week}.json`,
          recapToJson(recap, { writtenAt: new Date() }),
          'application/json',
        );
      if (format === 'html') {
        const html = new Blob([recapToHtmlEmail(recap, recapLabels(recap))], { type: 'text/html' });
        const text = new Blob([recapToMarkdown(recap, recapLabels(recap))], { type: 'text/plain' });
        void navigator.clipboard.write([
          new ClipboardItem({ 'text/html': html, 'text/plain': text }),
        ]);
      }
    },
    onCollect: () => {
      askForFeeds(); // within the click
      void changeSettings({ collect: true }).then(() => sendMessage('collectNow', {}));
    },
  };
}
