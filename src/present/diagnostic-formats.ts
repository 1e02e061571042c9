import type { Catalogue } from './catalogue/catalogue.js';
import type { PlacedDiagnostic, Texts } from './placed.js';
import { positionsIn } from './placed.js';
import { printable, withoutCommands } from './printable.js';

/** The path of a file for whoever reads the faults, such as one that begins at the top of the repository; nothing for what is no file of theirs. */
export type PathOf = (file: string) => string | undefined;

/** The message, and what to do about it. */
export function withHelp({ message, help }: PlacedDiagnostic): string {
  return help === undefined ? message : `${message} (${help})`;
}

/** `file:line:column: severity code message`, one fault a line, as editors read it. */
export function diagnosticLine({ diagnostic, message, position }: PlacedDiagnostic, pathOf: PathOf): string {
  const { at, severity, code } = diagnostic;
  const path = pathOf(at.file) ?? at.file;
  return withoutCommands(`${printable(path)}:${position?.line ?? 1}:${position?.column ?? 1}: ${severity} ${code} ${message}`);
}

const escapedData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitHub shows ten annotations of each kind and step; the rest is printed as plain lines. */
const annotationsShown = 10;

function annotation(placed: PlacedDiagnostic, pathOf: PathOf): string {
  const { diagnostic, position, end } = placed;
  const { severity, at, code } = diagnostic;
  const path = pathOf(at.file);
  const kind = severity === 'note' ? 'notice' : severity;
  const lines = end !== undefined && position !== undefined && end.line > position.line;
  const properties = [
    ...(path === undefined ? [] : [`file=${escapedProperty(printable(path))}`]),
    ...(position === undefined ? [] : [`line=${position.line}`, `col=${position.column}`]),
    // An end column has a meaning for GitHub only on the same line.
    ...(end === undefined || position === undefined ? [] : lines ? [`endLine=${end.line}`] : [`endColumn=${end.column}`]),
    `title=${escapedProperty(code)}`,
  ];
  return `::${kind} ${properties.join(',')}::${escapedData(withHelp(placed))}`;
}

/** `::error file=…,line=…,col=…,title=…::…`, which GitHub shows beside the line in the pull request. */
export function githubLines(diagnostics: readonly PlacedDiagnostic[], pathOf: PathOf): readonly string[] {
  const counts = new Map<string, number>();
  return diagnostics.map((placed) => {
    const { severity } = placed.diagnostic;
    const count = (counts.get(severity) ?? 0) + 1;
    counts.set(severity, count);
    return count <= annotationsShown ? annotation(placed, pathOf) : diagnosticLine(placed, pathOf);
  });
}

/** A diagnostic as a record for `--format json`. */
export function diagnosticRecord(
  { diagnostic, message, background, help, position, end }: PlacedDiagnostic,
  texts: Texts,
  catalogue: Catalogue,
): object {
  const positionAt = positionsIn(texts);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message,
    file: diagnostic.at.file,
    line: position?.line,
    column: position?.column,
    endLine: end?.line,
    endColumn: end?.column,
    background,
    help,
    also: diagnostic.also.map(({ relation, at }) => {
      const place = positionAt(at.file, at.start);
      return { relation, message: catalogue.diagnostics.relation[relation], file: at.file, line: place?.line, column: place?.column };
    }),
  };
}
