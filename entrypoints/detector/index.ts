import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { frameShare } from '../../lib/page/frame-share.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';

export default defineUnlistedScript(() => {
  frameShare().detector = DETECTOR;
});
