import { Fragment, type ReactNode } from 'react';
import { useCard, type CheckedClaim } from './card-context.ts';
import { GlossaryText } from './GlossaryText.tsx';
import { t } from '../labels/i18n.ts';
import { SupportBadge } from './SupportBadge.tsx';

/**
 * One checked statement with its mark. It can take the focus: the panel's keys walk from one to the
 * next, open its evidence and copy it (`use-panel-keys.ts`). `text` replaces the claim's own words,
 * `children` follow the mark.
 */
export function Statement({
  claim,
  text = claim.text,
  children,
}: {
  claim: CheckedClaim;
  text?: string;
  children?: ReactNode;
}) {
  const { language } = useCard();
  const { head, tail } = splitTail(text);
  return (
    <span
      className="statement"
      data-statement={text}
      data-support={claim.support}
      lang={language}
      dir="auto"
      tabIndex={-1}
    >
      {/* Other words are other nodes: a mark that wanders across the line would count as a layout shift. */}
      <Fragment key={text}>
        <span className={claim.support === 'unsupported' ? 'statement-struck' : undefined}>
          <GlossaryText text={head} />
        </span>
        <span className="statement-tail">
          <span className={claim.support === 'unsupported' ? 'statement-struck' : undefined}>
            {tail}
          </span>
          <SupportBadge claim={claim} />
          {claim.support === 'unsupported' && (
            <span className="statement-flag">{t('supportUnsupported')}</span>
          )}
        </span>
      </Fragment>
      {children}
    </span>
  );
}

/**
 * Splits off the last word, so that the badge never wraps onto a line of its own; long words and
 * scripts without spaces give two characters.
 */
function splitTail(text: string): { head: string; tail: string } {
  const [tail = ''] =
    /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,24}$/u.exec(text) ?? [];
  const short = tail.length > 1 && tail.length < 24;
  const at = short ? text.length - tail.length : Math.max(0, text.length - 2);
  return { head: text.slice(0, at), tail: text.slice(at) };
}
