import { frameShare } from '../../page/frame-share.ts';

/**
 * Has the scripts of annotated pages, which a page of the extension loads after its own, stay there: it belongs to no
 * site that could be chosen.
 */
export function annotateOwnPage(): void {
  frameShare().byHand = true;
}
