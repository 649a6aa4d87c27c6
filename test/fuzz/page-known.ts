import type { PageCase } from './page-engine.ts';
import type { Piece } from './tree.ts';

function element(
  tag: string,
  children: readonly Piece[] = [],
  more: Partial<Exclude<Piece, string>> = {},
): Piece {
  return { tag, attributes: {}, children, ...more };
}

function changed(page: readonly Piece[], ...changes: PageCase['steps'][number]['changes']): PageCase {
  return { page, steps: [{ changes, isLast: true }], sensitivity: 'balanced' };
}

const AGAIN = 'and then 1603 came again in the log';

/** Pages on which the engine once went wrong. */
export const KNOWN_PAGES: readonly PageCase[] = [
  // A field in a line was the middle of a code.
  changed(['0x8007', element('span', ['what is typed'], { attributes: { contenteditable: '' } }), '0005']),
  // A text moved into what is left alone kept its marks.
  changed(['error 0x80070005', element('script')], { kind: 'move', at: 0, to: 0 }),
  // A block came into an inline element and made two lines of one, the second of which was not read again.
  changed([element('b', [element('b', ['error 1603'])]), 'E_FAIL'], {
    kind: 'append',
    at: 0,
    piece: element('p'),
  }),
  // What the page had proved was not recognized in text that came later.
  changed(['error 1603', element('p')], { kind: 'append', at: 0.6, piece: AGAIN }),
  // What follows a long text was not read again.
  changed(['error 1603', 'error 1603'], { kind: 'text', at: 0, text: 'word '.repeat(1200) }),
  // A shadow root in what is left alone was never read when it came out of it.
  changed(
    [element('script', [element('p', [], { shadow: [AGAIN, element('p', ['error 1603'])] })]), 'error 1603'],
    { kind: 'unwrap', at: 0 },
  ),
  // What stands before a cut was taken for what stands around the line.
  changed(
    ['error 1603'],
    { kind: 'insert', at: 0, piece: element('b', ['error 1603']) },
    { kind: 'insert', at: 0, piece: element('b', ['error ', ` ${'word '.repeat(159)}`]) },
    { kind: 'append', at: 0, piece: `8BA25C51 ${'word '.repeat(78)}` },
  ),
  // A mark went that ran into a text far from the change, and its beginning was not read again.
  changed([element('b', ['E_FAIL', `0 ${'word '.repeat(318)}`, 'error 1603']), 'error 1603'], {
    kind: 'append',
    at: 0,
    piece: 'error 1603',
  }),
  // A text that was cut short while the catalog was asked got the mark of what it had said before.
  {
    page: [element('script')],
    steps: [
      { changes: [{ kind: 'insert', at: 0, piece: '\u00ad2228163973' }], isLast: false },
      {
        changes: [
          { kind: 'text', at: 0, text: '12' },
          { kind: 'move', at: 0, to: 0 },
        ],
        isLast: true,
      },
    ],
    sensitivity: 'balanced',
  },
];
