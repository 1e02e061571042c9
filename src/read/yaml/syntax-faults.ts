import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { Span } from '../../source/span.js';
import { faultLimit } from '../text-faults.js';

/** What the package `yaml` complained of, in the words of people who do not know YAML; one fault per place. */
export function syntaxFaults(file: string, text: string, errors: readonly YAMLError[]): readonly Diagnostic[] {
  const seen = new Set<number>();
  const found: Diagnostic[] = [];
  for (const error of errors) {
    const [start, end] = error.pos;
    // Tags are refused as they are read, with their own code.
    if (seen.has(start) || found.length >= faultLimit || error.code === 'TAG_RESOLVE_FAILED' || error.code === 'BAD_DIRECTIVE') continue;
    seen.add(start);
    const next = syntaxFault(
      text,
      error,
      openingOf(text, error, { file, start, end: Math.min(Math.max(end, start + 1), Math.max(text.length, start)) }),
    );
    // After one place that cannot be read, the next places mostly follow from it; a tab or a colon has a message of its own.
    if (next.code !== 'yaml-syntax' || found.length === 0) found.push(next);
  }
  return found;
}

/** A quotation mark that is not closed is shown where it opens, not at the end of the file where it was missed. */
function openingOf(text: string, error: YAMLError, at: Span): Span {
  const mark = /^Missing closing (["'])/.exec(error.message)?.[1];
  const opening = mark === undefined ? -1 : text.lastIndexOf(mark, at.start - 1);
  return opening === -1 ? at : { ...at, start: opening, end: opening + 1 };
}

function syntaxFault(text: string, error: YAMLError, at: Span): Diagnostic {
  if (error.code === 'TAB_AS_INDENT') return fault('yaml-tab', at, {});
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'BLOCK_IN_FLOW') return colonFault(text, error.code, at);
  return fault('yaml-syntax', at, { detail: detailOf(text, error, at) });
}

/** `note: CO2: lav`: the text after the first colon has a colon of its own. */
function colonFault(text: string, code: 'BLOCK_AS_IMPLICIT_KEY' | 'BLOCK_IN_FLOW', at: Span): Diagnostic {
  const rest = lineFrom(text, at.start);
  const value = code === 'BLOCK_IN_FLOW' ? rest.slice(0, at.end - at.start) : rest.replace(/ #.*$/, '');
  const trimmed = value.trimEnd();
  if (/:(?: |$)/.test(trimmed)) return fault('yaml-colon-in-text', { ...at, end: at.start + trimmed.length }, { text: trimmed });
  const detail = 'this line gives a value, and the lines below are indented as if they belonged to it';
  return fault('yaml-syntax', { ...at, end: at.start + trimmed.length }, { detail });
}

const details: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'in double quotes a backslash starts an escape; use single quotes to write one',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_PROP_ORDER: 'the marks before this value are in the wrong order',
  KEY_OVER_1024_CHARS: 'a key may not be longer than 1024 characters',
  MULTIPLE_ANCHORS: 'more than one anchor on one value',
  RESOURCE_EXHAUSTION: 'nested too deeply',
};

function detailOf(text: string, error: YAMLError, at: Span): string {
  const line = lineFrom(text, at.start).trimEnd();
  switch (error.code) {
    case 'BAD_SCALAR_START':
      return `a text that starts with ${text.slice(at.start, at.start + 1)} must stand in quotes`;
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return missing(error.message, line);
    case 'BAD_INDENT':
      return /end with a ([}\]])/.test(error.message)
        ? `the closing ${/end with a (.)/.exec(error.message)?.[1] ?? ''} is missing`
        : (details.BAD_INDENT ?? '');
    default:
      return details[error.code] ?? `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
  }
}

function missing(message: string, line: string): string {
  if (/:\u00a0|\u00a0/.test(line)) return 'this line has a non-breaking space where YAML needs an ordinary one';
  if (/closing/.test(message)) return `the closing ${message.includes("'") ? "'" : '"'} is missing`;
  if (/:\S/.test(line) && !/: /.test(line)) return 'a space is missing after the colon';
  if (/Implicit/.test(message)) return 'this line is not of the form key: value';
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}
