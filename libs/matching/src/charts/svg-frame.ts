export const WIDTH = 640;
export const HEIGHT = 400;
export const MARGIN = 50;
export const PLOT_WIDTH = WIDTH - 2 * MARGIN;
export const PLOT_HEIGHT = HEIGHT - 2 * MARGIN;

/** A whole SVG document with its title and frame. */
export function document(title: string, content: string): string {
  const frame = `<rect x="${MARGIN}" y="${MARGIN}" width="${PLOT_WIDTH}" height="${PLOT_HEIGHT}" fill="none" stroke="#888"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">` +
    `<title>${escaped(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>` +
    `${label(WIDTH / 2, 25, title, 'middle')}${content}${frame}</svg>`
  );
}

export function axisNames(across: string, up: string): string {
  const turned = `<text transform="translate(14 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${escaped(up)}</text>`;
  return label(WIDTH / 2, HEIGHT - 10, across, 'middle') + turned;
}

export function xTick(share: number, text: string): string {
  return label(x(share), HEIGHT - MARGIN + 16, text, 'middle');
}

export function yTick(share: number, text: string): string {
  return label(MARGIN - 6, y(share) + 4, text, 'end');
}

export function label(atX: number, atY: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${fixed(atX)}" y="${fixed(atY)}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** Across the plot, from a share of it. */
export function x(share: number): number {
  return fixed(MARGIN + PLOT_WIDTH * share);
}

/** Up the plot, from a share of it. */
export function y(share: number): number {
  return fixed(HEIGHT - MARGIN - PLOT_HEIGHT * share);
}

export function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Both axes from 0 to 1. */
export function quarterTicks(): string {
  return [0, 0.25, 0.5, 0.75, 1].map((tick) => xTick(tick, String(tick)) + yTick(tick, String(tick))).join('');
}

/** A standing document without axes, as high as its rows. */
export function tableDocument(title: string, height: number, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img">` +
    `<title>${escaped(title)}</title><rect width="${WIDTH}" height="${height}" fill="#fff"/>` +
    `${label(WIDTH / 2, 25, title, 'middle')}${content}</svg>`
  );
}
