/** Where the line is typed in. */
export type System = 'mac' | 'windows' | 'linux';

/**
 * What the reader types so that Ollama answers this extension: it refuses (403, without a word) requests whose origin
 * it does not know. https://docs.ollama.com/faq, "How can I allow additional web origins"; seen 2026-11.
 * @param origin of the extension, such as `chrome-extension://abc`
 */
export function ollamaOriginsLine(system: System, origin: string): string {
  return {
    mac: `launchctl setenv OLLAMA_ORIGINS "${origin}"`,
    windows: `setx OLLAMA_ORIGINS "${origin}"`,
    linux: `sudo mkdir -p /etc/systemd/system/ollama.service.d && printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=${origin}"\\n' | sudo tee /etc/systemd/system/ollama.service.d/origins.conf && sudo systemctl daemon-reload && sudo systemctl restart ollama`,
  }[system];
}

/** The system a browser says it runs on. */
export function systemOf(userAgent: string): System {
  if (/Windows/i.test(userAgent)) return 'windows';
  return /Mac OS|Macintosh/i.test(userAgent) ? 'mac' : 'linux';
}
