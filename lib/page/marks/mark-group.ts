import { boxOf, elementAround, isLaidOut } from '../../dom/nodes.ts';
import { firstFit } from './first-fit.ts';
import { type Mark, markRange } from './mark.ts';
import { PageOrder } from './page-order.ts';

/** More marks than this in one element are not looked at one by one. */
const DENSE = 100;

/** The marks of one element, which is watched in their place. */
export interface MarkGroup {
  readonly marks: PageOrder;
  /** Those that are underlined. */
  readonly shown: Set<Mark>;
  isNear: boolean;
  /** Higher or wider than the window, so that being near says little of its marks. */
  isLarge: boolean;
  /** Where those near the window were last, among all. */
  near: readonly [first: number, end: number];
}

export function newGroup(mark: Mark): MarkGroup {
  const marks = new PageOrder();
  marks.add(mark);
  return { marks, shown: new Set(), isNear: false, isLarge: false, near: [0, 0] };
}

/** True for groups of which some marks may be near and others not. */
export function isLookedInto({ isLarge, marks }: MarkGroup): boolean {
  return isLarge || marks.size > DENSE;
}

/**
 * The marks of a group that are near the window. Where there are many, as in a log, they follow each other down the
 * page: a binary search finds those near.
 */
export function nearOf(group: MarkGroup): readonly Mark[] {
  if (!group.isNear) return [];
  const marks = group.marks.all();
  if (!isLookedInto(group)) return marks;
  if (marks.length <= DENSE) return marks.filter(isNearWindow);
  const fits = (isIt: (box: DOMRect) => boolean) => (index: number) => {
    const mark = marks[index];
    const box = mark && boxOfMark(mark);
    return box !== undefined && isIt(box);
  };
  // Each box of a long text takes the browser a millisecond, and the window is mostly near where it was.
  const bottomIsNear = fits(({ bottom }) => bottom > -innerHeight / 2);
  const topIsFar = fits(({ top }) => top > innerHeight * 1.5);
  const first = firstFit(marks.length, bottomIsNear, group.near[0]);
  const end = firstFit(marks.length, topIsFar, group.near[1]);
  group.near = [first, end];
  // Where they do not follow each other there may be any number between.
  return marks.slice(first, end);
}

/** Also true for text that is hidden: when it is shown, nobody tells. */
function isNearWindow(mark: Mark): boolean {
  const box = boxOfMark(mark);
  if (!box || box.width + box.height === 0) return true;
  return (
    box.bottom > -innerHeight / 2 &&
    box.top < innerHeight * 1.5 &&
    box.right > -innerWidth / 2 &&
    box.left < innerWidth * 1.5
  );
}

/** Elements around a mark that are asked whether the browser has left them out. */
const MAX_LEVELS = 32;

/**
 * Where a mark stands in the window: by the box of its element, where that is no larger than can matter, since the box
 * of a text costs more. What the browser has not laid out, because it is far away (`content-visibility: auto`), it would
 * lay out for the question, in every frame: so the box of what has left it out stands for it.
 */
function boxOfMark(mark: Mark): DOMRect | undefined {
  const own = elementAround(mark.start.node);
  let element = own;
  for (let level = 0; element && level < MAX_LEVELS && !isLaidOut(element); level++)
    element = elementAround(element);
  const box = element && boxOf(element);
  const isSmall = box && box.height <= innerHeight / 2 && box.width <= innerWidth;
  return isSmall || element !== own ? box : markRange(mark)?.getBoundingClientRect();
}
