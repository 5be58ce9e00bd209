import { useLiveQuery } from 'dexie-react-hooks';
import { PredictionsView } from '../../components/library/PredictionsView.tsx';
import { predictionsUntil, verdicts } from '../../lib/browser/db/predictions.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';

/** Predictions read at most. */
const MOST_LISTED = 500;

/** Predictions and verdicts, live. `today`: `YYYY-MM-DD`. */
export default function Predictions({
  today,
  onOpen,
  attempt,
}: {
  today: string;
  onOpen: (url: string) => void;
  attempt: (work: () => Promise<unknown>) => void;
}) {
  const predictions = useLiveQuery(() => predictionsUntil(null, MOST_LISTED));
  const judged = useLiveQuery(verdicts);
  if (!predictions || !judged) return null;
  return (
    <PredictionsView
      predictions={predictions}
      verdicts={judged}
      today={today}
      onOpen={onOpen}
      onJudge={(prediction, outcome) =>
        attempt(() => sendMessage('judge', { prediction, outcome }))
      }
    />
  );
}
