/** Control characters, invisible and direction-changing ones, lone surrogates, and letters that are blank. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u3164\uffa0]/gu;

/** How a character that must not reach a terminal is shown instead: `\x1b`, `\u202e`, `\u{e0001}`. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

/**
 * The text with every character made visible that could steer a terminal, turn the direction of the text or hide letters.
 * Every string that comes from a file, file names included, passes through here before it is shown.
 */
export function printable(text: string): string {
  return text.replace(unprintable, visible);
}

/** JSON with the same characters as `\uXXXX`: the same value for every reader, harmless on a terminal. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()].map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join(''),
  );
}

/**
 * A finished line that GitHub Actions cannot take for a command: the runner obeys lines that begin with `::`, also after blanks,
 * and `##[` anywhere in a line.
 */
export function withoutCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/u, '$1\\x3a').replaceAll('##[', '#\\x23[');
}
