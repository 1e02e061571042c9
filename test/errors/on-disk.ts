import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/world.js';

export interface Setting {
  /** Changes the folder of the study before the program runs. */
  readonly prepare?: (folder: string) => void;
  /** The user who runs the program: not the one who may read everything. */
  readonly uid?: number;
}

const nobody = 65_534;

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
  'outside-study/link': {
    prepare: (folder) => {
      symlinkSync(join(root, 'package.json'), join(folder, 'scenarios/second.yaml'));
    },
  },
};
