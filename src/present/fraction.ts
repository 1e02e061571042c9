/** A fraction of 1 as people say it: `14 %`; a change with its sign: `+80 %`. One decimal below ten per cent. */
export function shownFraction(value: number, isChange: boolean): string {
  const percent = value * 100;
  const digits = Math.abs(percent) < 10 ? 1 : 0;
  const text = String(Number(Math.abs(percent).toFixed(digits)));
  const sign = text === '0' ? '' : percent < 0 ? '-' : isChange ? '+' : '';
  return `${sign}${text} %`;
}

/** A span of fractions; one number where both ends are the same. */
export function shownSpan(low: number, high: number, isChange: boolean): string {
  if (low === high) return shownFraction(low, isChange);
  const to = isChange ? ' to ' : '–';
  return `${shownFraction(low, isChange).replace(' %', '')}${to}${shownFraction(high, isChange)}`;
}
