import { Copy, ExternalLink, LocateFixed, Star, X } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { Evidence as EvidenceData } from '../../lib/insight/claim.ts';
import { measuredRates } from '../../lib/insight/measured-rates.ts';
import { useCard, type CheckedClaim } from './card-context.ts';
import { NoteField } from '../ui/NoteField.tsx';
import { citation } from './citation.ts';
import { formatPartialDate, formatTime, t } from '../labels/i18n.ts';
import { problemLabels, supportLabels } from '../labels/card-labels.ts';

/**
 * Evidence of a statement, placed at the statement: the quote with its paragraph, the fact with
 * source and date, or the other report. A native popover: Escape, light dismiss and focus return
 * come with it.
 */
export function Evidence({
  claim,
  anchor,
  onClose,
}: {
  claim: CheckedClaim;
  anchor: HTMLElement;
  onClose: () => void;
}) {
  const { article, actions, translation } = useCard();
  const original = translation?.originalOf(claim);
  const popup = useRef<HTMLDialogElement>(null);
  const title = useId();
  const note = actions.keptNotes?.get(claim.text);
  const isKept = note !== undefined;
  const { Icon, label, meaning } = supportLabels[claim.support];

  useLayoutEffect(() => {
    const element = popup.current;
    if (!element) return;
    // menu.css places the popover at the element of this name.
    anchor.style.setProperty('anchor-name', '--statement');
    element.showPopover();
    element.focus({ preventScroll: true });
    return () => void anchor.style.removeProperty('anchor-name');
  }, [anchor, claim]);

  return (
    <dialog
      ref={popup}
      popover="auto"
      aria-labelledby={title}
      className="evidence"
      tabIndex={-1}
      onToggle={(event) => {
        if (event.newState !== 'closed') return;
        if (popup.current?.contains(document.activeElement)) anchor.focus({ preventScroll: true });
        onClose();
      }}
    >
      <header className="evidence-head">
        <Icon size={16} aria-hidden className={`mark-${claim.support}`} />
        <h2 id={title}>{t(label)}</h2>
        <button
          type="button"
          className="button-bare"
          aria-label={t('close')}
          onClick={() => popup.current?.hidePopover()}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      <p className="evidence-meaning">{t(meaning)}</p>
      {original && (
        <div className="evidence-original">
          <h3>{t('originalStatement')}</h3>
          <p lang={original.language} dir="auto">
            {original.text}
          </p>
        </div>
      )}
      {'term' in claim && !claim.evidence.some((rest) => textOf(rest) === claim.text) && (
        <p className="evidence-term">{claim.text}</p>
      )}
      {claim.problems.length > 0 && (
        <ul className="evidence-problems">
          {claim.problems.map((problem, index) => (
            <li key={index}>{t(problemLabels[problem.kind], problem.text)}</li>
          ))}
        </ul>
      )}
      <ul className="evidence-list">
        {claim.evidence.map((evidence, index) => (
          <li key={index}>
            <EvidenceEntry
              evidence={evidence}
              language={article.language}
              onShowQuote={actions.onShowQuote}
            />
          </li>
        ))}
      </ul>
      {isKept && actions.onNote && (
        <NoteField note={note} onNote={(text) => actions.onNote?.(claim, text)} />
      )}
      {(claim.support === 'supported' || claim.support === 'checked') && (
        <p className="evidence-measured">
          {t(
            'supportMeasured',
            String(measuredRates.falseAccepted),
            String(measuredRates.trueRefused),
          )}
        </p>
      )}
      <footer className="evidence-foot">
        <button
          type="button"
          className="button-bare"
          onClick={() => actions.onCopy(citation(claim.text, article))}
        >
          <Copy size={14} aria-hidden /> {t('copyWithCitation')}
        </button>
        {actions.onKeep && (
          <button
            type="button"
            className="button-bare"
            aria-pressed={isKept}
            onClick={() => actions.onKeep?.(claim)}
          >
            <Star size={14} aria-hidden fill={isKept ? 'currentColor' : 'none'} />{' '}
            {t(isKept ? 'starred' : 'keepStatement')}
          </button>
        )}
        {claim.link && (
          <a
            className="button-bare"
            href={claim.link.url}
            target="_blank"
            rel="noopener noreferrer"
          >
            <ExternalLink size={14} aria-hidden /> {claim.link.label}
          </a>
        )}
      </footer>
    </dialog>
  );
}

function EvidenceEntry({
  evidence,
  language,
  onShowQuote,
}: {
  evidence: EvidenceData;
  /** The article's, BCP 47. */
  language: string;
  onShowQuote: (quote: Extract<EvidenceData, { kind: 'quote' }>) => void;
}) {
  switch (evidence.kind) {
    case 'quote':
      return (
        <>
          <blockquote lang={language} dir="auto">
            {evidence.text}
          </blockquote>
          <p className="evidence-where">
            <span>{placeOf(evidence.paragraph)}</span>
            {evidence.paragraph !== -1 && (
              <button type="button" className="button-link" onClick={() => onShowQuote(evidence)}>
                <LocateFixed size={13} aria-hidden /> {t('showOnPage')}
              </button>
            )}
          </p>
        </>
      );
    case 'fact':
      return (
        <>
          <blockquote>{evidence.text}</blockquote>
          <p className="evidence-where">
            <a href={evidence.source.url} target="_blank" rel="noopener noreferrer">
              {evidence.source.name}
            </a>
            <span>{t('asOf', formatPartialDate(evidence.asOf))}</span>
          </p>
        </>
      );
    case 'item':
      return (
        <>
          <blockquote>{evidence.quote}</blockquote>
          <p className="evidence-where">
            <span>{evidence.publisher}</span>
            <a href={evidence.url} target="_blank" rel="noopener noreferrer">
              {evidence.title}
            </a>
            {evidence.publishedAt && <span>{formatTime(evidence.publishedAt)}</span>}
          </p>
        </>
      );
  }
}

/** The words an evidence shows. */
function textOf(evidence: EvidenceData): string {
  return evidence.kind === 'item' ? evidence.quote : evidence.text;
}

function placeOf(paragraph: number | null): string {
  if (paragraph === -1) return t('inHeadline');
  return paragraph === null ? t('inArticle') : t('inParagraph', paragraph + 1);
}
