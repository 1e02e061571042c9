import * as z from 'zod';
import { scenarioSchema } from './scenario.js';
import { sectorSchema } from './sector.js';

/**
 * The JSON Schema (draft 7, which every editor reads) of scenario or sector files, made from the same definition that checks them:
 * keys, choices and their descriptions for completion and hover. Rules about names and numbers are checked only by the program.
 */
export function editorSchema(kind: 'scenario' | 'sector'): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(kind === 'scenario' ? scenarioSchema : sectorSchema, { target: 'draft-7', io: 'input' });
}
