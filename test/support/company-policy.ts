import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { idOfHash } from '../../tools/company-build.ts';

/** Where Chromium on Debian looks for policies; only root may write there. */
const CHROMIUM_FILE = '/etc/chromium/policies/managed/errgloss-test.json';

/** The same for every Firefox. */
const FIREFOX_FILE = '/etc/firefox/policies/policies.json';

/** The id that Chromium makes for an extension from a folder: of a hash of its path. */
export function unpackedId(folder: string): string {
  return idOfHash(createHash('sha256').update(folder).digest('hex'));
}

/** A file of policies, which goes with the test, or else with the process. */
export class PolicyFile {
  readonly #path: string;
  readonly #remove = () => rmSync(this.#path, { force: true });

  private constructor(path: string) {
    this.#path = path;
    process.on('exit', this.#remove);
  }

  static forChromium(): PolicyFile {
    return new PolicyFile(CHROMIUM_FILE);
  }

  static forFirefox(): PolicyFile {
    return new PolicyFile(FIREFOX_FILE);
  }

  /** Writes what the company has set. Throws with the reason where the tests may not write there. */
  write(policies: object): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(this.#path, JSON.stringify(policies));
    } catch (error) {
      throw new Error(`a real policy needs ${this.#path}, which root alone may write: ${error}`);
    }
  }

  remove(): void {
    this.#remove();
    process.off('exit', this.#remove);
  }
}
