import { impossible } from '../../../source/impossible.js';
import type { FaultCatalogue } from '../catalogue.js';
import { quote } from './phrases.js';

export const partFaults = {
  'part-refused': {
    message: (params) => {
      switch (params.problem) {
        case 'not-a-part':
          return `${quote(params.file)} is no part of a run`;
        case 'other-run':
          return `${quote(params.file)} is of another run than ${quote(params.from)}: ${params.what} is ${params.found}, expected ${params.expected}`;
        case 'twice':
          return `part ${params.number} of ${params.of} is there twice: ${quote(params.twin)} and ${quote(params.file)}`;
        case 'missing':
          return `of ${params.of} parts these are missing: ${params.missing}`;
        default:
          return impossible(params);
      }
    },
    help: ({ problem }) =>
      problem === 'missing'
        ? 'run the missing parts with --partition, and name all files'
        : 'write the parts with `coop-co2 run --partition i/n --format parquet`',
    why: 'A run in parts is joined only when every part is there once and all are of the same study, boundary and settings. A table with a gap, or of two studies, would look complete and be wrong. Run what is missing, with the same options as the others.',
  },
} satisfies Partial<FaultCatalogue>;
