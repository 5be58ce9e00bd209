import type { CardActions } from '../../components/card/card-context.ts';
import type { LibraryRoute } from '../../lib/library/library-route.ts';
import type { Named } from '../../lib/library/entities/known-cells.ts';
import type { ShardColumns } from '../../lib/library/search/shard.ts';
import { Compare } from './Compare.tsx';
import { Entity } from './Entity.tsx';

export interface NamesProps {
  columns: ShardColumns[];
  /** Names of the library, the most frequent first. */
  read: Named[];
  /** `YYYY-MM-DD`. */
  today: string;
  go: (place: LibraryRoute) => void;
  onOpen: (url: string) => void;
  /** Shows all cards about a name in the list. */
  onAll: (id: string) => void;
  following: Pick<CardActions, 'follows' | 'onFollow'>;
  attempt: (work: () => Promise<unknown>) => void;
}

/**
 * One name's page, or the comparison of several: a lazy chunk, since both need the knowledge pack.
 */
export default function Names({
  place,
  ...props
}: NamesProps & { place: Extract<LibraryRoute, { view: 'entity' | 'compare' }> }) {
  return place.view === 'entity' ? (
    <Entity id={place.id} {...props} />
  ) : (
    <Compare ids={place.ids} {...props} />
  );
}
