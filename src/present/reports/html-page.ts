import type { Language } from '../../domain/documents.js';
import { element, escapedXml } from '../charts/svg.js';
import type { ReportWords } from '../catalogue/report-words.js';
import { partsHtml } from './html-parts.js';
import type { Report, Section } from './model.js';
import { style } from './style.js';

/** A report in one language. */
export interface Spoken {
  readonly language: Language;
  readonly report: Report;
  readonly words: ReportWords;
}

/** What makes a page more than paper; where no script runs the page is read as it is. */
export interface PageScript {
  readonly code: string;
  /** JSON for the script. */
  readonly data: string;
}

/** SHA-256 of a text, in base64: the policy of the page names what it may run and how it may look. */
export type Hash = (text: string) => string;

/**
 * The report as one file: its languages one after another, the first one shown. It asks nothing of any network and runs nothing but its own script.
 * Only a script can show another language, so what the script can make itself is written in the first one alone.
 */
export function htmlPage(spoken: readonly Spoken[], script: PageScript, hash: Hash): string {
  const [first] = spoken;
  if (!first) throw new Error('a report in no language');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash(style)}'`,
    `script-src 'sha256-${hash(script.code)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const bodies = spoken.map((one, i) => bodyHtml(one, i === 0));
  // JSON may hold `</script>` and `<!--`; as \u003c it says the same and ends nothing
  const data = `<script type="application/json" id="data">${script.data.replaceAll('<', '\\u003c')}</script>\n<script>${script.code}</script>\n`;
  return [
    '<!doctype html>',
    `<html lang="${first.language}">`,
    headHtml(first.report.title, policy),
    '<body>',
    ...bodies,
    `${data}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** The head of a page: what it may do, and how it looks. */
export function headHtml(title: string, policy: string): string {
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    element('title', {}, escapedXml(`${title} · coop-co2`)),
    `<style>${style}</style>`,
    '</head>',
  ].join('\n');
}

function bodyHtml({ language, report, words }: Spoken, isFirst: boolean): string {
  const { title, kind, setting, sections } = report;
  const links = sections.map((section) =>
    element('li', {}, element('a', { href: `#${language}-${section.id}` }, escapedXml(section.title))),
  );
  return [
    `<div class="page" id="page-${language}" lang="${language}" data-title="${escapedXml(`${title} · coop-co2`)}"${isFirst ? '' : ' hidden'}>`,
    '<header class="top">',
    element('a', { class: 'skip', href: `#${language}-report` }, escapedXml(words.skip)),
    element('p', { class: 'kind' }, escapedXml(kind)),
    element('h1', {}, escapedXml(title)),
    element('p', { class: 'setting' }, escapedXml(setting)),
    '<div class="tools" data-tools hidden></div>',
    '</header>',
    '<div class="body">',
    `<nav class="contents" aria-label="${escapedXml(words.contents)}">`,
    `<h2>${escapedXml(words.contents)}</h2>`,
    `<ol>\n${links.join('\n')}\n</ol>`,
    '</nav>',
    `<main id="${language}-report">`,
    ...sections.map((section) => sectionHtml(isFirst ? section : withoutSame(section), language, words, section.view.length > 0)),
    '</main>',
    '</div>',
    '</div>',
  ].join('\n');
}

/** What the script makes itself, and the sources, which are the same in every language: it copies them. */
function withoutSame(section: Section): Section {
  return { ...section, view: [], parts: section.id === 'sources' ? [] : section.parts };
}

function sectionHtml({ id, title, view, parts }: Section, language: Language, words: ReportWords, hasView: boolean): string {
  const settings = { prefix: language, inTable: words.inTable };
  const own = `${language}-${id}`;
  return [
    `<section id="${own}" aria-labelledby="${own}-h">`,
    element('h2', { id: `${own}-h` }, escapedXml(title)),
    ...(hasView ? [`<div data-view="${id}">${partsHtml(view, settings)}</div>`] : []),
    ...(parts.length === 0 ? [] : [partsHtml(parts, settings)]),
    ...(id === 'sources' && parts.length === 0 ? ['<div data-same="sources"></div>'] : []),
    '</section>',
    ...(id === 'together' ? ['<div data-what-if hidden></div>'] : []),
  ].join('\n');
}
