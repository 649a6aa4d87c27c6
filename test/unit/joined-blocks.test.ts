import { expect, test } from 'vitest';
import { readPage } from '../support/read-page.ts';

/** Without white space between blocks a number runs into what follows, where only the page's text as a whole is seen. */
test.each<[body: string, texts: readonly string[]]>([
  ['<div>It failed with error 5</div><div>10:16:00 next</div>', ['5']],
  ['<div>It failed with error 1603</div><div>10:16:00 next</div>', ['1603']],
  ['<div>It failed with error 5</div><div>2024-01-18 next</div>', ['5']],
  ['<ul><li>exit code 1603</li><li>4.2.1 is the version</li></ul>', ['1603']],
  ['<ul><li>exit code 1603</li><li>1,000 times</li></ul>', ['1603']],
  ['<p>7</p><p>error 1603</p><p>1618 is another</p>', ['1603']],
  ['<p>version 10</p><p>0x80070005</p><p>12</p>', ['0x80070005']],
  ['<p>step 7</p><p>-2147023293</p><p>5</p>', ['-2147023293']],
  ['<p>8</p><p>C0000005</p><p>crashed</p>', []],
  ['<p>8</p><p>C0000005 crashed it</p>', ['C0000005']],
  ['<p>The name</p><p>E_FAIL</p><p>is known</p>', ['E_FAIL']],
  ['<p>A</p><p>WSAECONNRESET</p><p>B</p>', ['WSAECONNRESET']],
  [
    '<table><tr><th>Time</th><th>Error code</th><th>Count</th></tr>' +
      '<tr><td>10:15</td><td>1603</td><td>7</td></tr><tr><td>10:16</td><td>1618</td><td>9</td></tr></table>',
    ['1603', '1618'],
  ],
  [
    '<table><tr><th>#</th><th>Error code</th><th>Count</th></tr>' +
      '<tr><td>1.</td><td>1603</td><td>7</td></tr><tr><td>12</td><td>1618</td><td>9</td></tr></table>',
    ['1603', '1618'],
  ],
  [
    '<table><tr><th>Time</th><th>Error code</th><th>Count</th></tr><tr><td>noon</td><td> 1603 </td><td>seven</td></tr></table>',
    ['1603'],
  ],
  ['<dl><dt>ERROR_INSTALL_FAILURE</dt><dd> 1603 </dd></dl><p>Next</p>', ['ERROR_INSTALL_FAILURE', '1603']],
  ['<p>They saw</p><p> 1603 </p><p>ships</p>', []],
])('%s', async (body, texts) => {
  const { mentions } = await readPage(`<!doctype html><body>${body}</body>`);
  expect(mentions.map(({ text }) => text)).toEqual(texts);
});
