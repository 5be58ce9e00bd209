import { memo, useCallback, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import type { Insight } from '../../lib/insight/insight.ts';
import type { Audience } from '../../lib/insight/sections/audience.ts';
import type { SectionId } from '../../lib/insight/sections/section.ts';
import type { GroundedItem, GroundedSections } from '../../lib/insight/sections/index.ts';
import {
  CardContext,
  type CardActions,
  type CardFrame,
  type CardOriginals,
  type CheckedClaim,
} from './card-context.ts';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { orderedSections, toggled, type CardLayout } from './card-layout.ts';
import { Coverage } from './Coverage.tsx';
import { CardSection } from './CardSection.tsx';
import { Evidence } from './Evidence.tsx';
import { MarkLegend } from './MarkLegend.tsx';
import { plural, t } from '../labels/i18n.ts';
import type { ReportCoverage } from './report-coverage.ts';
import { allSectionIds, bodySectionIds, sectionViews } from '../sections/index.tsx';
import { StableLayout, type Steadiness } from './StableLayout.tsx';
import '../ui/menu.css';
import './InsightCard.css';

export interface InsightCardProps {
  insight: Insight;
  /** Sections a model has sent so far; each takes the place of the card's own. */
  partial?: Partial<GroundedSections>;
  layout: CardLayout;
  role: Audience | null;
  unsupportedClaims: 'hidden' | 'struck';
  now: Date;
  coverage?: ReportCoverage | null;
  /** Address of the page that shows the article, if not its own address (the sample). */
  originalUrl?: string;
  /** Present where the card is a translation. */
  translation?: CardOriginals | null;
  actions: CardActions;
  onLayout: (layout: CardLayout) => void;
  /** Dismisses the legend of the icons; absent once that is done. */
  onDismissLegend?: (() => void) | undefined;
}

/**
 * The insight card: an article's head, the thirty-second part, and the sections in the reader's
 * order.
 */
export const InsightCard = memo(function InsightCard({
  insight,
  partial,
  layout,
  role,
  unsupportedClaims,
  now,
  coverage = null,
  originalUrl = insight.article.url,
  translation = null,
  actions,
  onLayout,
  onDismissLegend,
}: InsightCardProps) {
  const [open, setOpen] = useState<{ claim: CheckedClaim; anchor: HTMLElement } | null>(null);
  const sections = useMemo(
    () => ({ ...insight.sections, ...partial }),
    [insight.sections, partial],
  );
  const frame = useMemo<CardFrame>(
    () => ({
      article: insight.article,
      language: insight.language,
      now,
      role,
      translation,
      coverage,
      glossary: sections.glossary,
      audience: sections.audience.filter(
        ({ support }) => support !== 'unsupported' || unsupportedClaims === 'struck',
      ),
      unsupportedClaims,
      names: insight.entities,
      actions,
      openEvidence: (claim, anchor) => setOpen({ claim, anchor }),
    }),
    [
      insight.article,
      insight.language,
      insight.entities,
      now,
      role,
      translation,
      coverage,
      sections.glossary,
      sections.audience,
      unsupportedClaims,
      actions,
    ],
  );
  // The audience line contains the tags.
  const hasAudienceLine = sections.tldr.some(({ part }) => part === 'who-should-care');
  const [steadiness] = useState<Steadiness>(() => ({ spent: 0 }));
  const [heldIds, setHeldIds] = useState<string[]>([]);
  const [released, setReleased] = useState(0);
  const onHeld = useCallback(
    (id: string, held: boolean) =>
      setHeldIds((before) => (before.includes(id) === held ? before : toggled(before, id))),
    [],
  );
  const steady = {
    hideUnsupported: unsupportedClaims === 'hidden',
    refining: partial !== undefined,
    steadiness,
    released,
    onHeld,
  };
  const hidden =
    unsupportedClaims === 'hidden'
      ? allSectionIds
          .flatMap((id) => sections[id] as CheckedClaim[])
          .filter((claim) => claim.support === 'unsupported').length
      : 0;

  return (
    <CardContext.Provider value={frame}>
      <article className="card">
        <CardHead insight={insight} />
        {allSectionIds
          .filter((id) => sectionViews[id].place === 'frame')
          .filter((id) => id !== 'audience' || !hasAudienceLine)
          .map((id) => (
            <SectionItems key={id} id={id} sections={sections} {...steady} />
          ))}
        {onDismissLegend && <MarkLegend onDismiss={onDismissLegend} />}
        {sections.related.length === 0 && coverage && <Coverage coverage={coverage} />}
        {orderedSections(bodySectionIds, layout.order)
          .filter((id) => !layout.off.includes(id))
          .map((id) => (
            <Appearing key={id} id={id} sections={sections} {...steady}>
              <CardSection
                id={id}
                title={t(sectionViews[id].title)}
                count={sections[id].length}
                collapsed={layout.collapsed.includes(id)}
                onToggle={() => onLayout({ ...layout, collapsed: toggled(layout.collapsed, id) })}
              >
                <SectionItems id={id} sections={sections} {...steady} />
              </CardSection>
            </Appearing>
          ))}
        {hidden > 0 && <p className="card-hidden">{plural('hiddenClaims', hidden)}</p>}
        <CardFoot insight={insight} originalUrl={originalUrl} />
        {heldIds.length > 0 && (
          <div className="held">
            <button
              type="button"
              className="button button-primary button-small"
              onClick={() => setReleased(released + 1)}
            >
              {t('showRefined')}
            </button>
          </div>
        )}
        {open && (
          <Evidence
            claim={open.claim}
            anchor={open.anchor}
            onClose={() => setOpen((now) => (now === open ? null : now))}
          />
        )}
      </article>
    </CardContext.Provider>
  );
});

interface SectionItemsProps {
  id: SectionId;
  sections: GroundedSections;
  hideUnsupported: boolean;
  refining: boolean;
  steadiness: Steadiness;
  released: number;
  onHeld: (id: string, held: boolean) => void;
}

/**
 * A section while it has items: one that the draft did not have comes in as steadily as longer text
 * does.
 */
function Appearing({
  id,
  sections,
  refining,
  steadiness,
  released,
  onHeld,
  children,
}: SectionItemsProps & { children: ReactNode }) {
  const tellHeld = useCallback((held: boolean) => onHeld(`new ${id}`, held), [id, onHeld]);
  return (
    <StableLayout
      items={sections[id].length > 0}
      rewriting={refining}
      steadiness={steadiness}
      released={released}
      onHeld={tellHeld}
    >
      {(present) => present && children}
    </StableLayout>
  );
}

/** One section's items through its own view; nothing at all where it has none. */
function SectionItems({
  id,
  sections,
  hideUnsupported,
  refining,
  steadiness,
  released,
  onHeld,
}: SectionItemsProps) {
  // The table pairs every id with the view of its own items; the pairing is lost in a loop over
  // ids.
  const View = sectionViews[id].View as ComponentType<{ items: GroundedItem[] }>;
  const all = sections[id] as GroundedItem[];
  const items = useMemo(
    () => (hideUnsupported ? all.filter((item) => item.support !== 'unsupported') : all),
    [all, hideUnsupported],
  );
  const tellHeld = useCallback((held: boolean) => onHeld(id, held), [id, onHeld]);
  return (
    <StableLayout
      items={items}
      rewriting={refining}
      steadiness={steadiness}
      released={released}
      onHeld={tellHeld}
    >
      {(drawn) => drawn.length > 0 && <View items={drawn} />}
    </StableLayout>
  );
}
