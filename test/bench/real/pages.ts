import { fill, Random } from './random.ts';
import { sentences } from './sentences.ts';

/** A page like one that people read, of any size. The same size gives the same page. */
export interface RealPage {
  readonly title: string;
  /** Whether codes of Windows stand on it. */
  readonly hasCodes: boolean;
  /** HTML of the body, of about so many characters. */
  readonly body: (size: number) => string;
}

const SEED = 2026;

/** Reference pages of a library: constants, tables of flags and offsets, samples of code. */
function documentation(size: number): string {
  const random = new Random(SEED);
  const constant = () =>
    `${random.pick(['WM', 'FILE', 'MEM', 'PAGE', 'SWP', 'DLGC', 'PROCESS'])}_${random.pick(['PAINT', 'SHARE_READ', 'COMMIT', 'NOACCESS', 'ASYNCWINDOWPOS', 'WANTARROWS', 'VM_READ', 'CREATE'])}`;
  const row = () =>
    `<tr><td><strong>${constant()}</strong><br>0x${random.hex(4)}</td><td>${sentences(random, 'docs', 1)}</td></tr>`;
  const code =
    () => `<pre><code class="lang-cpp"><span class="hljs-keyword">if</span> (!<span class="hljs-built_in">CreateThing</span>(h, ${random.number(1, 64)}, ${constant()}, &amp;size))
{
    buffer[${random.number(0, 255)}] = 0x${random.hex(2)}; <span class="hljs-comment">// offset ${random.number(0, 4096)}</span>
    <span class="hljs-keyword">return</span> FALSE;
}
</code></pre>`;
  return fill(size, (index) => {
    switch (index % 6) {
      case 0:
        return `<h2 id="section-${index}">${constant()} structure</h2><p>${sentences(random, 'docs', 4)}</p>`;
      case 1:
        return `<table><thead><tr><th>Constant/value</th><th>Description</th></tr></thead><tbody>${row()}${row()}</tbody></table>`;
      case 2:
        return `<p>${sentences(random, 'docs', 2)} <em>${sentences(random, 'docs', 1)}</em> ${sentences(random, 'docs', 1)} See <a href="#x">${constant()}</a> and <em>dwFlags</em>.</p>`;
      case 3:
        return code();
      case 4:
        return Array.from(
          { length: 4 },
          () => `<p><a href="#s">See also</a>: ${sentences(random, 'docs', 1)}</p>`,
        ).join('');
      default:
        return `<ul>${Array.from({ length: 3 }, () => `<li><code>${constant()}</code>: ${sentences(random, 'docs', 2)}</li>`).join('')}</ul>`;
    }
  });
}

function post(random: Random, index: number, body: string): string {
  return `<article class="post" id="p${random.number(100_000, 999_999)}"><p class="meta"><a href="#u">user${random.number(1, 9999)}</a>, <time>${random.number(1, 28)} Mar 2024 at ${random.number(10, 23)}:${random.number(10, 59)}</time>, post ${index + 1}, <span>${random.number(0, 40)} likes</span></p>${body}</article>`;
}

/** A thread about a setup that fails. */
function forumThread(size: number): string {
  const random = new Random(SEED + 1);
  const wrapped = () => `0x8007${random.hex(4)}`;
  const trouble = () =>
    random.pick([
      () => `Setup ended with error ${random.number(1601, 1654)}, and the log says ${wrapped()}.`,
      () =>
        `It stops with exit code ${random.pick(['1603', '1618', '3010', '-2147023293', '-1073741819'])} every time.`,
      () =>
        `The event has ${random.pick(['0xC0000005', '0x80070005', '0x800F0922', '0x80240034'])} in it (${random.pick(['ERROR_ACCESS_DENIED', 'ERROR_INSTALL_FAILURE', 'STATUS_ACCESS_VIOLATION', 'E_FAIL'])}).`,
      () =>
        `Blue screen again, stop code ${random.pick(['0x0000007B', '0x133', 'IRQL_NOT_LESS_OR_EQUAL', 'MEMORY_MANAGEMENT'])}.`,
    ])();
  return fill(size, (index) =>
    post(
      random,
      index,
      `<p>${sentences(random, 'talk', 1)} ${trouble()} ${trouble()} ${sentences(random, 'talk', 1)} ${trouble()}</p>${index % 3 === 0 ? `<blockquote>${trouble()} ${trouble()}</blockquote>` : ''}`,
    ),
  );
}

/** The same kind of thread about other things. */
function plainThread(size: number): string {
  const random = new Random(SEED + 2);
  return fill(size, (index) =>
    post(random, index, `<p>${sentences(random, 'talk', 3)}</p><p>${sentences(random, 'talk', 2)}</p>`),
  );
}

/** An issue of a tracker with long logs, each of which has a few codes. */
function issueWithLog(size: number): string {
  const random = new Random(SEED + 3);
  const line = () => {
    const time = `2024-03-${random.number(10, 28)}T${random.number(10, 23)}:${random.number(10, 59)}:${random.number(10, 59)}.${random.number(100, 999)}`;
    const text = random.pick([
      `[${random.number(1000, 9999)}:${random.number(1000, 9999)}] opening C:\\Windows\\Temp\\{${random.hex(8)}-${random.hex(4)}}\\file${random.number(1, 99)}.dll at 0x${random.hex(12)}`,
      `MSI (s) (${random.hex(2).toUpperCase()}:${random.hex(2).toUpperCase()}) [${random.number(10, 23)}:${random.number(10, 59)}:12:${random.number(100, 999)}]: Executing op: ActionStart(Name=Step${random.number(1, 300)},,)`,
      `request ${random.number(1, 9999)} took ${random.number(1, 900)} ms, ${random.number(100, 90_000)} bytes, thread ${random.number(1, 64)}`,
      `sha256:${random.hex(64)} verified`,
    ]);
    const isFailure = random.next() < 0.03;
    return `${time} ${isFailure ? `ERROR the step failed with 0x8007${random.hex(4)}` : text}`;
  };
  return fill(size, (index) =>
    index % 2 === 0
      ? post(random, index, `<p>${sentences(random, 'talk', 2)}</p>`)
      : `<pre><code>${Array.from({ length: 60 }, line).join('\n')}</code></pre>`,
  );
}

/** A list of messages in an archive, quoted over and over. */
function mailArchive(size: number): string {
  const random = new Random(SEED + 4);
  const quoted = (depth: number) =>
    Array.from({ length: 6 }, () => `${'&gt; '.repeat(depth)}${sentences(random, 'talk', 1)}`).join('\n');
  return fill(
    size,
    (index) =>
      `<pre>From: user${random.number(1, 99)} at example.org\nDate: ${random.number(1, 28)} Jan 2024 ${random.number(10, 23)}:${random.number(10, 59)}:${random.number(10, 59)} +0100\nMessage-ID: &lt;${random.hex(16)}@example.org&gt;\nSubject: Re: [list] release ${random.number(1, 9)}.${random.number(0, 20)}\n\n${quoted(1)}\n${quoted(2)}\n${sentences(random, 'talk', 2)}\n-- \n${index}</pre>`,
  );
}

/** News with many numbers. */
function news(size: number): string {
  const random = new Random(SEED + 5);
  return fill(
    size,
    () =>
      `<article><h3><a href="#n">${sentences(random, 'news', 1)}</a></h3><p class="meta">By <a href="#a">A. Writer</a> | ${random.number(1, 31)}.${random.number(1, 12)}.2024 | ${random.number(2, 12)} min | ${random.number(1, 900)} comments</p><p>${sentences(random, 'news', 3)}</p></article>`,
  );
}

/** A file of source code with line numbers, as hosts of code show it. */
function sourceListing(size: number): string {
  const random = new Random(SEED + 6);
  const statement = () =>
    random.pick([
      `    <span class="k">const</span> size = ${random.number(1, 4096)};`,
      `    hash ^= 0x${random.hex(8)} &gt;&gt;&gt; ${random.number(1, 31)};`,
      `    <span class="k">if</span> (state === ${random.number(0, 12)}) <span class="k">return</span> table[${random.number(0, 255)}];`,
      `  <span class="c">// ${sentences(random, 'docs', 1)}</span>`,
      `    case MSG_TYPE_${random.number(1, 64)}: handle(<span class="s">"item-${random.number(1, 99)}"</span>); break;`,
    ]);
  let line = 0;
  return `<table class="highlight"><tbody>${fill(size, () => `<tr><td class="num" data-line="${++line}">${line}</td><td class="code">${statement()}</td></tr>`)}</tbody></table>`;
}

/** Pages without codes and pages with them. */
export const REAL_PAGES: readonly RealPage[] = [
  { title: 'documentation', hasCodes: false, body: documentation },
  { title: 'a thread about other things', hasCodes: false, body: plainThread },
  { title: 'a mail archive', hasCodes: false, body: mailArchive },
  { title: 'news', hasCodes: false, body: news },
  { title: 'a source listing', hasCodes: false, body: sourceListing },
  { title: 'a forum thread with codes', hasCodes: true, body: forumThread },
  { title: 'an issue with a log', hasCodes: true, body: issueWithLog },
];
