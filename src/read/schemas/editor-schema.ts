import * as z from 'zod';
import type { EditorNames, NameSort } from '../../domain/vocabulary.js';
import { withNames } from './editor-names.js';
import type { JsonSchema } from './editor-names.js';
import { scenarioSchema } from './scenario.js';
import { sectorSchema } from './sector.js';

/** The files that an editor knows. */
export const editedFiles = ['scenario', 'sector'] as const;

/**
 * The JSON Schema (draft 7, which every editor reads) of scenario or sector files, made from the same definition that checks them:
 * keys, choices and their descriptions for completion and hover, and the names of a study; `unknown` is said of a name that is none of them. Rules about numbers are checked only by the program.
 */
export function editorSchema(file: (typeof editedFiles)[number], names: EditorNames, unknown: (sort: NameSort) => string): JsonSchema {
  const schema = z.toJSONSchema(file === 'scenario' ? scenarioSchema : sectorSchema, { target: 'draft-7', io: 'input' });
  return withNames(schema, names, unknown);
}
