import type { EventType } from '../../lib/insight/event-type.ts';
import type { MessageKey } from './i18n.ts';

/** The kinds of news. */
export const eventLabels: Record<EventType, MessageKey> = {
  release: 'eventRelease',
  product: 'eventProduct',
  funding: 'eventFunding',
  acquisition: 'eventAcquisition',
  regulation: 'eventRegulation',
  lawsuit: 'eventLawsuit',
  research: 'eventResearch',
  benchmark: 'eventBenchmark',
  chips: 'eventChips',
  security: 'eventSecurity',
  pricing: 'eventPricing',
  people: 'eventPeople',
  partnership: 'eventPartnership',
  'open-source': 'eventOpenSource',
  opinion: 'eventOpinion',
  other: 'eventOther',
};
