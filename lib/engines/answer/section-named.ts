import type { SectionId } from '../../insight/section-ids.ts';
import { askedSections } from '../prompt-schema.ts';

/** The section a key of an answer means: its id, or a title that holds it ("Key Takeaways", "competitor_analysis"). */
export function sectionNamed(key: string): SectionId | undefined {
  const folded = lettersOf(key);
  if (folded.length > 40) return undefined;
  return (
    askedSections.find((id) => id === folded) ??
    askedSections.find((id) => folded.includes(id.replace(/s$/, '')))
  );
}

/** A name without case, spaces and punctuation: two spellings of one key are the same. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
