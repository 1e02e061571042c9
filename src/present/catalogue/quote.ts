const longest = 80;

/** A piece of what somebody wrote, in backticks; long ones are clipped, so that a message stays one line. */
export function quote(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `\`${letters.slice(0, longest).join('')}…\`` : `\`${text}\``;
}

/** A range as it would be written in a file. */
export function between(low: string, high: string): string {
  return `${low} .. ${high}`;
}
