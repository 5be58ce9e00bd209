/** Where a card can be sent, in the menu's order. */
export const destinationIds = ['obsidian', 'notion', 'readwise', 'email'] as const;
export type DestinationId = (typeof destinationIds)[number];

/** Those that are written to with a key of the reader's own. */
export const keyedDestinations = ['notion', 'readwise'] as const satisfies readonly DestinationId[];
export type KeyedDestination = (typeof keyedDestinations)[number];
