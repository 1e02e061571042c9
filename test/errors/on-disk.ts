import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../support/world.js';

export interface Setting {
  /** Changes the folder of the study before the program runs. */
  readonly prepare?: (folder: string) => void;
  /** The user who runs the program: not the one who may read everything. */
  readonly uid?: number;
}

const nobody = 65_534;

/** Can another user run the program of this checkout? Not below a folder that only its owner may enter. */
export function isOpenToOthers(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || isOpenToOthers(dirname(folder)));
}

/** Exhibits about the disk itself; only the program shows them. */
export const onDisk: Readonly<Record<string, Setting>> = {
  'file-missing/study': {},
  'file-unreadable': {
    prepare: (folder) => {
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'scenarios/plan.yaml'), 0o000);
    },
    ...(process.getuid?.() === 0 ? { uid: nobody } : {}),
  },
  'not-a-plain-file/folder': {},
  'part-refused': {},
  'not-a-result': {},
  'results-not-comparable': {},
  'outside-study/link': {
    prepare: (folder) => {
      symlinkSync(join(root, 'package.json'), join(folder, 'scenarios/second.yaml'));
    },
  },
};
