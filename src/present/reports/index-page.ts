import type { Language } from '../../domain/documents.js';
import type { ReportWords } from '../catalogue/report-words.js';
import { element, escapedXml } from '../charts/svg.js';
import { escaped } from '../markdown.js';
import type { Hash } from './html-page.js';
import { headHtml } from './html-page.js';
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
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    headHtml(index.title, `default-src 'none'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'`),
    '<body>',
    '<div class="page">',
    '<header class="top">',
    element('h1', {}, escapedXml(index.title)),
    element('p', { class: 'setting' }, escapedXml(index.lead(listed.length))),
    '</header>',
    '<main>',
    ...groups.map((kind) => groupHtml(kind, listed)),
    '</main>',
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function groupHtml(kind: string, listed: readonly Listed[]): string {
  const items = listed.filter((one) => one.kind === kind).map(itemHtml);
  return element('section', {}, element('h2', {}, escapedXml(kind)), element('ul', { class: 'notes' }, ...items));
}

function itemHtml({ title, folder, files }: Listed): string {
  const links = files.map((file) => element('a', { href: `${folder}/${file}` }, escapedXml(file)));
  return element('li', {}, `${escapedXml(title)}: `, links.join(', '));
}
