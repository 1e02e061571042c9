import type { Currency, Money } from '../domain/money.js';

/** The currency in which the costs of several countries stand side by side. */
export const commonCurrency: Currency = 'EUR';

/** The newest year of which prices and exchange rates of all these currencies are known. */
export function commonPriceYear({ prices, exchange }: Money, wanted: readonly Currency[]): number | undefined {
  const known = (currency: Currency, year: number): boolean =>
    (prices.get(currency)?.has(year) ?? false) && (currency === commonCurrency || (exchange.get(currency)?.has(year) ?? false));
  return [...(prices.get(commonCurrency)?.keys() ?? [])].sort((a, b) => b - a).find((year) => wanted.every((one) => known(one, year)));
}

/** An amount of one currency and price year in another: first to the prices of the other year in its own country, then by the mean exchange rate of that year. */
export function converted(
  amount: number,
  from: { readonly currency: Currency; readonly priceYear: number },
  to: { readonly currency: Currency; readonly priceYear: number },
  { prices, exchange }: Money,
): number {
  const price = (year: number): number => prices.get(from.currency)?.get(year)?.value ?? Number.NaN;
  const rate = (currency: Currency): number => (currency === 'EUR' ? 1 : (exchange.get(currency)?.get(to.priceYear)?.value ?? Number.NaN));
  const inflated = from.priceYear === to.priceYear ? amount : (amount * price(to.priceYear)) / price(from.priceYear);
  return from.currency === to.currency ? inflated : (inflated / rate(from.currency)) * rate(to.currency);
}
