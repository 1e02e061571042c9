import type { ReportFindings } from '../../domain/report-findings.js';

const schemaVersion = 1;

/** What a report was made from, file by file, so that a stale one can say what moved. */
export function manifestText({ subject, inputs }: ReportFindings, program: string, fingerprintOf: (file: string) => string): string {
  const manifest = {
    schemaVersion,
    program,
    report: { kind: subject.kind, id: subject.id },
    inputs: Object.fromEntries(inputs.map((file) => [file, fingerprintOf(file)])),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** How the reports of a folder were asked for; `--check` asks the same again. */
export interface ReportsManifest {
  readonly paths: readonly string[];
  readonly municipalities: readonly string[];
  readonly formats: readonly string[];
  readonly language: string;
  readonly boundary: string;
  readonly gwp: string;
  readonly year?: number | undefined;
  readonly discount?: string | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  readonly sampling?: string | undefined;
}

/** The manifest of the folder: what was asked, and every file that belongs to it. */
export function folderManifestText(asked: ReportsManifest, files: readonly string[], program: string): string {
  return `${JSON.stringify({ schemaVersion, program, asked, files: [...files].sort() }, undefined, 2)}\n`;
}
