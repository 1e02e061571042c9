import type { ScenarioDocument } from '../domain/documents.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { withoutRepeats } from './by-place.js';
import type { Reading, Shelf } from './reading.js';
import { openText, report } from './reading.js';
import { scenarioDocument } from './scenario-document.js';
import { checkedShape, nameFaults } from './schemas/checked-shape.js';
import { scenarioSchema } from './schemas/scenario.js';
import { sizeLimits } from './text-faults.js';
import { resolved, wantedScenarios } from './wanted-scenarios.js';
import type { YamlNode } from './yaml/node.js';
import { readYaml } from './yaml/read-yaml.js';

/** The scenarios wanted, and those that they reach through `extends`; sorted by file. */
export function readScenarios(reading: Reading, shelf: Shelf, paths: readonly string[]): readonly ScenarioDocument[] {
  const wanted = wantedScenarios(shelf.files, paths);
  reading.diagnostics.push(...wanted.diagnostics);
  const known = new Set(shelf.files);
  // Grows while it is walked: a scenario adds the one it extends.
  const files = new Set(wanted.files);
  const documents: ScenarioDocument[] = [];
  for (const file of files) {
    const { document, base } = readScenario(reading, shelf, file, known);
    if (document) documents.push(document);
    if (base !== undefined) files.add(base);
  }
  return documents.sort((a, b) => (a.file < b.file ? -1 : 1));
}

interface ScenarioReading {
  readonly document?: ScenarioDocument;
  /** The file that it extends. */
  readonly base?: string;
}

function readScenario(reading: Reading, shelf: Shelf, file: string, known: ReadonlySet<string>): ScenarioReading {
  const text = openText(reading, shelf, file, file, sizeLimits.yaml);
  if (text === undefined) return {};
  const { root, diagnostics } = readYaml(file, text);
  if (!root && diagnostics.length > 0) {
    report(reading, diagnostics);
    return {};
  }
  const shape = checkedShape(file, root, scenarioSchema, 'a scenario');
  const badName = shape.diagnostics.some(({ code }) => code === 'bad-id') ? [] : nameFaults(file, root, 'scenario');
  const base = baseOf(file, root, known);
  const found = withoutRepeats(diagnostics, [...shape.diagnostics, ...badName, ...base.diagnostics]);
  report(reading, found);
  return {
    ...(base.file === undefined ? {} : { base: base.file }),
    ...(shape.value && found.length === 0 ? { document: scenarioDocument(file, shape.value) } : {}),
  };
}

/** The file that `extends` names, seen from the file that names it. */
function baseOf(
  file: string,
  root: YamlNode | undefined,
  known: ReadonlySet<string>,
): { readonly file?: string; readonly diagnostics: readonly Diagnostic[] } {
  const node = root?.kind === 'map' ? root.fields.get('extends')?.value : undefined;
  if (node?.kind !== 'text') return { diagnostics: [] };
  const target = resolved(file.split('/').slice(0, -1).join('/'), node.value);
  if (target === undefined) return { diagnostics: [fault('outside-study', node.at, { path: node.value })] };
  if (!known.has(target) || !target.endsWith('.yaml')) return { diagnostics: [fault('file-missing', node.at, { file: target })] };
  return { file: target, diagnostics: [] };
}
