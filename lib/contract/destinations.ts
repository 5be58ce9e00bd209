/** Where a card can be sent, in the menu's order. */
export const destinationIds = ['obsidian', 'notion', 'readwise', 'email'] as const;
export type DestinationId = (typeof destinationIds)[number];

/** Those that are written to with a key of the reader's own. */
export const keyedDestinations = ['notion', 'readwise'] as const satisfies readonly DestinationId[];
export type KeyedDestination = (typeof keyedDestinations)[number];

/** Origin that is contacted; null where the system opens another program. */
export const destinationOrigins: Readonly<Record<DestinationId, string | null>> = {
  obsidian: null,
  notion: 'https://api.notion.com',
  readwise: 'https://readwise.io',
  email: null,
};
