import { fault } from '../source/diagnostic.js';
import type { Located } from '../source/span.js';
import type { Years } from '../domain/study.js';
import type { Found } from './findings-list.js';

/** A calendar year as written, four digits. */
export function yearOf(text: Located<string>, found: Found): number | undefined {
  if (/^(19|20|21)\d\d$/.test(text.value)) return Number(text.value);
  found.push(fault('years-syntax', text.at, { text: text.value }));
  return undefined;
}

/** `2026-2045`, or one year. */
export function yearsOf(text: Located<string>, found: Found): Years | undefined {
  const match = /^((?:19|20|21)\d\d)(?:\s*[-–]\s*((?:19|20|21)\d\d))?$/.exec(text.value);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (match && first <= last) return { first, last };
  found.push(fault('years-syntax', text.at, { text: text.value }));
  return undefined;
}
