// What esbuild.mjs makes, as far as others make it too.

/** @param {boolean} isProduction @returns {import('esbuild').BuildOptions} */
export function commonBuild(isProduction) {
  return {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'info',
    minify: isProduction,
    sourcemap: isProduction ? false : 'linked',
  };
}

/**
 * The pages that VS Code shows: each a folder of src/webview with a script of its name.
 * @param {boolean} isProduction @returns {import('esbuild').BuildOptions}
 */
export function pageBuild(isProduction) {
  return {
    ...commonBuild(isProduction),
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: isProduction ? false : 'inline',
    entryPoints: ['board/board.tsx', 'editor/editor.tsx', 'form/itemForm.tsx', 'shared/codicon.css'].map(
      (file) => `src/webview/${file}`,
    ),
    outdir: 'dist/webview',
    entryNames: '[name]',
    assetNames: '[name]',
    loader: { '.ttf': 'file' },
  };
}
