import {
  outcomes,
  type Outcome,
  type Prediction,
  type Verdict,
} from '../../lib/contract/prediction.ts';
import { dueAndLater, tallyOf } from '../../lib/library/predictions.ts';
import { formatNumber, formatPartialDate, formatTime, t, type MessageKey } from '../labels/i18n.ts';
import { LibraryEmpty } from './LibraryEmpty.tsx';

interface PredictionsViewProps {
  predictions: Prediction[];
  verdicts: Verdict[];
  /** `YYYY-MM-DD`, in the reader's zone. */
  today: string;
  onOpen: (url: string) => void;
  /** Null takes a verdict back. */
  onJudge: (prediction: Prediction, outcome: Outcome | null) => void;
}

const outcomeWords: Record<Outcome, MessageKey> = {
  'came-true': 'outcomeCameTrue',
  'did-not': 'outcomeDidNot',
  unclear: 'outcomeUnclear',
};

/**
 * Predictions on their date, those to come, what became of the others, and who was right how often.
 */
export function PredictionsView({
  predictions,
  verdicts,
  today,
  onOpen,
  onJudge,
}: PredictionsViewProps) {
  const judged = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const { due, later } = dueAndLater(predictions, new Set(judged.keys()), today);
  if (due.length + later.length + verdicts.length === 0)
    return <LibraryEmpty title={t('noPredictions')} text={t('noPredictionsText')} />;
  const list = (title: MessageKey, shown: Prediction[]) =>
    shown.length > 0 && (
      <>
        <h2>{t(title)}</h2>
        <ul aria-label={t(title)}>
          {shown.map((prediction) => (
            <Entry
              key={prediction.id}
              prediction={prediction}
              outcome={judged.get(prediction.id)?.outcome ?? null}
              onOpen={onOpen}
              onJudge={onJudge}
            />
          ))}
        </ul>
      </>
    );
  return (
    <div className="library-column">
      {list('predictionsDue', due)}
      {list('predictionsLater', later)}
      {list('predictionsJudged', verdicts)}
      {verdicts.length > 0 && <TallyTable verdicts={verdicts} />}
    </div>
  );
}

function Entry({
  prediction,
  outcome,
  onOpen,
  onJudge,
}: {
  prediction: Prediction;
  outcome: Outcome | null;
  onOpen: (url: string) => void;
  onJudge: PredictionsViewProps['onJudge'];
}) {
  return (
    <li className="library-kept">
      <blockquote dir="auto">{prediction.text}</blockquote>
      <p className="meta">
        <span>{prediction.speaker ? t('saidBy', prediction.speaker) : t('noNamedSpeaker')}</span>
        <span>
          {t('horizon')}{' '}
          <time dateTime={prediction.horizonDate}>{formatPartialDate(prediction.horizonDate)}</time>
        </span>
        <button type="button" className="button-link" onClick={() => onOpen(prediction.url)}>
          {prediction.publisher}, {formatTime(prediction.saidAt)}
        </button>
      </p>
      <div className="button-row">
        {outcomes.map((choice) => (
          <button
            key={choice}
            type="button"
            className="button button-small"
            aria-pressed={outcome === choice}
            onClick={() => onJudge(prediction, outcome === choice ? null : choice)}
          >
            {t(outcomeWords[choice])}
          </button>
        ))}
      </div>
    </li>
  );
}

function TallyTable({ verdicts }: { verdicts: Verdict[] }) {
  return (
    <>
      <h2>{t('whoWasRight')}</h2>
      <table className="library-tally">
        <thead>
          <tr>
            <th scope="col">{t('predictedBy')}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col">
                {t(outcomeWords[outcome])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tallyOf(verdicts).map((tally) => (
            <tr key={tally.speaker}>
              <th scope="row">{tally.speaker ?? t('noNamedSpeaker')}</th>
              {outcomes.map((outcome) => (
                <td key={outcome}>{formatNumber(tally[outcome])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
