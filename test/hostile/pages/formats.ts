import type { Sent } from '../../support/drivers/driver.ts';
import type { User } from '../drive/user.ts';
import type { HostilePage } from '../page.ts';

/** A document of any other type than HTML. */
function sent(contentType: string, body: string): { readonly sent: Sent } {
  return { sent: { contentType, body } };
}

/** Why nothing is marked on a page. */
const WHY = /can.t|cannot|no extension|not (?:marked|read|supported)|only|no script/i;

/** Either a code is marked and its card opens, or nothing is and the popup says why. */
async function cardOrReason(user: User): Promise<readonly string[]> {
  if (await user.until(() => user.isMarked('1603'), 1000)) {
    const title = await user.hover('1603');
    return title === 'ERROR_INSTALL_FAILURE' ? [] : ['marked, but no card opens'];
  }
  const { state, text } = await user.popup(WHY);
  return WHY.test(text) ? [] : [`not marked, and the popup (${state}) says “${text.replaceAll('\n', ' ')}”`];
}

/** Documents that are not HTML, and pages of the browser that take no script. */
export const FORMATS: readonly HostilePage[] = [
  {
    name: 'formats/plain-text',
    about: 'A log as plain text.',
    ...sent('text/plain; charset=utf-8', 'MainEngineThread is returning 1603\nexit code 1618\n'),
    marked: ['1603', '1618'],
    steps: cardOrReason,
  },
  {
    name: 'formats/json',
    about: 'An answer of a server as JSON, which browsers show as text.',
    ...sent(
      'application/json',
      '{"status":"failed","error":"Setup failed with error 1603","hresult":"0x80070643"}',
    ),
    marked: ['1603', '0x80070643'],
    steps: cardOrReason,
  },
  {
    name: 'formats/xml',
    about: 'An event as XML without a style, which the browser shows as a tree.',
    ...sent(
      'application/xml',
      '<?xml version="1.0"?><Event><Message>Setup failed with error 1603</Message></Event>',
    ),
    marked: [],
    steps: cardOrReason,
  },
  {
    name: 'formats/styled-xml',
    about: 'XML with a style sheet, which is drawn as the style says.',
    ...sent(
      'text/xml',
      '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="/style.css"?><list><item>Setup failed with error 1603</item></list>',
    ),
    addresses: {
      '/style.css': { contentType: 'text/css', body: 'item { display: block; font: 16px serif; }' },
    },
    marked: [],
    steps: cardOrReason,
  },
  {
    name: 'formats/xhtml',
    about: 'A page as XHTML, whose elements have names in a namespace.',
    ...sent(
      'application/xhtml+xml',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>Error 1603</p><x:p xmlns:x="http://www.w3.org/1999/xhtml">exit code 1618</x:p></body></html>',
    ),
    marked: ['1603', '1618'],
    steps: cardOrReason,
  },
  {
    name: 'formats/svg',
    about: 'A picture in SVG as a document of its own.',
    ...sent(
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><text x="10" y="40">Setup failed with error 1603</text></svg>',
    ),
    marked: [],
    steps: cardOrReason,
  },
  {
    name: 'formats/svg-in-html',
    about: 'Texts of pictures in a page, cut into spans, and HTML in them.',
    body: `<svg width="600" height="120"><text x="10" y="30">Error <tspan>16</tspan><tspan>03</tspan></text>
      <foreignObject x="0" y="50" width="400" height="60"><p>exit code 1618</p></foreignObject><title>Error 1602</title></svg>`,
    marked: ['1603', '1618'],
    steps: cardOrReason,
  },
  {
    name: 'formats/mathml',
    about: 'Numbers in formulas, and text in them.',
    body: `<p>Error 1603</p><math><mrow><mi>x</mi><mo>=</mo><mn>1618</mn></mrow><mtext>exit code 1619</mtext></math>`,
    marked: ['1603'],
    unmarked: ['1618'],
    steps: cardOrReason,
  },
  {
    name: 'formats/broken-xml',
    about: 'XHTML with an error in it, of which the browser shows a part and what is wrong.',
    ...sent(
      'application/xhtml+xml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Error 1603</p><p>exit code 1618</body></html>',
    ),
    marked: [],
  },
  {
    name: 'formats/empty',
    about: 'A page without a byte gets its text by a script.',
    ...sent('text/html', ''),
    act: () => document.body.append('Error 1603'),
    marked: ['1603'],
  },
  {
    name: 'formats/picture',
    about: 'A picture as a document of its own.',
    ...sent('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'),
    marked: [],
  },
  {
    name: 'formats/pdf',
    about: 'A PDF in the viewer of the browser: no script runs in it, and the popup says so.',
    ...sent(
      'application/pdf',
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length 44>>stream\nBT /F1 18 Tf 10 100 Td (Error 1603) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
    marked: [],
    unmarked: ['1603'],
    says: WHY,
  },
  {
    name: 'formats/browser-page',
    about: "A page of the browser's own beside an annotated one: nothing runs there, and the popup says so.",
    body: '<article><h1>Log</h1><p>Error 1603</p></article>',
    marked: ['1603'],
    async steps(user) {
      const source = await user.browser.context.newPage();
      try {
        await source.goto('chrome://version/');
        const { text } = await user.popupOf(source, WHY);
        return WHY.test(text) ? [] : [`the popup says “${text.replaceAll('\n', ' ')}”`];
      } finally {
        await source.close();
      }
    },
  },
  {
    name: 'formats/blank-window',
    about: 'A window without an address, written by the page that opened it.',
    body: '<p>Error 1603</p>',
    marked: ['1603'],
    async steps(user) {
      const opening = user.page.waitForEvent('popup');
      await user.tab.inPage(() => {
        const opened = window.open('about:blank');
        opened?.document.write('<title>Report</title><p>exit code 1618</p>');
      });
      const opened = await opening;
      const alive = await opened.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500, true)));
      await opened.close();
      return alive === true ? [] : ['the window does not answer'];
    },
  },
];
