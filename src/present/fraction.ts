/** A fraction of 1 as people say it: `14 %`; a change with its sign: `+80 %`. One decimal below ten per cent. */
export function shownFraction(value: number, isChange: boolean, locale: string): string {
  return `${percent(value, isChange, locale)} %`;
}

/** A span of fractions; one number where both ends are the same. `to` is the word between two changes, which have signs of their own. */
export function shownSpan(low: number, high: number, isChange: boolean, locale: string, to: string): string {
  if (low === high) return shownFraction(low, isChange, locale);
  return `${percent(low, isChange, locale)}${isChange ? ` ${to} ` : '–'}${shownFraction(high, isChange, locale)}`;
}

function percent(value: number, isChange: boolean, locale: string): string {
  const digits = Math.abs(value * 100) < 10 ? 1 : 0;
  const rounded = Number((value * 100).toFixed(digits));
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: digits,
    useGrouping: false,
    signDisplay: isChange ? 'exceptZero' : 'negative',
  }).format(rounded);
}
