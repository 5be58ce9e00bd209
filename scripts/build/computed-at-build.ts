import { isDeepStrictEqual } from 'node:util';
import { runnerImport, type Plugin } from 'vite';

/**
 * Evaluates modules whose exports are plain data at build time and ships the values instead of the
 * code.
 */
export function computedAtBuild(isComputed: (file: string) => boolean): Plugin {
  return {
    name: 'computed-at-build',
    apply: 'build',
    async load(file) {
      if (!isComputed(file)) return;
      const { module } = await runnerImport<Record<string, unknown>>(file, {
        configFile: false,
        logLevel: 'error',
      });
      const exported = Object.entries(module).map(([name, value]) => {
        const written = JSON.stringify(value);
        if (written === undefined || !isDeepStrictEqual(JSON.parse(written), value))
          throw new Error(`${file}: ${name} is not plain data`);
        return `export const ${name} = ${written};`;
      });
      return { code: exported.join('\n'), map: null, moduleType: 'js' };
    },
  };
}
