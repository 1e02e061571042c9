import type { Severity } from '../source/diagnostic.js';
import type { Position } from '../source/position.js';
import type { Catalogue } from './catalogue/catalogue.js';
import type { PathOf } from './diagnostic-formats.js';
import { withHelp } from './diagnostic-formats.js';
import type { PlacedDiagnostic, Texts } from './placed.js';
import { positionsIn } from './placed.js';
import { printableJson } from './printable.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** A relative reference, each part percent-encoded (RFC 3986). */
function uriOf(path: string): string {
  const whole = path.replace(/\p{Cs}/gu, '\ufffd'); // half a character has no encoding
  return whole.split('/').map(encodeURIComponent).join('/');
}

/** GitHub shows a result only where it has a line (its rule GH1003), so a file without text stands for its first. */
function physicalLocation(path: string, start: Position | undefined, end: Position | undefined): object {
  const region = start && { startLine: start.line, startColumn: start.column, endLine: end?.line, endColumn: end?.column };
  return { artifactLocation: { uri: uriOf(path) }, region: region ?? { startLine: 1 } };
}

function resultOf(placed: PlacedDiagnostic, rules: readonly string[], texts: Texts, catalogue: Catalogue, pathOf: PathOf): object {
  const { diagnostic, position, end } = placed;
  const path = pathOf(diagnostic.at.file);
  const positionAt = positionsIn(texts);
  const related = diagnostic.also.flatMap(({ relation, at }) => {
    const other = pathOf(at.file);
    if (other === undefined) return [];
    const place = physicalLocation(other, positionAt(at.file, at.start), positionAt(at.file, at.end));
    return [{ message: { text: catalogue.diagnostics.relation[relation] }, physicalLocation: place }];
  });
  return {
    ruleId: diagnostic.code,
    ruleIndex: rules.indexOf(diagnostic.code),
    level: levels[diagnostic.severity],
    message: { text: withHelp(placed) },
    locations: path === undefined ? [] : [{ physicalLocation: physicalLocation(path, position, end) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((one, index) => ({ id: index + 1, ...one })) }),
  };
}

/**
 * The faults as SARIF 2.1.0 (OASIS standard of 27 March 2020), which GitHub code scanning and many editors read.
 * Only rules that were broken are described. Columns count UTF-16 units, as everywhere in the program; an end is exclusive.
 */
export function sarifOf(
  diagnostics: readonly PlacedDiagnostic[],
  texts: Texts,
  catalogue: Catalogue,
  pathOf: PathOf,
  program: { readonly name: string; readonly version: string },
): string {
  const rules = [...new Set(diagnostics.map(({ diagnostic }) => diagnostic.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: program.name,
            semanticVersion: program.version,
            rules: rules.map((code) => ({
              id: code,
              shortDescription: { text: code },
              fullDescription: { text: catalogue.faults[code].why },
              help: { text: catalogue.diagnostics.ask(code) },
            })),
          },
        },
        language: catalogue.language,
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((placed) => resultOf(placed, rules, texts, catalogue, pathOf)),
      },
    ],
  };
  return `${printableJson(JSON.stringify(log, undefined, 2))}\n`;
}
