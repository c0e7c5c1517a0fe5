import type { GrowthPoint } from './growth-curve';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 400, 70, 150, 40, 50];
const ABOVE = 1.1;
const TICKS = 4;

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly of: (point: GrowthPoint) => number;
}

const LINES: readonly Line[] = [
  { name: 'processor time', colour: '#1b5e9b', of: ({ processor }) => processor },
  { name: 'wall time', colour: '#b35900', of: ({ wall }) => wall },
];

/** What a record costs by the number of records, as a picture: microseconds up, records across on a scale of powers. Undefined: no curve. */
export function growthSvg(points: readonly GrowthPoint[], title: string): string | undefined {
  if (points.length < 2) return undefined;
  const most = ABOVE * Math.max(...points.flatMap(({ processor, wall }) => [processor, wall]));
  const [least, largest] = [points[0]!.records, points.at(-1)!.records].map(Math.log10) as [number, number];
  const x = (records: number): number =>
    rounded(LEFT + ((Math.log10(records) - least) / (largest - least)) * (WIDTH - LEFT - RIGHT));
  const y = (cost: number): number => rounded(HEIGHT - BOTTOM - (cost / most) * (HEIGHT - TOP - BOTTOM));
  const ticks = Array.from({ length: TICKS + 1 }, (_, tick) => (most * tick) / TICKS);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(WIDTH / 2, 20, title, 'middle'),
    ...ticks.map((tick) => gridLine(y(tick), `${Math.round(tick)} µs`)),
    ...points.map(({ records, largestBlock }) =>
      text(x(records), HEIGHT - 30, records.toLocaleString('en'), 'middle').concat(
        text(x(records), HEIGHT - 14, `largest block ${largestBlock}`, 'middle'),
      ),
    ),
    ...LINES.map((line) => curve(line, points, x, y)),
    '</svg>\n',
  ].join('\n');
}

function curve(
  { name, colour, of }: Line,
  points: readonly GrowthPoint[],
  x: (records: number) => number,
  y: (cost: number) => number,
): string {
  const places = points.map((point) => [x(point.records), y(of(point))] as const);
  const [lastX, lastY] = places.at(-1)!;
  return [
    `<polyline points="${places.map((place) => place.join()).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...places.map(([atX, atY]) => `<circle cx="${atX}" cy="${atY}" r="4" fill="${colour}"/>`),
    `<text x="${lastX + 10}" y="${lastY + 4}" fill="${colour}">${name}, ${Math.round(of(points.at(-1)!))} µs</text>`,
  ].join('');
}

function gridLine(atY: number, name: string): string {
  const line = `<line x1="${LEFT}" y1="${atY}" x2="${WIDTH - RIGHT}" y2="${atY}" stroke="#ddd"/>`;
  return line + text(LEFT - 8, atY + 4, name, 'end');
}

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;

const rounded = (value: number): number => Math.round(value * 10) / 10;
