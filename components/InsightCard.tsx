import { useMemo, useState, type ComponentType } from 'react';
import type { Insight } from '../lib/insight/insight.ts';
import type { Audience } from '../lib/insight/sections/audience.ts';
import type { GroundedItem, GroundedSections, SectionId } from '../lib/insight/sections/index.ts';
import { CardContext, type CardActions, type CardFrame, type CheckedClaim } from './card-context.ts';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { orderedSections, toggled, type CardLayout } from './card-layout.ts';
import { CardSection } from './CardSection.tsx';
import { Evidence } from './Evidence.tsx';
import { plural, t } from './i18n.ts';
import { allSectionIds, bodySectionIds, sectionViews } from './sections/index.tsx';
import './InsightCard.css';

export interface InsightCardProps {
  insight: Insight;
  /** Sections a model has sent so far; each takes the place of the card's own. */
  partial?: Partial<GroundedSections>;
  layout: CardLayout;
  role: Audience | null;
  unsupportedClaims: 'hidden' | 'struck';
  now: Date;
  actions: CardActions;
  onLayout: (layout: CardLayout) => void;
}

/** The insight card: an article's head, the thirty-second part, and the sections in the reader's order. */
export function InsightCard({ insight, partial, layout, role, unsupportedClaims, now, actions, onLayout }: InsightCardProps) {
  const [open, setOpen] = useState<{ claim: CheckedClaim; anchor: HTMLElement } | null>(null);
  const sections = useMemo(() => ({ ...insight.sections, ...partial }), [insight.sections, partial]);
  const frame = useMemo<CardFrame>(
    () => ({
      article: insight.article,
      language: insight.language,
      now,
      role,
      glossary: sections.glossary,
      unsupportedClaims,
      actions,
      openEvidence: (claim, anchor) => setOpen({ claim, anchor }),
    }),
    [insight.article, insight.language, now, role, sections.glossary, unsupportedClaims, actions],
  );
  const hidden = unsupportedClaims === 'hidden' ? allSectionIds.flatMap((id) => sections[id] as CheckedClaim[]).filter((claim) => claim.support === 'unsupported').length : 0;

  return (
    <CardContext.Provider value={frame}>
      <article className="card">
        <CardHead insight={insight} />
        {allSectionIds
          .filter((id) => sectionViews[id].place === 'frame')
          .map((id) => (
            <SectionItems key={id} id={id} sections={sections} hideUnsupported={unsupportedClaims === 'hidden'} />
          ))}
        {orderedSections(bodySectionIds, layout.order)
          .filter((id) => !layout.off.includes(id) && sections[id].length > 0)
          .map((id) => (
            <CardSection
              key={id}
              id={id}
              title={t(sectionViews[id].title)}
              count={sections[id].length}
              collapsed={layout.collapsed.includes(id)}
              onToggle={() => onLayout({ ...layout, collapsed: toggled(layout.collapsed, id) })}
            >
              <SectionItems id={id} sections={sections} hideUnsupported={unsupportedClaims === 'hidden'} />
            </CardSection>
          ))}
        {hidden > 0 && <p className="card-hidden">{plural('hiddenClaims', hidden)}</p>}
        <CardFoot insight={insight} />
        {open && <Evidence claim={open.claim} anchor={open.anchor} onClose={() => setOpen((now) => (now === open ? null : now))} />}
      </article>
    </CardContext.Provider>
  );
}

/** One section's items through its own view; nothing at all where it has none. */
function SectionItems({ id, sections, hideUnsupported }: { id: SectionId; sections: GroundedSections; hideUnsupported: boolean }) {
  // The table pairs every id with the view of its own items; the pairing is lost in a loop over ids.
  const View = sectionViews[id].View as ComponentType<{ items: GroundedItem[] }>;
  const items = (sections[id] as GroundedItem[]).filter((item) => !hideUnsupported || item.support !== 'unsupported');
  return items.length > 0 ? <View items={items} /> : null;
}
