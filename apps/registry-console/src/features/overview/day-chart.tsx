import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

import { useWords } from '../../i18n/use-words';
import page from '../../components/page.module.css';
import { textOf } from '../../components/vietnamese-date-format';
import classes from './charts.module.css';

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly counts: readonly number[];
}

interface Props {
  readonly label: string;
  /** ISO days, the first first. */
  readonly days: readonly string[];
  readonly series: readonly Series[];
}

/** Before it was measured. */
const USUAL_WIDTH = 640;
const HEIGHT = 170;
const LEFT = 40;
const BOTTOM = 22;
const TOP = 8;
const STEPS = 4;
/** A day and month, with some room. */
const LABEL = 44;
const PATTERNS = [classes.first, classes.second, classes.third, classes.fourth];

/** Some counts a day, as columns beside each other; the same in a table. */
export function DayChart({ label, days, series }: Props) {
  const { t, number } = useWords();
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const most = niceMost(Math.max(1, ...series.flatMap(({ counts }) => counts)));
  const wide = (width - LEFT) / Math.max(1, days.length);
  const column = Math.min(18, (wide * 0.8) / series.length);
  const every = Math.ceil(LABEL / wide);
  const y = (count: number): number => TOP + (1 - count / most) * (HEIGHT - BOTTOM - TOP);
  return (
    <figure ref={figure} className={classes.figure}>
      <figcaption className={classes.keys}>
        {series.map(({ key, label: name }, index) => (
          <span key={key}>
            <svg width="12" height="12" aria-hidden>
              <rect width="12" height="12" className={PATTERNS[index]} />
            </svg>{' '}
            {name}
          </span>
        ))}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} className={classes.days} role="img" aria-label={label}>
        {Array.from({ length: STEPS + 1 }, (_, step) => (most * step) / STEPS).map((count) => (
          <g key={count} className={classes.grid}>
            <line x1={LEFT} x2={width} y1={y(count)} y2={y(count)} />
            <text x={LEFT - 6} y={y(count) + 4} textAnchor="end">
              {number(count)}
            </text>
          </g>
        ))}
        {days.map((day, at) => (
          <g key={day}>
            {series.map(({ key, counts }, index) => (
              <rect
                key={key}
                className={PATTERNS[index]}
                x={LEFT + at * wide + (wide - column * series.length) / 2 + index * column}
                width={Math.max(1, column - 1)}
                y={y(counts[at] ?? 0)}
                height={HEIGHT - BOTTOM - y(counts[at] ?? 0)}
              />
            ))}
            {(days.length - 1 - at) % every === 0 && (
              <text x={LEFT + (at + 0.5) * wide} y={HEIGHT - 6} textAnchor="middle">
                {textOf(day).slice(0, 5)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>{t('app.asTable')}</summary>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('work.day')}</th>
              {series.map(({ key, label: name }) => (
                <th key={key} scope="col" className={page.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day, at) => (
              <tr key={day}>
                <th scope="row">{textOf(day)}</th>
                {series.map(({ key, counts }) => (
                  <td key={key} className={page.number}>
                    {number(counts[at] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** As wide as it is in the page, so that its texts are as large as those around it. */
function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, set] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const measure = (): void => set(Math.max(LEFT + LABEL, of.current?.clientWidth ?? USUAL_WIDTH));
    measure();
    const observer = new ResizeObserver(measure);
    if (of.current) observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  return width;
}

/** The next of 4, 8, 20, 40, 80, … so that the lines stand at whole counts. */
function niceMost(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count));
  return (
    [4, 8, 20, 40, 80].map((step) => (step * power) / (power >= 10 ? 10 : 1)).find((most) => most >= count) ?? count
  );
}
