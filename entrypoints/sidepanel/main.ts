import { showPanel } from '../../lib/browser/windows/popup-window.tsx';

showPanel();
