import { readFile } from 'node:fs/promises';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { messageBeginnings } from './lib/catalog/compile/message-beginnings.ts';
import { KNOWN_SITES } from './lib/settings/known-sites.ts';
import { compileCatalog, readCatalog } from './tools/build/catalog.ts';
import { dropInnerHtml } from './tools/build/drop-inner-html.ts';
import { ICONS, renderIcons } from './tools/build/icons.ts';
import { instrumentLib } from './tools/build/instrument.ts';
import { MANAGED_SCHEMA_FILE, managedSchema } from './tools/build/managed-schema.ts';
import { markdownReader } from './tools/build/markdown-reader.ts';
import { packedMessages } from './tools/build/packed-messages.ts';
import { companyBuild } from './tools/company-build.ts';

const COMPANY = companyBuild();

const FIREFOX_SETTINGS = {
  gecko: {
    id: COMPANY.firefoxId ?? 'errgloss@errgloss.github.io',
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
  vite: async ({ mode }) => ({
    define: {
      MESSAGE_BEGINNINGS: JSON.stringify(messageBeginnings(await readCatalog())),
      ...(mode === 'coverage' ? {} : { 'import.meta.noExamples': '[]' }),
    },
    plugins: [...(mode === 'coverage' ? [instrumentLib()] : []), dropInnerHtml(), markdownReader(), preact()],
    build: {
      modulePreload: { polyfill: false },
      // Older targets get light-dark() as media queries, which don't follow the theme that a user has chosen.
      cssTarget: ['chrome128', 'firefox140'],
      minify: mode !== 'coverage',
    },
  }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      for (const [index, file] of files.entries()) {
        const { relativeDest } = file;
        if ('absoluteSrc' in file && /^_locales[\\/].*\.json$/.test(relativeDest))
          files[index] = { relativeDest, contents: packedMessages(await readFile(file.absoluteSrc, 'utf8')) };
      }
      files.push({ relativeDest: MANAGED_SCHEMA_FILE, contents: managedSchema() });
      for (const [relativeDest, contents] of await compileCatalog()) files.push({ relativeDest, contents });
      for (const [relativeDest, absoluteSrc] of await renderIcons())
        files.push({ relativeDest, absoluteSrc });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Errgloss',
    description: '__MSG_description__',
    default_locale: 'en',
    ...(browser === 'firefox'
      ? { browser_specific_settings: FIREFOX_SETTINGS }
      : { minimum_chrome_version: '128', storage: { managed_schema: MANAGED_SCHEMA_FILE } }),
    ...(browser !== 'firefox' && COMPANY.key ? { key: COMPANY.key } : {}),
    icons: ICONS,
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: [...new Set([...KNOWN_SITES, ...COMPANY.hosts])],
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
        // One address, that of the worker which reads log files.
        'trusted-types log-worker',
      ].join('; '),
    },
    omnibox: { keyword: 'err' },
    // Keys that Chromium and Firefox really assign, and that Edge's own list leaves free.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandLookUp__' },
      'next-code': {
        suggested_key: { default: 'Alt+J' },
        description: '__MSG_commandNext__',
      },
      'previous-code': {
        suggested_key: { default: 'Alt+K' },
        description: '__MSG_commandPrevious__',
      },
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandToggle__',
      },
    },
  }),
});
