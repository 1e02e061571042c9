import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { startOf } from '../source/span.js';

/** The folders of a study and the ending of the files in them. */
const endings: readonly (readonly [folder: string, ending: string])[] = [
  ['data/gwp/', '.csv'],
  ['data/flows/', '.csv'],
  ['data/plants/', '.csv'],
  ['data/factors/', '.csv'],
  ['data/trajectories/', '.csv'],
  ['data/activity/', '.csv'],
  ['data/experience/', '.csv'],
  ['data/sectors/', '.yaml'],
  ['scenarios/', '.yaml'],
];

/** Files that stand where files are read and are not read, such as a scenario saved as `.yml`. Notes may lie there as `.md`. */
export function strayFiles(files: readonly string[]): readonly Diagnostic[] {
  return files.flatMap((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const ending = endings.find(([folder]) => file.startsWith(folder))?.[1];
    const stray = ending !== undefined && !file.endsWith(ending) && !file.endsWith('.md') && !name.startsWith('.');
    return stray ? [fault('file-not-read', startOf(file), { file, ending })] : [];
  });
}
