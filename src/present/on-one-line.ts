/** The title of a column where it is not broken: a hyphen at a line end stands within a word, and goes with the line end. */
export function onOneLine(title: string): string {
  return title.replaceAll('-\n', '').replaceAll('\n', ' ');
}
