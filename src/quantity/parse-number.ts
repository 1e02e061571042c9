import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import type { Span } from '../source/span.js';

const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A number as people may write it: a decimal point, no grouping; or a fraction of two whole numbers, such as `44/12`. */
export function parseNumber(text: string, at: Span): Outcome<number> {
  const fraction = /^(-?\d+)\/([1-9]\d*)$/.exec(text);
  if (fraction) return { value: Number(fraction[1]) / Number(fraction[2]), diagnostics: [] };
  if (!plainNumber.test(text)) return { diagnostics: [faultOfText(text, at)] };
  if (/^-?0\d/.test(text)) return { diagnostics: [fault('leading-zero', at, { text, suggestion: text.replace(/^(-?)0+(?=\d)/, '$1') })] };
  const value = Number(text);
  if (!Number.isFinite(value)) return { diagnostics: [fault('not-finite', at, { text })] };
  if (/^-?\d+$/.test(text) && !Number.isSafeInteger(value)) return { diagnostics: [fault('unsafe-integer', at, { text })] };
  return { value, diagnostics: [] };
}

/** Why a text is no number: the usual slips have a message of their own, with the text mended. */
function faultOfText(text: string, at: Span): ReturnType<typeof fault> {
  const minus = text.replace(/^[\u2010-\u2015\u2212\uFE63\uFF0D]/, '-');
  if (minus !== text) return fault('wrong-minus', at, { text, suggestion: minus });
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return fault('decimal-comma', at, { text, suggestion: text.replaceAll('.', '').replace(',', '.') });
  if (/^-?\d+,\d+$/.test(text)) return fault('decimal-comma', at, { text, suggestion: text.replace(',', '.') });
  if (/^-?\d{1,3}([ _'\u00A0\u2007\u2009\u202F]\d{3})+([.,]\d+)?$/.test(text))
    return fault('thousands-space', at, { text, suggestion: text.replace(/[ _'\u00A0\u2007\u2009\u202F]/g, '').replace(',', '.') });
  if (/^-?0[xob]/i.test(text)) return fault('hex-number', at, { text });
  if (/^[-+]?\.?(inf|infinity|nan)$/i.test(text)) return fault('not-finite', at, { text });
  return fault('not-a-number', at, { text });
}
