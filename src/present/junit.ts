import type { CheckedWords } from './catalogue/desk-words.js';
import type { PathOf } from './diagnostic-formats.js';
import { diagnosticLine, withHelp } from './diagnostic-formats.js';
import type { PlacedDiagnostic } from './placed.js';
import { printable } from './printable.js';

/** Text inside XML 1.0: what the standard does not allow (its production 2, Char) is made visible, as on a terminal. */
function xml(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function caseOf(placed: PlacedDiagnostic, fails: boolean, pathOf: PathOf): string {
  const { at, code } = placed.diagnostic;
  const { position } = placed;
  const path = pathOf(at.file) ?? at.file;
  const name = position === undefined ? code : `${code} ${position.line}:${position.column}`;
  const text = xml(diagnosticLine(placed, pathOf));
  const body = fails
    ? `<failure type="${xml(code)}" message="${xml(withHelp(placed))}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase classname="${xml(path)}" name="${xml(name)}" file="${xml(path)}">${body}</testcase>`;
}

/**
 * The faults as JUnit XML, which GitLab, Jenkins and Azure show: a case for each fault, and one for each file that has none.
 * What does not fail is written as its output. No times: the same files give the same bytes.
 */
export function junitOf(
  diagnostics: readonly PlacedDiagnostic[],
  files: readonly string[],
  words: CheckedWords,
  pathOf: PathOf,
  failsOn: (diagnostic: PlacedDiagnostic) => boolean,
): string {
  const faulty = new Set(diagnostics.map(({ diagnostic }) => diagnostic.at.file));
  const sound = files.filter((file) => !faulty.has(file)).map((file) => xml(pathOf(file) ?? file));
  const cases = [
    ...diagnostics.map((placed) => caseOf(placed, failsOn(placed), pathOf)),
    ...sound.map((path) => `    <testcase classname="${path}" name="${xml(words.noFaults)}" file="${path}"/>`),
  ];
  const counts = `tests="${cases.length}" failures="${diagnostics.filter(failsOn).length}" errors="0" skipped="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="coop-co2" ${counts}>`,
    `  <testsuite name="coop-co2 check" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
