import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownCodesOfBackground } from '../../lib/browser/frame/own-codes.ts';
import { frameShare } from '../../lib/page/frame-share.ts';

export default defineUnlistedScript(() => {
  const share = frameShare();
  const before = share.own;
  share.ownKnown = ownCodesOfBackground().then((own) => {
    share.own = own;
    if (own !== before) share.page?.restart();
  });
});
