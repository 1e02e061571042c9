import type { Request } from '../../src/domain/request.js';
import { catalogueIn } from '../../src/present/catalogue/languages.js';
import { jsonOf } from '../../src/present/json.js';
import { placedDiagnostics } from '../../src/present/placed.js';
import { run } from './world.js';

/** The JSON of a run on files in memory, without the fingerprint of the files. */
export async function resultJson(files: ReadonlyMap<string, string>, request: Partial<Request> = {}): Promise<string> {
  const english = await catalogueIn('en');
  const { findings, diagnostics, texts } = await run(files, request);
  return jsonOf(findings, placedDiagnostics(diagnostics, texts, english), texts, english).replace(
    /"study": "sha256:[0-9a-f]*"/,
    '"study": ""',
  );
}
