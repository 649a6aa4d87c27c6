import { render } from 'preact';
import { readSettings, writeSettings } from '../../lib/browser/settings.ts';
import { Options } from '../../lib/ui/Options.tsx';

void readSettings().then((settings) => {
  const save = (sensitivity: typeof settings.sensitivity) =>
    writeSettings({ ...settings, sensitivity }).then(
      () => true,
      () => false,
    );
  render(<Options sensitivity={settings.sensitivity} onSensitivity={save} />, document.body);
});
