import { plainName } from '../../source/plain-name.js';

const longest = 64;

/** An id made of a title: `Mindre plast i restaffaldet` is `mindre-plast-i-restaffaldet`. */
export function idOf(...titles: readonly string[]): string {
  return plainName(titles.join(' ')).slice(0, longest).replace(/-+$/, '');
}

/** Whether a text is an id of a scenario or a measure. */
export function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);
}
