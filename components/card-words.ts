import type { CardWords } from '../lib/export/card-words.ts';
import { audienceWords } from './audience-words.ts';
import { t, type MessageKey } from './i18n.ts';
import { rowWords } from './row-words.ts';
import { supportWords } from './support-words.ts';

/** The words around a card's statements, from the interface's language: for what is exported. */
export function cardWords(): CardWords {
  return {
    section: words({
      hook: 'sectionHook',
      tldr: 'sectionTldr',
      audience: 'sectionAudience',
      takeaways: 'sectionTakeaways',
      competitors: 'sectionCompetitors',
      technical: 'sectionTechnical',
      glossary: 'sectionGlossary',
      implications: 'sectionImplications',
      timeline: 'sectionTimeline',
      related: 'sectionRelated',
    }),
    part: words({
      'what-changed': 'tldrWhatChanged',
      'why-it-matters': 'tldrWhyItMatters',
      'what-to-do-next': 'tldrWhatToDoNext',
      'who-should-care': 'tldrWhoShouldCare',
    }),
    row: words(rowWords),
    audience: words(audienceWords),
    support: words(
      Object.fromEntries(
        Object.entries(supportWords).map(([level, { label }]) => [level, label]),
      ) as Record<keyof typeof supportWords, MessageKey>,
    ),
    notKnown: t('notKnown'),
    thisStory: t('thisStory'),
    inferred: t('inferred'),
    horizon: t('horizon'),
    saidBy: (speaker) => t('saidBy', speaker),
    asOf: (date) => t('asOf', date),
    originalSource: (publisher) => t('originalSource', publisher),
    rights: (publisher) => t('rights', publisher),
  };
}

function words<Key extends string>(keys: Record<Key, MessageKey>): Record<Key, string> {
  return Object.fromEntries(
    Object.entries<MessageKey>(keys).map(([key, message]) => [key, t(message)]),
  ) as Record<Key, string>;
}
