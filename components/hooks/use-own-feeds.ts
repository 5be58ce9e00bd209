import { useState } from 'react';
import { saveFile } from '../../lib/browser/pages.ts';
import { askForPatterns, giveBack, originPattern } from '../../lib/browser/permissions.ts';
import { matchesPattern } from '../../lib/url/match-pattern.ts';
import { feedAddress, MAX_OWN_FEEDS, type OwnFeed } from '../../lib/contract/own-feed.ts';
import type { Settings } from '../../lib/contract/settings.ts';
import { AppError } from '../../lib/errors.ts';
import { feedAt } from '../../lib/feeds/fetch/feed-at.ts';
import type { FeedState } from '../../lib/feeds/fetch/feed-state.ts';
import { OPML_MOST_BYTES, readOpml, writeOpml } from '../../lib/feeds/parse/opml.ts';
import { feedPatterns } from '../../lib/publishers/host-permissions.ts';
import { publisherOf } from '../../lib/publishers/publisher-lookup.ts';
import { publishers } from '../../lib/publishers/publishers.ts';
import { t } from '../labels/i18n.ts';
import type { OwnFeedsProps } from '../settings/FeedsPart.tsx';

interface OwnFeedsOptions {
  settings: Pick<Settings, 'ownFeeds' | 'sites' | 'publishersOff'>;
  states: FeedState[];
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Runs a command and shows its error. */
  attempt: (work: () => Promise<unknown>) => void;
}

/**
 * The reader's own feeds: adding one requests host permission, and a feed is added only if it is
 * granted.
 */
export function useOwnFeeds({
  settings,
  states,
  changeSettings,
  attempt,
}: OwnFeedsOptions): OwnFeedsProps {
  const [preview, setPreview] = useState<OwnFeedsProps['preview']>(null);
  const [removed, setRemoved] = useState<OwnFeed | null>(null);
  const { ownFeeds } = settings;
  const known = new Map(states.map((state) => [state.url, state]));

  /**
   * Call within the click: the browser shows a permission prompt only then. `found` resolves the
   * entered addresses to feeds.
   */
  const add = (
    feeds: OwnFeed[],
    found: (feeds: OwnFeed[]) => Promise<OwnFeed[]> = (asked) => Promise.resolve(asked),
  ) => {
    const hosts = [...new Set(feeds.map(({ url }) => originPattern(url)))];
    const granted = askForPatterns(hosts);
    attempt(async () => {
      if (!(await granted))
        throw new AppError('permission-needed', { detail: hosts.slice(0, 5).join(' ') });
      const all = new Map([...ownFeeds, ...(await found(feeds))].map((feed) => [feed.url, feed]));
      if (all.size > MAX_OWN_FEEDS)
        throw new AppError('bad-input', { detail: `more than ${MAX_OWN_FEEDS} feeds` });
      await changeSettings({ ownFeeds: [...all.values()] });
      setPreview(null);
    });
  };

  return {
    feeds: ownFeeds.map((feed) => ({ ...feed, state: known.get(feed.url) ?? null })),
    preview,
    removed,
    onAdd: (address) => {
      const url = feedAddress(address);
      if (url === null)
        attempt(() => Promise.reject(new AppError('bad-input', { detail: address.slice(0, 200) })));
      else add([{ url, title: '' }], feedsOfSites);
    },
    onRemove: (url) => {
      const left = ownFeeds.filter((feed) => feed.url !== url);
      setRemoved(ownFeeds.find((feed) => feed.url === url) ?? null);
      attempt(async () => {
        await changeSettings({ ownFeeds: left });
        const needed = [
          ...settings.sites,
          ...feedPatterns(),
          ...left.map((feed) => originPattern(feed.url)),
        ];
        if (
          publisherOf(url) === null &&
          !needed.some((pattern) => matchesPattern(new URL(url).origin, pattern))
        )
          await giveBack([originPattern(url)]);
      });
    },
    onUndo: () => {
      if (removed) add([removed]);
      setRemoved(null);
    },
    onAllow: (url) => {
      // A feed that moved to another host needs that one too.
      const moved = known.get(url)?.lastError;
      const elsewhere =
        moved?.code === 'permission-needed' &&
        moved.detail !== undefined &&
        URL.canParse(moved.detail)
          ? [originPattern(moved.detail)]
          : [];
      const granted = askForPatterns([originPattern(url), ...elsewhere]); // within the click
      attempt(() => granted);
    },
    onFile: (file) =>
      attempt(async () => {
        if (file.size > OPML_MOST_BYTES)
          throw new AppError('bad-import', { detail: 'the file is too large' });
        const { feeds, refused } = readOpml(await file.text());
        const here = new Set([
          ...ownFeeds.map(({ url }) => url),
          ...publishers.flatMap((publisher) => publisher.feeds),
        ]);
        const fresh = feeds.filter(({ url }) => !here.has(url));
        setPreview({ name: file.name, fresh, known: feeds.length - fresh.length, refused });
      }),
    onImport: () => add(preview?.fresh ?? []),
    onCancel: () => setPreview(null),
    onExport: () => {
      const now = new Date();
      const listed = publishers.filter(({ id }) => !settings.publishersOff.includes(id));
      const folders = [
        { name: t('ownFeeds'), feeds: ownFeeds },
        {
          name: t('publishers'),
          feeds: listed.flatMap(({ name, feeds }) => feeds.map((url) => ({ url, title: name }))),
        },
      ];
      saveFile(
        `sidelight-feeds-${now.toISOString().slice(0, 10)}.opml`,
        writeOpml(folders, { title: t('extensionName'), madeAt: now }),
        'text/x-opml',
      );
    },
  };
}

const FIND_MS = 15_000;

/** Each address as the feed it is, or as the feed its page names. */
function feedsOfSites(asked: OwnFeed[]): Promise<OwnFeed[]> {
  const signal = AbortSignal.timeout(FIND_MS);
  return Promise.all(
    asked.map(({ url }) => feedAt(url, { fetch: (...request) => fetch(...request), signal })),
  );
}
