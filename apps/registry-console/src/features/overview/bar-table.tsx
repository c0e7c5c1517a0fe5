import type { ReactNode } from 'react';

import { useWords } from '../../i18n/use-words';
import classes from './charts.module.css';

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
}

interface Props {
  readonly label: string;
  readonly nameLabel: string;
  readonly countLabel: string;
  readonly bars: readonly Bar[];
}

/** A chart of bars that is a table as well: what is drawn stands in figures beside it. */
export function BarTable({ label, nameLabel, countLabel, bars }: Props) {
  const { number } = useWords();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className={classes.bars}>
      <caption className="visually-hidden">{label}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{nameLabel}</th>
          <th scope="col">{countLabel}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <meter className={classes.meter} min={0} max={most} value={count} aria-hidden />
              <span>{number(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
