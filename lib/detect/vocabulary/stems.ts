import { later } from '../later.ts';

/** The literal beginnings of the alternatives of a pattern, given as its source, in lower case. */
export function beginningsIn(source: string): string[] {
  return [...new Set(alternativesOf(source).flatMap(beginningsOf))].map((stem) => stem.toLowerCase());
}

/**
 * Those that hold no other. Whatever the pattern matches has one of them in it, ignoring case. A search for plain words
 * is ten times as fast as one for the pattern, so it comes first.
 */
function stemsOf(source: string): string[] {
  return withoutLonger([...new Set(beginningsIn(source))]);
}

/**
 * Stems without those that have another in them, which are needless. All are searched as one text: this runs whenever a
 * page is opened, and thousands of looks at single stems would take longer than everything else together.
 */
function withoutLonger(stems: readonly string[]): string[] {
  const lines = `\n${stems.join('\n')}\n`;
  const kept = new Set(stems);
  for (const stem of stems) {
    for (let at = lines.indexOf(stem); at >= 0 && at < lines.length; at = lines.indexOf(stem, at + 1)) {
      const line = lines.slice(lines.lastIndexOf('\n', at) + 1, lines.indexOf('\n', at));
      if (line !== stem) kept.delete(line);
    }
  }
  return [...kept];
}

/** A pattern that finds any of the stems of a source, made when it is first asked for: hundreds take milliseconds. */
export function stemPattern(source: string, flags = 'i'): () => RegExp {
  return later(() => new RegExp(stemsOf(source).join('|'), flags));
}

/** What may matter in a source to where its alternatives end. */
const STRUCTURE = /\\.|\[[^\]]*\]|[()|]/gsu;

/** The parts of a source between the bars that stand in no group. */
function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let [begin, depth] = [0, 0];
  for (const { 0: piece, index } of source.matchAll(STRUCTURE)) {
    if (piece === '(') depth++;
    else if (piece === ')') depth--;
    else if (piece === '|' && depth === 0) {
      parts.push(source.slice(begin, index));
      begin = index + 1;
    }
  }
  return [...parts, source.slice(begin)];
}

/** So many spellings of one beginning are kept apart; with more the beginning ends. */
const MAX_SPELLINGS = 24;

/** What may be missing at the beginning of an alternative. */
const OPTIONAL = /^(?:\(\?:[^()]*\)\?|\[[^\]]*\]\?|\(\?<[=!][^()]*\))+/;

/** A class of letters, a group of plain words, a letter that may be missing, or plain text; nothing that comes again. */
const PIECE =
  /(?:\[([^\]^]*)\]|\(\?:([^()[\]\\?*+{]*)\)|([^\\^$.|?*+()[\]{}])\?|((?:[^\\^$.|?*+()[\]{}](?![?*{+]))+))(?![?*{+])/uy;

/** The texts with which what an alternative matches can begin, once what may be missing at its beginning is left out. */
function beginningsOf(alternative: string): string[] {
  let stems = [''];
  PIECE.lastIndex = OPTIONAL.exec(alternative)?.[0].length ?? 0;
  for (let piece = PIECE.exec(alternative); piece; piece = PIECE.exec(alternative)) {
    const [, letters, group, optional, plain = ''] = piece;
    const choices = choicesOf(letters, group, optional) ?? [plain];
    if (stems.length * choices.length > MAX_SPELLINGS) break;
    stems = stems.flatMap((stem) => choices.map((choice) => stem + choice));
  }
  return stems;
}

function choicesOf(letters?: string, group?: string, optional?: string): string[] | undefined {
  if (letters !== undefined) return [...letters];
  return optional === undefined ? group?.split('|') : [optional, ''];
}
