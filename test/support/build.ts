import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const inputs = ['src', 'bin', 'esbuild.config.mjs', 'package-lock.json'];

/**
 * Builds dist/ once before the tests when a source is newer, because the tests of the command run the program that users get.
 * When the build fails dist/ is removed: those tests then fail, and the tests of a room still run while another room is half written.
 */
export default function buildWhenStale(): void {
  const built = join(root, 'dist/cli/main.cjs');
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...inputs.map((name) => newest(join(root, name))))) return;
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, encoding: 'utf8' });
  if (stderr !== '') process.stderr.write(stderr);
  if (status !== 0) rmSync(join(root, 'dist'), { recursive: true, force: true });
}

/** Time of the last change of a file, or of anything in a folder. */
function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
