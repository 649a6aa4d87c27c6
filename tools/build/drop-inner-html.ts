import type { Plugin } from 'vite';

/** Where Preact writes the HTML of `dangerouslySetInnerHTML`. */
const WRITE = /[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html\b/g;

/**
 * Takes out of Preact the one way to make elements of text. Nothing here uses it, the linter forbids it, and reviewers
 * of the package need not ask what becomes of it. A Preact that does it in another place fails the build.
 */
export function dropInnerHtml(): Plugin {
  return {
    name: 'errgloss:drop-inner-html',
    transform(code, id) {
      if (!/\/node_modules\/preact\/dist\//.test(id)) return undefined;
      if ((code.match(WRITE) ?? []).length !== 1) this.error(`${id} is another Preact than expected`);
      return { code: code.replace(WRITE, 'void 0'), map: null };
    },
  };
}
