import { documentElement, elementAround, isElement } from '../../dom/nodes.ts';

/** The colours of what stands around a node: those of the first background that can be seen, else the page's own. */
export function schemeAround(near: Node): 'light' | 'dark' | 'light dark' {
  let element = isElement(near) ? near : elementAround(near);
  for (; element; element = elementAround(element)) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance > 0.4 ? 'light' : 'dark';
  }
  const root = documentElement();
  const schemes = root ? getComputedStyle(root).colorScheme.split(' ') : [];
  // A page that says nothing is drawn on white.
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') ? 'light dark' : 'dark';
}

/** From 0 to 1; undefined for a colour that lets what is below it through, or is written in another way. */
export function luminanceOf(colour: string): number | undefined {
  const numbers = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (!numbers) return undefined;
  const [red, green, blue, alpha = '1'] = numbers.slice(1);
  if (Number(alpha) < 0.5) return undefined;
  return (0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue)) / 255;
}
