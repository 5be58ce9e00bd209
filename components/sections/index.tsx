import type { ComponentType } from 'react';
import type { SectionId } from '../../lib/insight/sections/section.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import type { MessageKey } from '../labels/i18n.ts';
import { AudienceTags } from './AudienceTags.tsx';
import { Competitors } from './Competitors.tsx';
import { Glossary } from './Glossary.tsx';
import { Hook } from './Hook.tsx';
import { Implications } from './Implications.tsx';
import { Related } from './Related.tsx';
import { Takeaways } from './Takeaways.tsx';
import { Technical } from './Technical.tsx';
import { Timeline } from './Timeline.tsx';
import { Tldr } from './Tldr.tsx';

/** How a section looks: its name, and what draws its items. */
export interface SectionView<Id extends SectionId> {
  title: MessageKey;
  /** `frame`: in the head of the card, without a heading, always shown, always first. */
  place: 'frame' | 'body';
  View: ComponentType<{ items: GroundedItem<Id>[] }>;
}

/** Every section of the card, in the default order. */
export const sectionViews: { [Id in SectionId]: SectionView<Id> } = {
  hook: { title: 'sectionHook', place: 'frame', View: Hook },
  tldr: { title: 'sectionTldr', place: 'frame', View: Tldr },
  audience: { title: 'sectionAudience', place: 'frame', View: AudienceTags },
  takeaways: { title: 'sectionTakeaways', place: 'body', View: Takeaways },
  competitors: { title: 'sectionCompetitors', place: 'body', View: Competitors },
  timeline: { title: 'sectionTimeline', place: 'body', View: Timeline },
  technical: { title: 'sectionTechnical', place: 'body', View: Technical },
  glossary: { title: 'sectionGlossary', place: 'body', View: Glossary },
  implications: { title: 'sectionImplications', place: 'body', View: Implications },
  related: { title: 'sectionRelated', place: 'body', View: Related },
};

export const allSectionIds = Object.keys(sectionViews) as SectionId[];

/** The sections in the body of the card, which can be ordered, folded and switched off. */
export const bodySectionIds = allSectionIds.filter((id) => sectionViews[id].place === 'body');
