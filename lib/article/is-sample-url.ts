/**
 * Whether an article's address is that of the sample; it needs no texts, so that the panel can ask
 * it.
 */
export function isSampleUrl(url: string): boolean {
  return url.startsWith('https://sidelight.example/sample/');
}
