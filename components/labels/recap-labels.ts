import type { NewsReason } from '../../lib/recap/news-value/news-value.ts';
import type { MorningEvent } from '../../lib/recap/morning.ts';
import type { Recap, RecapReason } from '../../lib/recap/recap.ts';
import type { RecapLabels } from '../../lib/recap/export-recap.ts';
import { audienceLabels } from './card-labels.ts';
import { eventLabels } from './event-labels.ts';
import {
  formatDayRange,
  formatNumber,
  interfaceLanguage,
  plural,
  t,
  type MessageKey,
} from './i18n.ts';

/** The reasons for an event's rank, as text. */
export function reasonLabels(reason: RecapReason): string {
  switch (reason.code) {
    case 'publishers':
      return plural('reasonPublishers', reason.count);
    case 'entity':
      return plural('reasonEntity', reason.reports, reason.name);
    case 'recent':
      return plural('reasonRecent', reason.hours);
    case 'role':
      return t('reasonRole', t(audienceLabels[reason.audience]));
    case 'history':
      return plural('reasonHistory', reason.read, reason.name);
    case 'topic':
      return t('reasonTopic', reason.name);
  }
}

/** Why an event matters to a role, by the signals its place is learned from. */
const signalLabels: Record<NewsReason, MessageKey> = {
  money: 'signalMoney',
  version: 'signalVersion',
  ownPost: 'signalOwnPost',
  newsroom: 'signalNewsroom',
  repository: 'signalRepository',
  capital: 'signalCapital',
  state: 'signalState',
  launch: 'signalLaunch',
  rumour: 'signalRumour',
  security: 'signalSecurity',
  findings: 'signalFindings',
};

/**
 * Why an event is on the week's page: its strongest ranking signal for the role, or what the recap
 * gives; null if none.
 */
export function morningReason({
  roleReason,
  reasons,
  followed,
  publishers,
}: MorningEvent): string | null {
  if (roleReason) return t(signalLabels[roleReason]);
  // Omitted: the followed name is highlighted, and the publisher count is next to their names.
  const other = reasons.find(
    ({ code }) =>
      !(code === 'topic' && followed !== null) && !(code === 'publishers' && publishers.length > 1),
  );
  return other ? reasonLabels(other) : null;
}

/** A theme's name: an entity's, or a kind of news. */
export function themeLabels(theme: Recap['themes'][number]): string {
  return theme.kind === 'entity' ? theme.name : t(eventLabels[theme.eventType]);
}

/** The words a week is written with when it leaves the extension. */
export function recapLabels({ from, until }: Recap): RecapLabels {
  return {
    language: interfaceLanguage(),
    title: t('recapTitle'),
    period: formatDayRange(from, until),
    readOf: (read, of) => t('youRead', formatNumber(read), formatNumber(of)),
    themes: t('themes'),
    movers: t('movers'),
    reports: (count) => plural('reports', count),
    theme: themeLabels,
    mover: ({ name, by }) => `${name} ${formatNumber(by, { signDisplay: 'exceptZero' })}`,
    reason: reasonLabels,
    eventType: (eventType) => t(eventLabels[eventType]),
    audience: (audience) => t(audienceLabels[audience]),
    foot: t('recapFoot'),
  };
}
