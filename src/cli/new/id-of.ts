/** Letters of our languages that have a spelling without their mark. */
const spellings: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

const longest = 64;

/** An id made of a title: `Mindre plast i restaffaldet` is `mindre-plast-i-restaffaldet`. */
export function idOf(...titles: readonly string[]): string {
  const plain = titles
    .join(' ')
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => spellings[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest);
  return plain.replace(/^-+|-+$/g, '');
}

/** Whether a text is an id of a scenario or a measure. */
export function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);
}
