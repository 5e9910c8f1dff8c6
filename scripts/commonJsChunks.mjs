import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What is imported by `import()` becomes a file of its own that a start does not read. esbuild splits ES modules only,
 * and the extension is CommonJS: so each file of the bundle is translated when it is made.
 * @type {import('esbuild').Plugin}
 */
export const commonJsChunks = {
  name: 'commonJsChunks',
  setup(build) {
    const { minify, sourcemap, target } = build.initialOptions;
    const translated = /** @type {const} */ ({
      format: 'cjs',
      platform: 'node',
      supported: { 'dynamic-import': false },
    });
    Object.assign(build.initialOptions, {
      format: 'esm',
      splitting: true,
      sourcemap: sourcemap && 'inline',
      write: false,
    });
    build.onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        const name = path.basename(file.path);
        const { code, map } = await build.esbuild.transform(file.text, {
          ...translated,
          ...(minify && { minify }),
          ...(target && { target }),
          ...(sourcemap && { sourcemap: 'external' }),
          sourcefile: name,
        });
        mkdirSync(path.dirname(file.path), { recursive: true });
        writeFileSync(file.path, map ? `${code}//# sourceMappingURL=${name}.map\n` : code);
        if (map) writeFileSync(`${file.path}.map`, map);
      }
    });
  },
};
