import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { compile } from 'svelte/compiler';
import { render } from 'svelte/server';
import type { Plugin } from 'vite';
import { renderToString as renderVue } from 'vue/server-renderer';
import { App } from '../fixtures/react-app.ts';
import { createApp } from '../fixtures/vue-app.ts';
import { bundleForPage } from './bundle.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** Compiles components for the browser. */
function svelte(): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return undefined;
      return { code: compile(code, { generate: 'client', filename: id }).js.code, map: null };
    },
  };
}

/** A page as a server sends it, and the script that makes it live when its `hydrate()` is called. */
export interface FrameworkPage {
  readonly html: string;
  readonly script: string;
}

/** The same little page made by each framework. */
export async function frameworkPage(name: 'react' | 'vue' | 'svelte'): Promise<FrameworkPage> {
  switch (name) {
    case 'react':
      return {
        html: renderToString(createElement(App)),
        script: await bundleForPage(fixture('react-app.ts')),
      };
    case 'vue':
      return { html: await renderVue(createApp()), script: await bundleForPage(fixture('vue-app.ts')) };
    case 'svelte':
      return { html: await svelteHtml(), script: await bundleForPage(fixture('svelte-app.ts'), [svelte()]) };
  }
}

async function svelteHtml(): Promise<string> {
  const path = fixture('SvelteApp.svelte');
  const { js } = compile(readFileSync(path, 'utf8'), { generate: 'server', filename: path });
  // A module of its own by its text: nothing can be found from there by name.
  const code = js.code.replaceAll(
    "'svelte/internal/server'",
    `'${import.meta.resolve('svelte/internal/server')}'`,
  );
  const module: { default: Parameters<typeof render>[0] } = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  return render(module.default, { props: {} }).body;
}
