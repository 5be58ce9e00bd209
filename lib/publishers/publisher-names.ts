import { publishers } from './publishers.ts';

/** The name of each listed publisher by its id. */
export const publisherNames: ReadonlyMap<string, string> = new Map(
  publishers.map(({ id, name }) => [id, name]),
);
