import { printable } from '../printable.js';

/** Text as it may stand between tags or in an attribute. */
export function escapedXml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of ready children. Numbers are written with at most two decimals: finer than any screen or printer shows. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${typeof value === 'number' ? coordinate(value) : escapedXml(value)}"`],
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A place on the drawing. */
function coordinate(value: number): string {
  const text = String(Math.round(value * 100) / 100);
  return text === '-0' ? '0' : text;
}

export type TextLook = 'plain' | 'muted' | 'strong' | 'small';

const looks: Readonly<Record<TextLook, Attributes>> = {
  plain: { 'font-size': 13, fill: '#1d2733' },
  muted: { 'font-size': 12, fill: '#55606e' },
  strong: { 'font-size': 13, fill: '#1d2733', 'font-weight': 600 },
  small: { 'font-size': 11, fill: '#55606e' },
};

/** Text on one line. */
export function label(text: string, x: number, y: number, look: TextLook = 'plain', anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return element('text', { x, y, ...looks[look], 'text-anchor': anchor === 'start' ? undefined : anchor }, escapedXml(text));
}

/** Text cut into at most `most` lines of so many letters; what does not fit ends in an ellipsis. */
export function lettersIn(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= letters || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines.slice(most - 1).join(' ')}`];
  return kept.map((one) => (one.length <= letters ? one : `${one.slice(0, letters - 1).trimEnd()}…`));
}

/** Several lines of text whose middle stands at `y`. */
export function labelLines(lines: readonly string[], x: number, y: number, look: TextLook, anchor: 'start' | 'middle' | 'end'): string {
  const height = 15;
  const top = y + 4.5 - ((lines.length - 1) * height) / 2;
  return lines.map((text, i) => label(text, x, top + i * height, look, anchor)).join('');
}

/** Text that shows when the pointer rests on the mark, with or without a script. */
export function hint(text: string): string {
  return element('title', {}, escapedXml(text));
}

export function rule(x1: number, y1: number, x2: number, y2: number, look: Attributes = { stroke: '#d8dde4' }): string {
  return element('line', { x1, y1, x2, y2, ...look });
}
