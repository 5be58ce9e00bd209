import type { Destination } from './destination.ts';
import type { DestinationId } from '../../contract/destinations.ts';
import { email } from './email.ts';
import { notion } from './notion.ts';
import { obsidian } from './obsidian.ts';
import { readwise } from './readwise.ts';

export const destinations: Record<DestinationId, Destination> = {
  obsidian,
  notion,
  readwise,
  email,
};
