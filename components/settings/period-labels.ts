import { plural, t } from '../labels/i18n.ts';

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;
const DAYS_PER_YEAR = 365;

/** "every 30 minutes", "every 6 hours", "once a day": an interval in minutes as people say it. */
export function intervalLabel(minutes: number): string {
  if (minutes === MINUTES_PER_DAY) return t('onceADay');
  return minutes % MINUTES_PER_HOUR === 0
    ? plural('everyHours', minutes / MINUTES_PER_HOUR)
    : plural('minutes', minutes);
}

/** "90 days", "3 years": a period in days as people say it. */
export function periodLabel(days: number): string {
  return days > 0 && days % DAYS_PER_YEAR === 0
    ? plural('years', days / DAYS_PER_YEAR)
    : plural('days', days);
}
