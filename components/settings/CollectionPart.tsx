import { Square } from 'lucide-react';
import { errorLabels } from '../labels/error-labels.ts';
import { formatNumber, formatTime, interfaceLanguage, plural, t } from '../labels/i18n.ts';
import { intervalLabel, periodLabel } from './period-labels.ts';
import { ChoiceSetting, SettingText, SwitchSetting } from './Setting.tsx';
import type { PartProps, SettingsView } from './settings-view.ts';
import { EVERY_DAY } from '../../lib/contract/settings.ts';
import { MS_PER_DAY } from '../../lib/text/duration.ts';

const minutes = [15, 30, 60, 180, 360, 1440];
const days = [14, 30, 90, 180, 365, 730];
/** A Monday, to name the week's days by. */
const MONDAY = Date.UTC(2026, 0, 5);

/** Whether and how often feeds are collected, the weekly notification, and which feeds fail. */
export function CollectionPart({ settings, view, actions }: PartProps) {
  const failing = view.feeds.filter(({ status }) => status === 'failing' || status === 'dead');
  const weekly = settings.weeklyNotification;
  return (
    <>
      <SwitchSetting
        label={t('collect')}
        hint={t('collectHint')}
        checked={settings.collect === true}
        onChange={actions.onCollect}
      />
      {settings.collect && (
        <>
          <ChoiceSetting
            label={t('collectEvery')}
            value={String(settings.collectMinutes)}
            choices={withOwn(minutes, settings.collectMinutes).map((value) => [
              String(value),
              intervalLabel(value),
            ])}
            onChange={(value) => actions.onChange({ collectMinutes: Number(value) })}
          />
          <ChoiceSetting
            label={t('keepItems')}
            value={String(settings.keepItemsDays)}
            choices={withOwn(days, settings.keepItemsDays).map((value) => [
              String(value),
              periodLabel(value),
            ])}
            onChange={(value) => actions.onChange({ keepItemsDays: Number(value) })}
          />
          <SettingText label={t('feeds')}>
            <div className="stack-rows">
              <p>{plural('feedsWell', view.feeds.length - failing.length)}</p>
              {failing.length > 0 && (
                <details>
                  <summary>{plural('feedsFailing', failing.length)}</summary>
                  <ul className="failing">
                    {failing.map(({ url, lastError, checkedAt }) => (
                      <li key={url}>
                        <span>{url}</span>
                        <span className="setting-hint">
                          {lastError && t(errorLabels[lastError.code].title)}{' '}
                          {checkedAt && formatTime(checkedAt)}
                        </span>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
              <CollectionState collection={view.collection} />
              {view.collection?.status === 'running' ? (
                <button type="button" className="button" onClick={actions.onStopCollecting}>
                  <Square size={12} aria-hidden /> {t('stopCollecting')}
                </button>
              ) : (
                <button type="button" className="button" onClick={actions.onCollectNow}>
                  {t('collectNow')}
                </button>
              )}
            </div>
          </SettingText>
        </>
      )}
      <SwitchSetting
        label={t('weekly')}
        hint={t('weeklyHint')}
        checked={weekly !== null}
        onChange={actions.onWeekly}
      />
      {weekly && (
        <>
          <ChoiceSetting
            label={t('weekday')}
            value={String(weekly.weekday)}
            choices={[
              [String(EVERY_DAY), t('everyDay')],
              ...[1, 2, 3, 4, 5, 6, 7].map((day): [string, string] => [
                String(day),
                weekdayName(day),
              ]),
            ]}
            onChange={(day) =>
              actions.onChange({ weeklyNotification: { ...weekly, weekday: Number(day) } })
            }
          />
          <ChoiceSetting
            label={t('hour')}
            value={String(weekly.hour)}
            choices={Array.from({ length: 24 }, (_, hour) => [
              String(hour),
              `${String(hour).padStart(2, '0')}:00`,
            ])}
            onChange={(hour) =>
              actions.onChange({ weeklyNotification: { ...weekly, hour: Number(hour) } })
            }
          />
        </>
      )}
    </>
  );
}

/** How the last collection went, or is going. */
function CollectionState({ collection }: { collection: SettingsView['collection'] }) {
  if (collection === null) return null;
  switch (collection.status) {
    case 'running':
      return (
        <div className="collecting">
          <progress max={collection.of || 1} value={collection.done} aria-labelledby="collecting" />
          <p id="collecting">
            {t(
              'collecting',
              formatNumber(collection.done),
              formatNumber(collection.of),
              formatNumber(collection.newItems),
            )}
          </p>
        </div>
      );
    case 'done':
      return (
        <p>
          {t(
            'collectedLast',
            formatTime(collection.at),
            formatNumber(collection.feeds),
            formatNumber(collection.failed),
            formatNumber(collection.newItems),
          )}
        </p>
      );
    case 'failed':
      return (
        <p>
          {formatTime(collection.at)}: {t(errorLabels[collection.error.code].title)}
        </p>
      );
  }
}

function withOwn(choices: number[], own: number): number[] {
  return [...new Set([...choices, own])].toSorted((a, b) => a - b);
}

function weekdayName(day: number): string {
  return new Intl.DateTimeFormat(interfaceLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(MONDAY + (day - 1) * MS_PER_DAY),
  );
}
