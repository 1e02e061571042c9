import * as z from 'zod';
import type { NameSort } from '../../domain/vocabulary.js';
import { hiddenCharacter } from '../text-faults.js';

// Functions generated at run time pay off after thousands of documents; we read tens (measured: 5 ms less without them).
z.config({ jitless: true });

/**
 * The pieces that scenario and sector files are made of. Every scalar reaches zod as the text its author wrote;
 * what an editor may accept beside text (a bare number, a bare `true`) is said in `meta`, which goes into the JSON Schema as it is.
 */

/** What a check of ours hands to `schemas/issues.ts`: which fault it is. */
export interface OwnFault {
  readonly fault: 'control-character' | 'several-changes' | 'no-change' | 'no-municipality' | 'two-municipalities' | 'no-language';
  readonly code?: string;
  readonly index?: number;
}

/** Words for people: any characters; what cannot be seen is made visible when shown. */
export function words(description: string) {
  return z.string().min(1).meta({ description });
}

/** A name, a key, a reference: no characters that cannot be seen. `names` says of which sort, so that an editor can offer those of the study. */
export function name(description: string, names?: NameSort) {
  return seen(z.string().min(1)).meta({ description, ...(names === undefined ? {} : { names }) });
}

/** The forms of names, with the words for them that a fault shows. */
export const idForms = {
  quantity: { pattern: /^[a-z][a-z0-9_]*$/, words: 'lower-case letters a-z, digits and _, a letter first' },
  member: { pattern: /^[a-z0-9][a-z0-9-]*$/, words: 'lower-case letters a-z, digits and -' },
  slug: { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, words: 'lower-case letters a-z, digits and -, at most 64' },
} as const;

const letters: Readonly<Record<string, string>> = { å: 'aa', æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', é: 'e', ü: 'u' };

/** The id of this form that is nearest to what was typed, for a fault to propose; nothing where no letter of it is left. */
export function proposedId(typed: string, form: keyof typeof idForms): string | undefined {
  const sign = form === 'quantity' ? '_' : '-';
  const plain = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åæäøöéü]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, sign)
    .replace(form === 'quantity' ? /^[_0-9]+|_+$/g : /^-+|-+$/g, '')
    .slice(0, 64);
  return idForms[form].pattern.test(plain) && plain !== typed ? plain : undefined;
}

/** A name that this file declares. */
export function id(form: keyof typeof idForms, description: string) {
  // ages are members, and are written bare
  const type = form === 'member' ? { type: ['string', 'number'] } : {};
  return z
    .string()
    .regex(idForms[form].pattern)
    .meta({ description, ...type });
}

/** A number with its unit, a year, a formula: written bare, so an editor must let a number pass. */
export function amount(description: string) {
  return seen(z.string().min(1)).meta({ description, type: ['string', 'number'] });
}

export function yes(description: string) {
  return z.enum(['true', 'false']).meta({ description, type: 'boolean', enum: [true, false] });
}

const texts = { en: words('English'), da: words('Danish'), sv: words('Swedish') };

/** English, or texts by language. `needsEnglish` where the name is shown to all municipalities. */
export function label(description: string, needsEnglish: boolean) {
  const byLanguage = z.strictObject({
    en: needsEnglish ? texts.en : texts.en.optional(),
    da: texts.da.optional(),
    sv: texts.sv.optional(),
  });
  const own = ownFault<Record<string, unknown>>((value) => (Object.keys(value).length === 0 ? { fault: 'no-language' } : undefined));
  return z.union([words('In English'), needsEnglish ? byLanguage : byLanguage.check(own)]).meta({ description });
}

/** A check that becomes one of our faults; it runs also where other pieces of the same value are wrong, so that one run shows all. */
export function ownFault<T>(find: (value: T) => OwnFault | undefined): z.core.CheckFn<T> {
  return (payload) => {
    const found = find(payload.value);
    if (found) payload.issues.push({ code: 'custom', input: payload.value, params: { ...found } });
  };
}

function seen(text: z.ZodString): z.ZodString {
  return text.check(
    ownFault<string>((value) => {
      const unseen = hiddenCharacter(value);
      return unseen && { fault: 'control-character', ...unseen };
    }),
  );
}
