import { showPopup } from '../../lib/browser/popup-window.tsx';

showPopup();
