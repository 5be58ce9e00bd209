import { join } from 'node:path';

/**
 * The environment of a browser that draws with the same fonts on every machine (Debian's
 * fonts-liberation and fonts-droid-fallback).
 */
export function sameFonts(): Record<string, string | undefined> {
  return { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') };
}
