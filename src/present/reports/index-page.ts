import type { Language } from '../../domain/documents.js';
import type { ReportWords } from '../catalogue/report-words.js';
import { element, escapedXml } from '../charts/svg.js';
import { escaped } from '../markdown.js';
import type { Hash } from './html-page.js';
import { style } from './style.js';

/** A report as the index lists it. */
export interface Listed {
  readonly folder: string;
  readonly kind: string;
  readonly title: string;
  readonly files: readonly string[];
}

/** The list of all reports, in Markdown. */
export function indexMarkdown(listed: readonly Listed[], { index }: ReportWords): string {
  const groups = [...new Set(listed.map(({ kind }) => kind))];
  return [
    `# ${escaped(index.title)}`,
    escaped(index.lead(listed.length)),
    ...groups.flatMap((kind) => [
      `## ${escaped(kind)}`,
      listed
        .filter((one) => one.kind === kind)
        .map(
          ({ title, folder, files }) => `- ${escaped(title)}: ${files.map((file) => `[${escaped(file)}](${folder}/${file})`).join(', ')}`,
        )
        .join('\n'),
    ]),
    '',
  ].join('\n\n');
}

/** The same as a page; it runs nothing. */
export function indexHtml(listed: readonly Listed[], { index }: ReportWords, language: Language, hash: Hash): string {
  const groups = [...new Set(listed.map(({ kind }) => kind))];
  const policy = `default-src 'none'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'`;
  const item = ({ title, folder, files }: Listed): string =>
    element(
      'li',
      {},
      `${escapedXml(title)}: `,
      files.map((file) => element('a', { href: `${folder}/${file}` }, escapedXml(file))).join(', '),
    );
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapedXml(`${index.title} · coop-co2`)),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div class="page">',
    '<header class="top">',
    element('h1', {}, escapedXml(index.title)),
    element('p', { class: 'setting' }, escapedXml(index.lead(listed.length))),
    '</header>',
    '<main>',
    ...groups.map((kind) =>
      element(
        'section',
        {},
        element('h2', {}, escapedXml(kind)),
        element('ul', { class: 'notes' }, ...listed.filter((one) => one.kind === kind).map(item)),
      ),
    ),
    '</main>',
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
