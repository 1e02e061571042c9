import type { Currency } from '../domain/money.js';
import { shown } from './number.js';

const million = 1e6;

/** An amount in millions where it has any, such as `9.1 MDKK`. */
export function moneyText(amount: number, currency: Currency, locale: string): string {
  if (Math.abs(amount) >= million) return `${shown(amount / million, locale)} M${currency}`;
  return `${shown(amount, locale)} ${currency}`;
}

/** An amount in millions. */
export function millions(amount: number | undefined, locale: string): string {
  return shown(amount === undefined ? undefined : amount / million, locale);
}

/** A fraction of 1 in per cent, such as `3.5 %`. */
export function percentText(part: number, locale: string): string {
  return `${shown(100 * part, locale)} %`;
}
