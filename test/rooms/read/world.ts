import type { StudyDocuments } from '../../../src/domain/documents.js';
import type { Diagnostic, Outcome } from '../../../src/source/diagnostic.js';
import { lineStarts, positionOf } from '../../../src/source/position.js';
import type { Span } from '../../../src/source/span.js';
import { readStudy } from '../../../src/read/read-study.js';
import { withoutByteOrderMark } from '../../../src/read/text-faults.js';

export type Files = Readonly<Record<string, string>>;

const program: Files = {
  'data/units.csv': 'unit,dimension,numerator,denominator,name\nkg,mass,1,1,kilogram\n',
  'data/gwp/AR5-100.csv': 'gas,origin,value,unit,source,locator\nCH4,fossil,30,kgCO2e/kgCH4,ipcc-2013,table 8.7\n',
};

/** Reads a study given as texts by path; units and warming potentials are the program's. */
export function read(files: Files, paths: readonly string[] = []): Outcome<StudyDocuments> {
  const shelf = (texts: Files) => ({
    files: Object.keys(texts).sort(),
    readText: (path: string) => {
      const text = texts[path];
      if (text === undefined) throw new Error(`not asked for: ${path}`);
      return text;
    },
  });
  return readStudy({ ...shelf(files), paths, fallback: shelf(program) });
}

/** `code line:column`, with the text underlined. */
export function shown(files: Files, { diagnostics }: Outcome<unknown>): readonly string[] {
  return diagnostics.map((diagnostic) => `${diagnostic.code} ${placeOf(files, diagnostic.at)}`);
}

export function placeOf(files: Files, at: Span): string {
  const text = withoutByteOrderMark(files[at.file] ?? '');
  const { line, column } = positionOf(lineStarts(text), at.start);
  return `${String(line)}:${String(column)} ${JSON.stringify(text.slice(at.start, at.end))}`;
}

export const scenario = `scenario: less-plastic
title: { en: Less plastic, da: Mindre plast på gulvet }
municipality: koege
years: 2026-2045
measures:
  sort-plastic:
    title: Sort plastic
    kind: waste/source-separation
    owner: koege
    change:
      waste.sorted[plastic]: { to: 60 %, range: 45 % .. 70 %, from: 2026, full: 2030 }
    source: ramboll-2021
`;

export const sector = `sector: transport
label: { en: Transport, da: Transport, sv: Transport }
dimensions:
  mode: [car, bus]
quantities:
  travel:
    label: { en: Passenger travel }
    unit: pkm/year
    by: [mode]
    given: activity
    years: { between: linear, beyond: hold }
    lever: true
  traffic: { unit: vkm/year, by: [mode], formula: travel / occupancy, label: Traffic,
    emits: { gas: CO2, origin: fossil, stage: direct, falls: home, counts: [territorial] } }
examples:
  - name: one car
    given: { "travel[car]": 15000 pkm/year }
    expect: { "traffic[car]": 10000 vkm/year }
    within: 0.1 %
`;

/** The faults of one scenario file, `less-plastic.yaml`. */
export function scenarioFaults(text: string): readonly string[] {
  const files = { 'scenarios/less-plastic.yaml': text };
  return shown(files, read(files));
}

/** The faults of one sector file, `transport.yaml`. */
export function sectorFaults(text: string): readonly string[] {
  const files = { 'data/sectors/transport.yaml': text };
  return shown(files, read(files));
}

/** The faults of one table of factors. */
export function factorFaults(text: string): readonly string[] {
  const files = { 'data/factors/a.csv': text };
  return shown(files, read(files));
}

export function paramsOf({ diagnostics }: Outcome<unknown>, code: Diagnostic['code']): unknown {
  return diagnostics.find((diagnostic) => diagnostic.code === code)?.params;
}
