import type { Recap } from './recap.ts';

/** A recap as JSON for other programs: what is shown, with addresses and times, and nothing about the reader but what was read. */
export function recapToJson(recap: Recap, { writtenAt }: { writtenAt: Date }): string {
  const { week, from, until, events, themes, movers, items } = recap;
  return `${JSON.stringify(
    {
      format: 'sidelight-recap',
      version: 1,
      writtenAt: writtenAt.toISOString(),
      week,
      from,
      until,
      items,
      themes,
      movers,
      events: events.map(
        ({
          id,
          title,
          url,
          whatChanged,
          eventType,
          audiences,
          entities,
          publishers,
          coverage,
          firstAt,
          lastAt,
          urls,
          read,
        }) => ({
          id,
          title,
          url,
          whatChanged,
          eventType,
          audiences,
          entities,
          publishers,
          coverage,
          firstAt,
          lastAt,
          urls,
          read,
        }),
      ),
    },
    null,
    2,
  )}\n`;
}
