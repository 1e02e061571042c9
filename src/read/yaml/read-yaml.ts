import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import { faultLimit } from '../text-faults.js';
import { builtTree } from './built-tree.js';
import type { YamlReading } from './node.js';
import { yamlLimits } from './limits.js';
import { syntaxFaults } from './syntax-faults.js';

/** Reads one YAML 1.2 file. `text` is without byte order mark and control characters (`textFaults`). */
export function readYaml(file: string, text: string): YamlReading {
  const { tokens, diagnostics, stopped } = tokensOf(file, text);
  if (stopped) return { diagnostics };
  const [document, second] = composed(tokens);
  const found = [...diagnostics];
  if (second) {
    const start = second.range[0];
    found.push(fault('several-documents', { file, start, end: Math.min(start + 3, text.length) }, {}));
  }
  if (!document) return { diagnostics: found };
  found.push(...syntaxFaults(file, text, [...document.errors, ...document.warnings]));
  if (found.length > 0 || !document.contents) return { diagnostics: found };
  return builtTree(file, text, document.contents);
}

/**
 * `schema: failsafe` leaves every scalar a text: `0101` stays `0101`, `no` stays `no`.
 * `uniqueKeys` is quadratic in the package and misses `2030` beside `"2030"`; `builtTree` looks for duplicates itself.
 */
function composed(tokens: readonly CST.Token[]): readonly Document.Parsed[] {
  const composer = new Composer({ version: '1.2', schema: 'failsafe', uniqueKeys: false });
  const limit = Error.stackTraceLimit;
  // The package makes an Error for each fault; 10⁵ stack traces nobody reads would take ten seconds.
  Error.stackTraceLimit = 0;
  try {
    return [...composer.compose(tokens)];
  } finally {
    Error.stackTraceLimit = limit;
  }
}

interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly diagnostics: readonly Diagnostic[];
  /** True when a limit was met: the rest of the file has not been looked at. */
  readonly stopped: boolean;
}

/**
 * The file as tokens, with what can be refused before anything is built.
 * The parser keeps its open collections on a list, not on the stack, so its length is the depth and nothing can overflow.
 */
function tokensOf(file: string, text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const diagnostics: Diagnostic[] = [];
  let offset = 0;
  let unopened = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const at = { file, start: offset, end: offset + lexeme.length };
    for (const token of parser.next(lexeme)) tokens.push(token);
    const refusal = refusedLexeme(lexeme, at, offset === 0 || text[offset - 1] === '\n');
    if (refusal) diagnostics.push(refusal);
    if (parser.stack.length > yamlLimits.depth + 2) {
      return { tokens, diagnostics: [...diagnostics, fault('too-deep', at, { limit: yamlLimits.depth })], stopped: true };
    }
    if (parser.stack.length <= 2 && (lexeme === ']' || lexeme === '}')) unopened++;
    if (diagnostics.length >= faultLimit) return { tokens, diagnostics, stopped: true };
    if (unopened >= faultLimit) break;
    if (!isMark(lexeme)) offset += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, diagnostics, stopped: false };
}

/** Signs that the lexer puts between its lexemes and that are not in the text (`textFaults` has refused these characters in it). */
function isMark(lexeme: string): boolean {
  return lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f';
}

/** A `%` is a directive only at the start of a line. */
function refusedLexeme(lexeme: string, at: Diagnostic['at'], startsLine: boolean): Diagnostic | undefined {
  switch (lexeme[0]) {
    case '&':
    case '*':
      return fault('yaml-alias', at, { alias: lexeme });
    case '!':
      return fault('yaml-tag', at, { tag: lexeme });
    case '%':
      return startsLine ? refusedDirective(lexeme.trimEnd(), at) : undefined;
    default:
      return undefined;
  }
}

function refusedDirective(line: string, at: Diagnostic['at']): Diagnostic | undefined {
  const [name, version] = line.split(/[ \t]+/);
  if (name !== '%YAML') return fault('yaml-tag', at, { tag: name ?? line });
  return version === '1.2' ? undefined : fault('yaml-version', at, { found: version ?? '' });
}
