import type { ReportFindings } from '../../domain/report-findings.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { csv } from '../csv.js';
import { jsonOf } from '../json.js';
import type { Texts } from '../placed.js';
import { placedDiagnostics } from '../placed.js';
import type { Hash } from './html-page.js';
import { htmlPage } from './html-page.js';
import { iamcHeader, iamcRows } from './iamc.js';
import type { Listed } from './index-page.js';
import { indexHtml, indexMarkdown } from './index-page.js';
import { manifestText } from './manifest.js';
import { markdownReport } from './markdown-report.js';
import { pageData } from './page-data.js';
import { reportOfFindings, titleOfReport } from './report-model.js';
import { sheetsOf } from './sheets.js';
import type { Moment } from './workbook.js';
import { workbookOf } from './workbook.js';

export const reportFormats = ['markdown', 'html', 'csv', 'json', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const fileOf: Readonly<Record<ReportFormat, string>> = {
  markdown: 'report.md',
  html: 'report.html',
  csv: 'report.csv',
  json: 'report.json',
  xlsx: 'report.xlsx',
};

export interface ReportSettings {
  /** The first is that of the reports; a page has them all. */
  readonly catalogues: readonly [Catalogue, ...Catalogue[]];
  readonly study: string;
  readonly formats: readonly ReportFormat[];
  readonly texts: Texts;
  readonly hash: Hash;
  /** The script of the page. */
  readonly script: string;
  readonly program: string;
  /** When the workbooks say that they were made: always the same. */
  readonly made: Moment;
  /** `sha256:…` of a file of the study. */
  readonly fingerprintOf: (file: string) => string;
}

/** What is written for a report or an index, by path inside the folder of the reports. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Letters that every file system takes; others are written as their number. */
function safeName(id: string): string {
  return id.replace(/[^a-z0-9-]/g, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`);
}

/** The folder of a report, `/`-separated. */
function folderOf({ subject }: ReportFindings): string {
  const name = safeName(subject.id);
  return subject.kind === 'scenario' ? `scenarios/${name}` : subject.kind === 'joint' ? 'joint' : `municipalities/${name}`;
}

/** All files of all reports, and the pages that list them. The same findings give the same bytes. */
export async function reportFiles(reports: readonly ReportFindings[], settings: ReportSettings): Promise<Files> {
  const files = new Map<string, string | Uint8Array>();
  const [catalogue] = settings.catalogues;
  for (const report of reports)
    for (const [path, content] of await filesOf(report, settings)) files.set(`${folderOf(report)}/${path}`, content);
  const listed = reports.map((report): Listed => ({
    folder: folderOf(report),
    kind: catalogue.report.kind[report.subject.kind],
    title: titleOfReport(report, catalogue),
    files: settings.formats.map((format) => fileOf[format]),
  }));
  if (settings.formats.includes('markdown')) files.set('index.md', indexMarkdown(listed, catalogue.report));
  if (settings.formats.includes('html')) files.set('index.html', indexHtml(listed, catalogue.report, catalogue.language, settings.hash));
  return files;
}

async function filesOf(report: ReportFindings, settings: ReportSettings): Promise<Files> {
  const { catalogues, formats, texts, study } = settings;
  const [catalogue] = catalogues;
  const spoken = (formats.includes('html') ? catalogues : [catalogue]).map((one) => ({
    language: one.language,
    words: one.report,
    report: reportOfFindings(report, {
      catalogue: one,
      study: study === '' ? one.fields.ownStudy : one.fields.study(study),
      warnings: placedDiagnostics(report.warnings, texts, one),
    }),
  }));
  const files = new Map<string, string | Uint8Array>();
  const [first] = spoken;
  if (!first) return files;
  for (const format of formats)
    switch (format) {
      case 'markdown': {
        const { text, charts } = markdownReport(first.report, catalogue.report.inTable);
        files.set(fileOf.markdown, text);
        for (const [path, svg] of charts) files.set(path, svg);
        break;
      }
      case 'html':
        files.set(fileOf.html, htmlPage(spoken, { code: settings.script, data: pageData(report, catalogues, texts) }, settings.hash));
        break;
      case 'csv':
        files.set(fileOf.csv, csv(iamcHeader, iamcRows([report])));
        break;
      case 'json':
        files.set(fileOf.json, jsonOf(report.comparison, placedDiagnostics(report.warnings, texts, catalogue), texts, catalogue));
        break;
      case 'xlsx':
        files.set(fileOf.xlsx, await workbookOf(sheetsOf(report, catalogue), settings.made));
        break;
    }
  files.set('manifest.json', manifestText(report, settings.program, settings.fingerprintOf));
  return files;
}
