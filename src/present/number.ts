/** How a value is shown where there is none. */
const noValue = '–';

/** The power of ten below the first digit: 2 for 812, -1 for 0.4. */
function magnitude(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)) + 1e-12);
}

/** Below this, in any unit of ours, there is nothing but the noise of the arithmetic. */
export const negligible = 1e-9;

/**
 * The power of ten to which the parts of one whole are rounded together: three digits of the largest part,
 * up to five where a smaller part would otherwise be rounded to 0.
 */
export function commonStep(parts: readonly number[]): number {
  const values = parts.filter((value) => Math.abs(value) > negligible && Number.isFinite(value));
  if (values.length === 0) return 0;
  const largest = Math.max(...values.map(magnitude));
  const vanishing = values.map((value) => magnitude(2 * value));
  return Math.max(largest - 4, Math.min(largest - 2, ...vanishing));
}

/** The power of ten to which parts of one whole are rounded together where each keeps a digit, and the largest three; the largest has nine at most. */
export function fullStep(parts: readonly number[]): number {
  const sizes = parts.filter((value) => Math.abs(value) > negligible && Number.isFinite(value)).map(magnitude);
  if (sizes.length === 0) return 0;
  const largest = Math.max(...sizes);
  return Math.max(largest - 8, Math.min(largest - 2, ...sizes));
}

/** The power of ten to which values that belong together are rounded for reading: three digits of the largest. */
export function digitStep(values: readonly number[]): number {
  const own = values.filter((value) => Math.abs(value) > negligible && Number.isFinite(value));
  return own.length === 0 ? 0 : Math.max(...own.map(magnitude)) - 2;
}

/** A multiple of 10^step, kept as a whole number of steps so that sums stay exact. */
export interface Rounded {
  readonly steps: number;
  readonly step: number;
}

export function rounded(value: number, step: number): Rounded {
  const steps = Math.round(step < 0 ? value * 10 ** -step : value / 10 ** step);
  return { steps: steps === 0 ? 0 : steps, step };
}

/**
 * Parts rounded so that they sum to their rounded total: each is rounded down, and the steps that are left go to the parts
 * that lost most (largest remainder). Where the exact parts do not sum to the total, each is rounded by itself.
 */
export function roundedParts(parts: readonly number[], total: number, step: number): readonly Rounded[] {
  const exact = parts.map((part) => (step < 0 ? part * 10 ** -step : part / 10 ** step));
  const floors = exact.map(Math.floor);
  const left = rounded(total, step).steps - floors.reduce((sum, steps) => sum + steps, 0);
  if (left < 0 || left > parts.length) return parts.map((part) => rounded(part, step));
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  const raised = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return floors.map((steps, index) => ({ steps: steps + (raised.has(index) ? 1 : 0) + 0, step }));
}

const formats = new Map<string, Intl.NumberFormat>();

/** A format is costly to make and is used for thousands of cells. */
function formatFor(locale: string, least: number, most: number, digits?: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most} ${digits ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(
    locale,
    digits === undefined ? { minimumFractionDigits: least, maximumFractionDigits: most } : { maximumSignificantDigits: digits },
  );
  formats.set(key, made);
  return made;
}

/** Writes a rounded value for people: `12,300`, `-0.42`. */
export function shownRounded({ steps, step }: Rounded, locale: string): string {
  const decimals = Math.max(0, -step);
  const value = step < 0 ? steps / 10 ** -step : steps * 10 ** step;
  return formatFor(locale, decimals, decimals).format(value);
}

/** Writes a value that stands alone, with so many significant digits; never in powers of ten, never as -0. */
export function shown(value: number | undefined, locale: string, digits = 3): string {
  if (value === undefined || !Number.isFinite(value)) return noValue;
  if (value === 0) return '0';
  const whole = Math.abs(value) >= 10 ** digits;
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) return value.toExponential(digits - 1);
  return whole ? formatFor(locale, 0, 0).format(Number(value.toPrecision(digits))) : formatFor(locale, 0, 0, digits).format(value);
}

/** Every digit, as machines read it: a point, no grouping; the text reads back as the same number. */
export function exact(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a result is not a finite number: ${value}`);
  return Object.is(value, -0) ? '0' : String(value);
}

/** A way from one value to another by parts, all rounded to one step so that what is shown adds up: what rounding leaves goes to the largest part. */
export function roundedBridge(
  from: number,
  to: number,
  parts: readonly number[],
  step: number,
): { readonly from: Rounded; readonly to: Rounded; readonly parts: readonly Rounded[] } {
  const ends = { from: rounded(from, step), to: rounded(to, step) };
  const wanted = ends.to.steps - ends.from.steps;
  const total = step < 0 ? wanted / 10 ** -step : wanted * 10 ** step;
  const own = roundedParts(parts, total, step);
  const left = wanted - own.reduce((sum, { steps }) => sum + steps, 0);
  const largest = parts.reduce((most, part, i) => (Math.abs(part) > Math.abs(parts[most] ?? 0) ? i : most), 0);
  return { ...ends, parts: own.map((part, i) => (i === largest ? { ...part, steps: part.steps + left } : part)) };
}
