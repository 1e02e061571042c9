import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../../source/diagnostic.js';
import { fault } from '../../source/diagnostic.js';
import type { Phrase } from '../../source/phrases.js';
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
  return fault('yaml-syntax', at, detailOf(text, error, at));
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

const details: Partial<Record<ErrorCode, Phrase>> = {
  BAD_DQ_ESCAPE: 'in double quotes a backslash starts an escape; use single quotes to write one',
  BAD_PROP_ORDER: 'the marks before this value are in the wrong order',
  KEY_OVER_1024_CHARS: 'a key may not be longer than 1024 characters',
  MULTIPLE_ANCHORS: 'more than one anchor on one value',
  RESOURCE_EXHAUSTION: 'nested too deeply',
};

/** A phrase of ours, and what stands in it for `…`. */
interface Detail {
  readonly detail: Phrase;
  readonly mark?: string;
}

function detailOf(text: string, error: YAMLError, at: Span): Detail {
  const line = lineFrom(text, at.start).trimEnd();
  switch (error.code) {
    case 'BAD_SCALAR_START':
      return { detail: 'a text that starts with … must stand in quotes', mark: text.slice(at.start, at.start + 1) };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return missing(error.message, line);
    case 'BAD_INDENT':
      return /end with a ([}\]])/.test(error.message)
        ? { detail: 'the closing … is missing', mark: /end with a (.)/.exec(error.message)?.[1] ?? '' }
        : { detail: 'the indentation does not fit the lines above' };
    default: {
      const detail = details[error.code];
      return detail === undefined ? ownWords(error.message) : { detail };
    }
  }
}

/** What the parser says, where we have nothing better. */
function ownWords(message: string): Detail {
  return { detail: '…', mark: `${message.charAt(0).toLowerCase()}${message.slice(1)}` };
}

function missing(message: string, line: string): Detail {
  if (/:\u00a0|\u00a0/.test(line)) return { detail: 'this line has a non-breaking space where YAML needs an ordinary one' };
  if (/closing/.test(message)) return { detail: 'the closing … is missing', mark: message.includes("'") ? "'" : '"' };
  if (/:\S/.test(line) && !/: /.test(line)) return { detail: 'a space is missing after the colon' };
  if (/Implicit/.test(message)) return { detail: 'this line is not of the form key: value' };
  return ownWords(message);
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}
