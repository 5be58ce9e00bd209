import { formatNumber, t } from '../labels/i18n.ts';

const BAR = 4;
const STEP = 6;
const HEIGHT = 16;

/** Reports a day as seven small bars. */
export function Sparkline({ values }: { values: number[] }) {
  const most = Math.max(1, ...values);
  return (
    <svg
      className="sparkline"
      role="img"
      width={values.length * STEP}
      height={HEIGHT}
      aria-label={t('coverageByDay', values.map((value) => formatNumber(value)).join(', '))}
    >
      {values.map((value, day) => {
        const height = value === 0 ? 1 : Math.max(3, (value / most) * HEIGHT);
        return (
          <rect
            key={day}
            x={day * STEP}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            className={value === 0 ? 'sparkline-none' : undefined}
          />
        );
      })}
    </svg>
  );
}
