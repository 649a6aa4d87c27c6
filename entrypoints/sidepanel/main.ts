import { showPanel } from '../../lib/browser/popup-window.tsx';

showPanel();
