import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the installed program, which is also its own study. src/cli/ and dist/cli/ are equally deep in it. */
export const programFolder = fileURLToPath(new URL('../../', import.meta.url));

/** The version in package.json. */
export function programVersion(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'string') return found.version;
  throw new Error('package.json has no version');
}
