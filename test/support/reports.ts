import type { Boundary } from '../../src/domain/documents.js';
import type { Comparison } from '../../src/domain/findings.js';
import type { ReportFindings } from '../../src/domain/report-findings.js';
import type { Request, World } from '../../src/domain/request.js';
import { assess } from '../../src/assess.js';
import { openStudy, worldOf } from '../../src/cli/study.js';

const usual = { paths: [], municipalities: [], boundary: 'gpc-basic', gwp: 'AR5-100', set: [] } as const;

/** The program's own study, with some of its texts changed. */
export function ownWorld(changed: ReadonlyMap<string, string> = new Map()): World {
  const opened = openStudy(undefined);
  const texts = new Map([...opened.texts, ...changed]);
  return worldOf({ ...opened, texts, files: [...texts.keys()].sort() });
}

/** The findings of all reports. */
export async function reportsIn(world: World, change: Partial<Request> = {}): Promise<readonly ReportFindings[]> {
  const { reports, diagnostics } = await assess({ ...usual, want: { kind: 'reports' }, ...change }, world);
  if (!reports) throw new Error(diagnostics.map(({ code, at }) => `${code} ${at.file}`).join(', '));
  return reports;
}

/** What `compare` finds. */
export async function comparisonIn(
  world: World,
  change: { readonly boundary?: Boundary; readonly year?: number; readonly paths?: readonly string[] } = {},
): Promise<Comparison> {
  const { findings, diagnostics } = await assess({ ...usual, want: { kind: 'comparison' }, ...change }, world);
  if (findings?.kind !== 'comparison') throw new Error(diagnostics.map(({ code, at }) => `${code} ${at.file}`).join(', '));
  return findings;
}
