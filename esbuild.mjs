// Bundles the extension, the command line and, with --tests, the test suites.
// Usage: node esbuild.mjs [--watch] [--production] [--tests]
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { commonBuild, pageBuild } from './scripts/builds.mjs';
import { commonJsChunks } from './scripts/commonJsChunks.mjs';

const flags = new Set(process.argv.slice(2));

/** Every file below `folder` whose name ends so. @param {string} folder @param {string} suffix @returns {string[]} */
function filesBelow(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix) && !name.includes('node_modules'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

/**
 * The test harness is plain modules, which find their files beside themselves: they are loaded, not bundled.
 * @type {esbuild.Plugin}
 */
const harness = {
  name: 'harness',
  setup: (build) =>
    build.onResolve({ filter: /^\..*\.mjs$/ }, (file) => ({
      path: pathToFileURL(path.join(file.resolveDir, file.path)).href,
      external: true,
    })),
};

const common = commonBuild(flags.has('--production'));

/** @type {esbuild.BuildOptions[]} */
const builds = [
  {
    ...common,
    entryPoints: ['src/host/extension.ts'],
    outdir: 'dist',
    chunkNames: 'parts/[name]-[hash]',
    external: ['vscode'],
    plugins: [commonJsChunks],
  },
  {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // A thread, which the extension starts by its name.
  {
    ...common,
    entryPoints: ['src/node/schedule/rankSearchThread.ts'],
    outdir: 'dist',
  },
  pageBuild(flags.has('--production')),
];
if (flags.has('--tests')) {
  rmSync('out', { recursive: true, force: true });
  /** @type {esbuild.BuildOptions} */
  const tests = {
    ...common,
    minify: false,
    sourcemap: 'inline',
    logLevel: 'warning',
    packages: 'external',
    external: ['vscode'],
    outbase: '.',
    outdir: 'out',
  };
  builds.push(
    {
      ...tests,
      entryPoints: [
        ...filesBelow('test/unit', '.test.ts'),
        'test/unit/node/files/killedWriter.ts',
        ...filesBelow('test/vscode', '.ts'),
        ...filesBelow('test/bench/vscode', '.ts'),
      ],
    },
    // These share one server and one browser, so the bundles must share what holds them.
    {
      ...tests,
      format: 'esm',
      splitting: true,
      outExtension: { '.js': '.mjs' },
      plugins: [harness],
      entryPoints: [
        ...filesBelow('test/ui', '.test.ts'),
        ...[
          'core',
          'generatePlan',
          'git',
          'measure',
          'merges/run',
          'openPlan',
          'pages/run',
          'psplib/run',
          'schedule/run',
        ].map((name) => `test/bench/${name}.ts`),
      ],
    },
    // Runs in the pages that are measured.
    {
      ...tests,
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
      entryPoints: ['test/bench/inPage/recorder.ts'],
    },
  );
}

rmSync('dist', { recursive: true, force: true });
if (flags.has('--watch')) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  // All are built before the first says that it is finished, which is what VS Code waits for before it debugs.
  await Promise.allSettled(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
