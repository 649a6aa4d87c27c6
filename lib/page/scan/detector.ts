import { detect } from '../../detect/detect.ts';
import { findRepeats } from '../../detect/repeats/find-repeats.ts';
import { siblingsOf } from '../../detect/repeats/siblings.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import type { Detector } from './detection.ts';
import { messageMentions } from './message-mentions.ts';

/**
 * The detector, with all its rules. It is a script of its own, which a page loads with its first candidate: most of what
 * the detector knows is of no use on a page without any.
 */
export const DETECTOR: Detector = {
  mentionsIn({ text, nodes }, readsEveryNumber, beginnings) {
    const around = () => surroundingsOf(nodes[0]);
    const mentions = detect(text, around, readsEveryNumber);
    return beginnings ? [...mentions, ...messageMentions(text, mentions, beginnings, around)] : mentions;
  },
  repeatsIn({ text, nodes }, readsEveryNumber, repeats) {
    const around = () => surroundingsOf(nodes[0]);
    return findRepeats(repeats, text, detect(text, around, readsEveryNumber), around);
  },
  siblingsOf,
};
