/**
 * What Anthropic wants on every request. The last one is its switch for calls from a browser: the
 * key is the reader's own, on the reader's own machine. Apart from the client, so that a test of
 * the connection does not load it.
 */
export function anthropicHeaders(key: string | null): Record<string, string> {
  return {
    'x-api-key': key ?? '',
    'anthropic-version': '2023-06-01',
    'anthropic-dangerous-direct-browser-access': 'true',
  };
}
