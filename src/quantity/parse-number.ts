import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';

const decimal = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const fraction = /^(-?\d+)\/(\d+)$/;

/** A number as people may write it: a decimal point, no grouping; or a fraction of two whole numbers, such as `44/12`. Never -0. */
export function parseNumber(text: string, at: Span): Outcome<number> {
  const [, over, under] = fraction.exec(text) ?? [];
  const problem = over === undefined || under === undefined ? problemOf(text, at) : (problemOf(over, at) ?? problemOf(under, at));
  if (problem) return { diagnostics: [problem] };
  const value = over === undefined ? Number(text) : Number(over) / Number(under);
  if (!Number.isFinite(value)) return { diagnostics: [fault('not-finite', at, { text })] };
  return { value: value === 0 ? 0 : value, diagnostics: [] };
}

function problemOf(text: string, at: Span): Diagnostic | undefined {
  if (!decimal.test(text)) return slipOf(text, at);
  if (/^-?0\d/.test(text)) return fault('leading-zero', at, { text, suggestion: text.replace(/^(-?)0+(?=\d)/, '$1') });
  const value = Number(text);
  const [mantissa = '', exponent] = text.toLowerCase().split('e');
  if (!Number.isFinite(value)) return fault('not-finite', at, { text });
  // 1e-400 would become 0 without a word
  if (value === 0 && /[1-9]/.test(mantissa)) return fault('not-a-number', at, { text });
  const exact = Number.isSafeInteger(value) || !Number.isInteger(value) || (exponent !== undefined && significantDigits(mantissa) <= 15);
  return exact ? undefined : fault('unsafe-integer', at, { text });
}

function significantDigits(mantissa: string): number {
  return mantissa.replace(/[-.]/g, '').replace(/^0+/, '').length;
}

/** A way of writing that is no number here, and the same number as it is to be written. */
interface Slip {
  readonly code: 'wrong-minus' | 'decimal-comma' | 'thousands-space';
  readonly pattern: RegExp;
  readonly mend: (text: string) => string;
}

const grouping = /[ _'\u00A0\u2007\u2009\u202F]/g;

const slips: readonly Slip[] = [
  { code: 'wrong-minus', pattern: /^[\u2010-\u2015\u2212\uFE63\uFF0D]/, mend: (text) => mended(`-${text.slice(1)}`) },
  { code: 'decimal-comma', pattern: /^-?\d{1,3}(\.\d{3})+,\d+$/, mend: (text) => text.replaceAll('.', '').replace(',', '.') },
  { code: 'decimal-comma', pattern: /^-?\d+,\d+$/, mend: (text) => text.replace(',', '.') },
  { code: 'thousands-space', pattern: /^-?\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})$/, mend: (text) => text.replaceAll(',', '') },
  { code: 'thousands-space', pattern: /^-?\d{1,3}(\.\d{3}){2,}$/, mend: (text) => text.replaceAll('.', '') },
  {
    code: 'thousands-space',
    pattern: /^-?\d{1,3}([ _'\u00A0\u2007\u2009\u202F]\d{3})+([.,]\d+)?$/,
    mend: (text) => text.replace(grouping, '').replace(',', '.'),
  },
];

function mended(text: string): string {
  return slips.find(({ pattern }) => pattern.test(text))?.mend(text) ?? text;
}

/** Why a text is no number: the usual slips have a message of their own, with the text mended. */
function slipOf(text: string, at: Span): Diagnostic {
  const slip = slips.find(({ pattern }) => pattern.test(text));
  if (slip) return fault(slip.code, at, { text, suggestion: slip.mend(text) });
  if (/^[-+]?0[xob]/i.test(text)) return fault('hex-number', at, { text });
  if (/^[-+]?\.?(inf|infinity|nan)$/i.test(text)) return fault('not-finite', at, { text });
  return fault('not-a-number', at, { text });
}
