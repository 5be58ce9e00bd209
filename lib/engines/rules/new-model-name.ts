import { escapePattern } from '../../text/escape-pattern.ts';

const versioned = /\p{Lu}\p{L}+(?:[ -]\p{Lu}?\p{L}*)?[ -]?\d[\w.]*(?:-\d+[BM])?/gu;

/**
 * A name with a version in the title that the text introduces as a model ("its Lumen 2 language model", "Lumen 2 has 70 billion parameters"),
 * whoever makes it; null where it is a year, a product or nothing.
 */
export function newModelName(title: string, sentences: readonly string[]): string | null {
  for (const [found] of title.matchAll(versioned)) {
    const name = found.replace(/[.,]$/, '');
    const own = escapePattern(name);
    const introduced = new RegExp(
      String.raw`${own}(?:,)? (?:(?:an? |the |its )?(?:\S+ ){0,4}(?:language |image |video |speech |reasoning |open-weight )?model\b|has \d[\d.,]* (?:billion|million|trillion) parameters)`,
      'u',
    );
    if (
      !/^(?:19|20)\d{2}$/.test(name.split(/[ -]/).at(-1) ?? '') &&
      sentences.some((text) => introduced.test(text))
    )
      return name;
  }
  return null;
}
