import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { KNOWN_SITES } from './lib/browser/known-sites.ts';
import { compileCatalog } from './test/tools/catalog-build.ts';
import { dropExamples } from './test/tools/drop-examples.ts';
import { dropInnerHtml } from './test/tools/drop-inner-html.ts';
import { ICONS, renderIcons } from './test/tools/icons.ts';
import { instrumentLib } from './test/tools/instrument.ts';
import { terse } from './test/tools/terse.ts';

const FIREFOX_SETTINGS = {
  gecko: {
    id: 'errgloss@errgloss.github.io',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none' as const] },
  },
  // The first version for Android that knows what is said of data above.
  gecko_android: { strict_min_version: '142.0' },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  // `wxt build --mode coverage` puts counters into lib, and is for tests only.
  vite: ({ mode }) => ({
    plugins: [
      ...(mode === 'coverage' ? [instrumentLib()] : [dropExamples(), terse()]),
      dropInnerHtml(),
      preact(),
    ],
    build: {
      modulePreload: { polyfill: false },
      // Older targets get light-dark() as media queries, which don't follow the theme that a reader has chosen.
      cssTarget: ['chrome128', 'firefox140'],
      minify: mode !== 'coverage',
    },
  }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      for (const [relativeDest, contents] of await compileCatalog()) files.push({ relativeDest, contents });
      for (const [relativeDest, absoluteSrc] of await renderIcons())
        files.push({ relativeDest, absoluteSrc });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Errgloss',
    description: 'Explains Windows error codes where you read them.',
    ...(browser === 'firefox'
      ? { browser_specific_settings: FIREFOX_SETTINGS }
      : { minimum_chrome_version: '128' }),
    icons: ICONS,
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: [...KNOWN_SITES],
    optional_host_permissions: ['*://*/*', 'file:///*'],
    content_security_policy: {
      // Everything comes out of the package, and nothing is made of text but text.
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    },
    omnibox: { keyword: 'err' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+E' }, description: 'Look up an error code' },
      'next-code': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: 'Go to the next code on the page',
      },
      'previous-code': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: 'Go to the previous code on the page',
      },
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: 'Annotate this site, or stop doing so',
      },
    },
  }),
});
