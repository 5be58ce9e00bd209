import { useCallback, useEffect, useRef, useState } from 'react';

/** A statement to read aloud, in its own language (BCP 47). */
export interface Passage {
  text: string;
  language: string;
}

/** Position of the voice: the passage, and the word in it as offsets if the voice reports them. */
export interface SpokenPlace {
  passage: Passage;
  word: { start: number; end: number } | null;
}

export interface ReadAloud {
  /** null while nothing is read. */
  place: SpokenPlace | null;
  /**
   * Reads the passages in order. False where the device has no voice of its own for their language.
   */
  start(passages: Passage[]): boolean;
  stop(): void;
}

/**
 * Reads passages aloud with a voice on the device, one utterance each, so that none exceeds
 * Chromium's limit of about 15 seconds. Remote voices are never used: they would send the text
 * away. Stops on unmount.
 */
export function useReadAloud(
  speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): ReadAloud {
  const [place, setPlace] = useState<SpokenPlace | null>(null);
  /** Grows with every start and stop, so that events of an earlier reading are ignored. */
  const run = useRef(0);

  const stop = useCallback(() => {
    run.current += 1;
    speech?.cancel();
    setPlace(null);
  }, [speech]);

  const start = useCallback(
    (passages: Passage[]) => {
      stop();
      const [first] = passages;
      if (!speech || !first || !localVoice(speech, first.language)) return false;
      const mine = run.current;
      const readFrom = (index: number) => {
        const passage = passages[index];
        if (run.current !== mine) return;
        if (!passage) return setPlace(null);
        const utterance = new SpeechSynthesisUtterance(passage.text);
        const voice = localVoice(speech, passage.language) ?? localVoice(speech, first.language);
        utterance.lang = passage.language;
        if (voice) utterance.voice = voice;
        utterance.onboundary = ({ charIndex, charLength, name }) => {
          if (run.current !== mine || name !== 'word') return;
          const end = charIndex + (charLength || wordLength(passage.text, charIndex));
          setPlace({ passage, word: { start: charIndex, end } });
        };
        utterance.onend = () => readFrom(index + 1);
        utterance.onerror = () => run.current === mine && stop();
        setPlace({ passage, word: null });
        speech.speak(utterance);
      };
      readFrom(0);
      return true;
    },
    [speech, stop],
  );

  useEffect(() => stop, [stop]);
  return { place, start, stop };
}

/** A local voice for the language, preferably of the same region. */
function localVoice(speech: SpeechSynthesis, language: string): SpeechSynthesisVoice | undefined {
  const wanted = language.toLowerCase();
  const [primary] = wanted.split('-');
  const local = speech.getVoices().filter(({ localService }) => localService);
  const tag = ({ lang }: SpeechSynthesisVoice) => lang.toLowerCase().replace('_', '-');
  return (
    local.find((voice) => tag(voice) === wanted) ??
    local.find((voice) => tag(voice).split('-')[0] === primary)
  );
}

/** Length of the word that begins at an offset: some voices report only where it begins. */
function wordLength(text: string, from: number): number {
  return /^\S*/u.exec(text.slice(from))?.[0].length ?? 0;
}
