/** Text for diagnostics without the key, should a server have repeated it, and without what looks like one. */
export function redact(text: string, key: string | null): string {
  const plain = key ? text.replaceAll(key, '•••') : text;
  return plain
    .replace(/\b(?:sk|gsk|xai|key|AIza|pk|r8|hf)[-_]?[A-Za-z0-9*_-]{16,}/g, '•••')
    .replace(/(Bearer\s+)\S+/gi, '$1•••');
}
