import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { PathOf } from '../present/diagnostic-formats.js';
import type { Assessed } from './assessed.js';
import { isInside } from './study-files.js';

/**
 * Paths as somebody in the current folder writes them, which in CI is the top of the repository: `my-study/scenarios/a.yaml`.
 * Files of a study elsewhere are named from its own folder; what was typed stays as it was typed; what comes with the program has no path.
 */
export function pathsFrom({ folder, texts }: Pick<Assessed, 'folder' | 'texts'>): PathOf {
  const here = realpathSync('.');
  const way = isInside(here, folder) ? relative(here, folder).split(sep).join('/') : '';
  return (file) => {
    if (file === '' || file === 'command line' || file.startsWith('program:')) return undefined;
    const isOfStudy = texts.has(file) || /^(data|scenarios)\//.test(file);
    return way === '' || !isOfStudy ? file : `${way}/${file}`;
  };
}
