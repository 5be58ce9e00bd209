import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { IconShapes } from '../components/ui/plain-icon.ts';

const drawing = resolve(import.meta.dirname, '../components/ui/plain-icon.ts');

/** Ships of lucide's icons their shapes alone, drawn by `components/ui/plain-icon.ts`. */
export function plainIcons(): Plugin {
  return {
    name: 'plain-icons',
    apply: 'build',
    async load(file) {
      if (!/[\\/]lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/]/.test(file)) return;
      const { __iconData: icon } = (await import(file)) as {
        __iconData?: { size: number; node: IconShapes };
      };
      if (!icon) return; // another name of an icon
      const shapes = icon.node.map(
        ([tag, { key: _key, ...attributes }]) => [tag, attributes] as const,
      );
      // What React spells otherwise would be drawn wrong, and silently.
      if (
        icon.size !== 24 ||
        shapes.some(([, attributes]) => Object.keys(attributes).some((name) => name.includes('-')))
      )
        throw new Error(`${file} is no icon as expected`);
      return {
        code: `import { plainIcon } from ${JSON.stringify(drawing)};\nexport default /* @__PURE__ */ plainIcon(${JSON.stringify(shapes)});\n`,
        map: null,
      };
    },
  };
}
