import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/**
 * Names in a page's head what the file `draw` needs, which the page imports as it starts: scripts
 * and styles are then on their way before anything has run, as if they were imported at the top.
 */
export function earlyLinks(): Plugin {
  return {
    name: 'early-links',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk }) {
        if (!bundle || !chunk) return [];
        const chunkOf = (file: string): Rolldown.OutputChunk | null => {
          const output = bundle[file];
          return output?.type === 'chunk' ? output : null;
        };
        const closure = (files: string[], seen = new Set<string>()): Set<string> => {
          for (const file of files) {
            if (seen.has(file)) continue;
            seen.add(file);
            closure(chunkOf(file)?.imports ?? [], seen);
          }
          return seen;
        };
        const had = closure([chunk.fileName]);
        const scripts = [
          ...closure(
            chunk.dynamicImports.filter((file) =>
              chunkOf(file)?.facadeModuleId?.endsWith('/draw.tsx'),
            ),
          ),
        ].filter((file) => !had.has(file));
        const styles = [
          ...new Set(
            scripts.flatMap((file) => [...(chunkOf(file)?.viteMetadata?.importedCss ?? [])]),
          ),
        ];
        const link = (rel: string, file: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        });
        return [
          ...scripts.map((file) => link('modulepreload', file)),
          ...styles.map((file) => link('stylesheet', file)),
        ];
      },
    },
  };
}
