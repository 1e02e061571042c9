import { element, escapedXml } from './svg.js';

/** A drawing with what it shows in words. */
export interface Chart {
  readonly title: string;
  /** What somebody is told who cannot see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** All drawings are so wide; a column of A4 text is. */
export const chartWidth = 720;

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The drawing as an SVG element; `id` is unlike that of any other on the page. */
export function svgOf({ title, description, width, height, body }: Chart, id: string): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      role: 'img',
      'aria-labelledby': `${id}-t ${id}-d`,
      'font-family': font,
    },
    element('title', { id: `${id}-t` }, escapedXml(title)),
    element('desc', { id: `${id}-d` }, escapedXml(description)),
    body.replaceAll('url(#', `url(#${id}-`).replaceAll('<pattern id="', `<pattern id="${id}-`),
  );
}

/** The drawing as a file of its own, on white. */
export function svgFile(chart: Chart): string {
  const ground = element('rect', { width: chart.width, height: Math.ceil(chart.height), fill: '#ffffff' });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgOf({ ...chart, body: `${ground}${chart.body}` }, 'c')}\n`;
}
