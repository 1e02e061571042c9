import type { ShellWords } from '../present/catalogue/shell-catalogue.js';
import type { Files } from '../present/reports/report-files.js';
import type { ReportManifest } from '../read/report-manifest.js';
import { readReportManifest } from '../read/report-manifest.js';
import { groupBy } from '../source/group.js';

/** What stands on the disk. */
interface OnDisk {
  readonly found: readonly string[];
  readonly bytesAt: (file: string) => Uint8Array | undefined;
}

export interface Stale {
  readonly count: number;
  readonly lines: readonly string[];
}

/** Files of one report stand in one folder, its charts below it; what lists them stands above. */
function reportOf(file: string): string {
  const parts = file.replace(/\/charts\/[^/]*$/, '/').split('/');
  return parts.length === 1 ? '.' : parts.slice(0, -1).join('/');
}

/** Which reports are not what would be written now, and for each the inputs that moved since it was. */
export function saidStale(files: Files, disk: OnDisk, { report: words }: ShellWords): Stale {
  const all = [...new Set([...files.keys(), ...disk.found])].sort();
  const different = all.filter((file) => !isSame(files.get(file), disk.bytesAt(file)));
  const byReport = groupBy(different, reportOf);
  const lines = [...byReport].flatMap(([report, own]) => [
    words.stale(
      report,
      own.map((file) => (report === '.' ? file : file.slice(report.length + 1))),
    ),
    ...(report === '.' ? [] : reasonsOf(report, files, disk, words)),
  ]);
  if (byReport.size === 0) return { count: 0, lines: [] };
  const reports = new Set([...files.keys()].map(reportOf).filter((report) => report !== '.')).size;
  const stale = [...byReport.keys()].filter((report) => report !== '.').length;
  return { count: byReport.size, lines: [...lines, words.staleCount(stale, reports), words.again] };
}

function isSame(now: string | Uint8Array | undefined, then: Uint8Array | undefined): boolean {
  if (now === undefined || then === undefined) return false;
  return Buffer.from(now).equals(then);
}

function reasonsOf(report: string, files: Files, { bytesAt }: OnDisk, words: ShellWords['report']): readonly string[] {
  const textOf = (content: string | Uint8Array | undefined): string | undefined =>
    content === undefined ? undefined : Buffer.from(content).toString('utf8');
  const file = `${report}/manifest.json`;
  const [before, now] = [readReportManifest(textOf(bytesAt(file))), readReportManifest(textOf(files.get(file)))];
  if (!before || !now) return [];
  const moved = movedInputs(before, now).map(([input, how]) => words.moved(input, how));
  const program = before.program === now.program ? [] : [words.program(before.program, now.program)];
  return moved.length + program.length === 0 ? [words.sameInputs] : [...moved, ...program];
}

function movedInputs(before: ReportManifest, now: ReportManifest): readonly (readonly [string, 'changed' | 'added' | 'removed'])[] {
  const inputs = [...new Set([...Object.keys(before.inputs), ...Object.keys(now.inputs)])].sort();
  return inputs.flatMap((input): (readonly [string, 'changed' | 'added' | 'removed'])[] => {
    const [then, here] = [before.inputs[input], now.inputs[input]];
    if (then === here) return [];
    return [[input, then === undefined ? 'added' : here === undefined ? 'removed' : 'changed']];
  });
}
