import { showPopup } from '../../lib/browser/windows/popup-window.tsx';

showPopup();
