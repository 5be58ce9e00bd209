/** Items from this day on are held out of training; the bench scores them alone. */
export const holdOutFrom = '2026-02-15';

/** Items from this day to the hold-out choose the threshold. */
export const validateFrom = '2025-12-15';
