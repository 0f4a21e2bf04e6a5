import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Atlassian's design tokens as one static stylesheet, so that the first paint has its colours. The selectors ask for
 * the colour mode only, because `data-theme` is Forge's own affair; before the host has spoken the system decides.
 */
function designTokens(): Plugin {
  const id = 'virtual:design-tokens.css';
  const load = createRequire(import.meta.url);
  const theme = (name: string) =>
    (load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`) as { default: string }).default;
  // Each theme has one rule with a selector of its own; keyframes beside it stay.
  const under = (selector: string, name: string) => theme(name).replace(/html\[data-[^{]+\{/, `${selector} {`);
  return {
    name: 'design-tokens',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (resolved) =>
      resolved === `\0${id}`
        ? [
            ...['spacing', 'typography', 'shape', 'motion'].map((name) => under(':root', name)),
            under(':root, html[data-color-mode="light"]', 'light'),
            `@media (prefers-color-scheme: dark) { ${under('html:not([data-color-mode="light"])', 'dark')} }`,
            under('html[data-color-mode="dark"]', 'dark'),
          ].join('\n')
        : null,
  };
}

/** Leaves out what Atlaskit brings along for its own products: a flag service's client and a loader of themes. */
function leanAtlaskit(): Plugin {
  const instead: readonly (readonly [RegExp, string])[] = [
    [/^@atlaskit\/feature-gate-js-client\/feature-gates$/, here('src/lean/featureGates.ts')],
    [/\/artifacts\/theme-import-map$/, here('src/lean/themes.ts')],
    [/^(@atlaskit\/tokens|\.|\.\.)\/set-global-theme$/, here('src/lean/globalTheme.ts')],
  ];
  return {
    name: 'lean-atlaskit',
    enforce: 'pre',
    resolveId: (source) => instead.find(([from]) => from.test(source))?.[1] ?? null,
  };
}

/** Each app is a build of its own, so that a tab loads nothing of another: `VITE_APP=handoff npm run build`. */
const app = process.env.VITE_APP ?? 'cloner';
const pages = readdirSync(here(`apps/${app}`)).filter((name) => name.endsWith('.html'));

/** The core that an app's screens talk to: the worker, or in harness mode one that plays its part. */
const coreOf = (name: string, mode: string) => {
  const fake = here(`src/${name}/testing/harnessCore.ts`);
  return mode === 'harness' && existsSync(fake) ? fake : here(`src/${name}/engine/openCore.ts`);
};

/** `--mode forge` builds with Atlassian's own bridge, `--mode harness` with a fake core and a fake site, for looking at. */
export default defineConfig(({ mode }) => ({
  root: here(`apps/${app}`),
  base: './',
  define: {
    'process.env.NODE_ENV': JSON.stringify(mode === 'test' ? 'test' : 'production'),
    'import.meta.env.VITE_APP': JSON.stringify(app),
  },
  resolve: {
    alias: {
      '#bridge': mode === 'forge' ? '@forge/bridge' : here('src/bridge/bridge.ts'),
      '#clonerCore': coreOf('cloner', mode),
      '#handoffCore': coreOf('handoff', mode),
      '#pivotCore': coreOf('pivot', mode),
    },
  },
  plugins: [react(), leanAtlaskit(), designTokens()],
  worker: { format: 'es' },
  build: {
    outDir: here(mode === 'harness' ? `dist/harness/${app}` : `dist/${app}`),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: pages.map((name) => here(`apps/${app}/${name}`)) },
  },
  test: {
    root: here('.'),
    include: ['src/**/*.test.{ts,tsx}'],
    // Tests that draw say `@vitest-environment jsdom` and import testing/dom; the others need no page and start at once.
    environment: 'node',
    testTimeout: 20_000,
    css: false,
    server: { deps: { inline: [/@atlaskit/, /@compiled/] } },
  },
}));
