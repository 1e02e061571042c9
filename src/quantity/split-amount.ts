/** The two parts of `8 Mpkm/year`, with their offsets in the text. */
export interface AmountParts {
  readonly number: string;
  readonly numberAt: number;
  readonly unit: string;
  readonly unitAt: number;
}

// Each pattern is sticky and reads a stretch once, so that a hostile text costs no more than its length.
const digitsAndSigns = /(?:[^\s\p{L}%*/]|\/(?=\d))*/uy;
const exponent = /e[+-]?\d+/iy;
const otherBase = /[xob][\da-f]+/iy;
const notFinite = /(?:infinity|inf|nan)(?![\p{L}\p{N}])/iuy;
const group = /\s\d{3}(?!\d)/y;
const decimals = /[.,]\d+/y;

/** Cuts an amount into number and unit. What only looks like a number (`12 500,5`, `0x1F`, `.inf`) stays in one piece, so that its fault can be told. */
export function splitAmount(text: string): AmountParts {
  const body = text.trim();
  const numberAt = text.length - text.trimStart().length;
  const end = numberEnd(body);
  // without any digit it is no amount at all, and the whole of it is the fault
  if (end === 0) return { number: body, numberAt, unit: '', unitAt: numberAt + body.length };
  const unit = body.slice(end).trimStart();
  return { number: body.slice(0, end), numberAt, unit, unitAt: numberAt + body.length - unit.length };
}

function numberEnd(body: string): number {
  const head = endOf(digitsAndSigns, body, 0);
  const sign = body.slice(0, head);
  if (/^[-+]?\.?$/.test(sign)) return endOf(notFinite, body, head);
  if (/^[-+]?0$/.test(sign)) return endOf(otherBase, body, endOf(exponent, body, head));
  const grouped = endOfGroups(body, head);
  return grouped > head ? endOf(decimals, body, grouped) : endOf(exponent, body, head);
}

function endOfGroups(body: string, start: number): number {
  let end = start;
  for (let next = endOf(group, body, end); next > end; next = endOf(group, body, end)) end = next;
  return end;
}

/** Where the pattern ends when it stands at `start`, otherwise `start`. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
