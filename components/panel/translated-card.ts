import { useMemo } from 'react';
import type { Insight } from '../../lib/insight/insight.ts';
import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import type { CardOriginals, CheckedClaim } from '../card/card-context.ts';
import type { CardTranslation } from '../hooks/use-translation.ts';
import { languageName, t } from '../labels/i18n.ts';
import type { PanelActions } from './panel-actions.ts';

/**
 * The card to draw, written or translated, with its actions. Statements are saved and annotated in
 * the words they were written in, whatever language they are shown in.
 */
export function useTranslatedCard(
  written: Insight,
  translation: CardTranslation | null,
  actions: PanelActions,
): { card: Insight; originals: CardOriginals | null; actions: PanelActions } {
  const translated = translation?.state.status === 'translated' ? translation.state.card : null;
  return useMemo(() => {
    if (!translated) return { card: written, originals: null, actions };
    const find = (claim: CheckedClaim) => translated.originals.get(claim as GroundedItem);
    const { onKeep, onNote, keptNotes } = actions;
    return {
      card: translated.insight,
      originals: {
        title: translated.title,
        originalOf: (claim) => {
          const original = find(claim);
          return original && { text: original.text, language: written.language };
        },
      },
      actions: {
        ...actions,
        onKeep: onKeep && ((claim) => onKeep(find(claim) ?? claim)),
        onNote: onNote && ((claim, note) => onNote(find(claim) ?? claim, note)),
        keptNotes: keptNotes && notesByShownText(keptNotes, translated.originals),
      },
    };
  }, [written, translated, actions]);
}

/**
 * The menu's entry for a translation: to the reader's language or back; undefined while one is
 * under way.
 */
export function translateEntry(
  translation: CardTranslation | null,
): { label: string; onSelect: () => void } | undefined {
  if (!translation) return undefined;
  const { state, pair, onTranslate, onOriginal } = translation;
  if (state.status === 'translated') return { label: t('showOriginalCard'), onSelect: onOriginal };
  if (state.status === 'translating' || state.status === 'downloading') return undefined;
  return { label: t('translateShow', languageName(pair.target)), onSelect: onTranslate };
}

function notesByShownText(
  notes: ReadonlyMap<string, string>,
  originals: ReadonlyMap<GroundedItem, GroundedItem>,
): ReadonlyMap<string, string> {
  const shown = [...originals].flatMap(([translated, { text }]) => {
    const note = notes.get(text);
    return note === undefined ? [] : [[translated.text, note] as const];
  });
  return new Map([...notes, ...shown]);
}
