import { useTakeAlong } from '../../components/hooks/use-take-along.ts';
import { plural } from '../../components/labels/i18n.ts';
import { TakeAlongView } from '../../components/library/TakeAlongView.tsx';

/** Export and import of the library; `attempt` runs a command and shows its error. */
export default function TakeAlong({
  cards,
  attempt,
}: {
  cards: number;
  attempt: (work: () => Promise<unknown>) => void;
}) {
  return (
    <div className="library-column">
      <p>{plural('cardsFound', cards)}</p>
      <TakeAlongView {...useTakeAlong(attempt)} />
    </div>
  );
}
