import { LocateFixed, Trash2 } from 'lucide-react';
import { Fragment, useEffect, useId, useRef, useState, type FormEvent } from 'react';
import {
  MAX_QUESTION_LENGTH,
  type AnswerPassage,
  type AskScope,
  type AskThread,
  type AskTurn,
  type WrittenAnswer,
} from '../../lib/contract/ask.ts';
import type { SuggestedQuestion } from '../../lib/engines/ask/suggest-questions.ts';
import { suggestedQuestionLabels } from '../labels/ask-labels.ts';
import { t } from '../labels/i18n.ts';
import './AskPanel.css';

/** The article the questions are about. */
export interface AskedArticle {
  url: string;
  title: string;
  /** BCP 47. */
  language: string;
}

export interface AskPanelProps {
  article: AskedArticle;
  /** The question is about several cards, and `article` is what they have in common. */
  several?: boolean;
  thread: AskThread | null;
  suggestions: readonly SuggestedQuestion[];
  /** A question is being answered. */
  busy: boolean;
  onAsk: (question: string, scope: AskScope) => void;
  onShowQuote: (passage: AnswerPassage) => void;
  /** Stops the answer that an AI model is writing. */
  onStop: () => void;
  onClear: () => void;
}

/**
 * Questions about an article, each answered by the article's own sentences or by "The article does
 * not say".
 */
export function AskPanel({
  article,
  several = false,
  thread,
  suggestions,
  busy,
  onAsk,
  onShowQuote,
  onStop,
  onClear,
}: AskPanelProps) {
  const [question, setQuestion] = useState('');
  const [scope, setScope] = useState<AskScope>('article');
  const field = useRef<HTMLInputElement>(null);
  const label = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), [article.url]);
  const ask = (words: string): void => {
    const text = words.trim();
    if (text === '' || busy) return;
    onAsk(text, scope);
    setQuestion('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(question);
  };
  const turns = thread?.turns ?? [];
  // The page around the cards has a heading of its own.
  const Heading = several ? 'h2' : 'h1';
  return (
    <section className="ask" aria-labelledby={label}>
      <Heading id={label}>{t(several ? 'askAboutCards' : 'askAboutArticle')}</Heading>
      <p className="ask-article" lang={article.language} dir="auto">
        {article.title}
      </p>
      <ol className="ask-turns" aria-live="polite">
        {turns.map((turn) => (
          <Turn
            key={turn.id}
            turn={turn}
            several={several}
            article={article}
            onShowQuote={onShowQuote}
            onStop={onStop}
          />
        ))}
      </ol>
      {suggestions.length > 0 && (
        <ul className="ask-suggestions" aria-label={t('askSuggestions')}>
          {suggestions.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="button button-small"
                disabled={busy}
                onClick={() => ask(t(suggestedQuestionLabels[id]))}
              >
                {t(suggestedQuestionLabels[id])}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="ask-form" onSubmit={submit}>
        <input
          ref={field}
          type="text"
          dir="auto"
          aria-label={t('askQuestion')}
          placeholder={t('askQuestion')}
          maxLength={MAX_QUESTION_LENGTH}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <button type="submit" className="button" disabled={busy || question.trim() === ''}>
          {t('askSend')}
        </button>
      </form>
      <div className="ask-foot">
        {!several && (
          <label>
            <input
              type="checkbox"
              checked={scope === 'library'}
              onChange={(event) => setScope(event.target.checked ? 'library' : 'article')}
            />{' '}
            {t('askLibraryToo')}
          </label>
        )}
        {turns.length > 0 && (
          <button type="button" className="button-link" onClick={onClear}>
            <Trash2 size={14} aria-hidden /> {t('askClear')}
          </button>
        )}
      </div>
    </section>
  );
}

interface TurnProps extends Pick<AskPanelProps, 'article' | 'onShowQuote' | 'onStop'> {
  turn: AskTurn;
  several: boolean;
}

function Turn({ turn, several, article, onShowQuote, onStop }: TurnProps) {
  const { question, answered, passages, written } = turn;
  const isWriting = written?.state === 'writing';
  const isProved = written?.sentences.some(({ proved }) => proved) ?? false;
  return (
    <li className="ask-turn">
      <p className="ask-question" dir="auto">
        {question}
      </p>
      {written && <Written written={written} article={article} onShowQuote={onShowQuote} />}
      {isWriting && (
        <p className="ask-nearest" role="status">
          {t('askWriting')}{' '}
          <button type="button" className="button-link" onClick={onStop}>
            {t('askStop')}
          </button>
        </p>
      )}
      {!answered && !isWriting && (
        <p className="ask-not-said">{t(several ? 'askCardsNotSaid' : 'askNotSaid')}</p>
      )}
      {!isWriting && !isProved && (
        <>
          {!answered && passages.length > 0 && <p className="ask-nearest">{t('askNearest')}</p>}
          <Quotes passages={passages} article={article} onShowQuote={onShowQuote} />
        </>
      )}
    </li>
  );
}

/**
 * A model's sentences with the quotes that support them; unsupported sentences are struck through
 * and labelled.
 */
function Written({
  written: { state, model, sentences },
  article,
  onShowQuote,
}: { written: WrittenAnswer } & Pick<AskPanelProps, 'article' | 'onShowQuote'>) {
  return (
    <>
      {sentences.map(({ text, proved, quotes }, index) =>
        proved ? (
          <Fragment key={`${index} ${text}`}>
            <p dir="auto">{text}</p>
            <Quotes passages={quotes} article={article} onShowQuote={onShowQuote} />
          </Fragment>
        ) : (
          <p key={`${index} ${text}`} className="ask-struck">
            <del dir="auto">{text}</del> <small>{t('askUnproved')}</small>
          </p>
        ),
      )}
      {sentences.length > 0 && <p className="ask-nearest">{t('askWrittenBy', model)}</p>}
      {state === 'cancelled' && <p className="ask-nearest">{t('askStopped')}</p>}
      {state === 'failed' && <p className="ask-nearest">{t('askModelFailed')}</p>}
    </>
  );
}

function Quotes({
  passages,
  article,
  onShowQuote,
}: { passages: readonly AnswerPassage[] } & Pick<AskPanelProps, 'article' | 'onShowQuote'>) {
  return passages.map((passage) => (
    <blockquote key={`${passage.url} ${passage.paragraph} ${passage.text}`} cite={passage.url}>
      <p lang={passage.url === article.url ? article.language : undefined} dir="auto">
        {passage.text}
      </p>
      {passage.url === article.url ? (
        <button type="button" className="button-link" onClick={() => onShowQuote(passage)}>
          <LocateFixed size={14} aria-hidden /> {t('showOnPage')}
        </button>
      ) : (
        <a href={passage.url} target="_blank" rel="noopener noreferrer" dir="auto">
          {passage.title}
        </a>
      )}
    </blockquote>
  ));
}
