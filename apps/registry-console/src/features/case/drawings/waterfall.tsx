import type { Explanation } from '../../../api/contract';
import { useWords } from '../../../i18n/use-words';
import classes from './waterfall.module.css';

const WIDTH = 320;
const BAR = 14;
const GAP = 5;

/** From the prior to the total, one bar a comparison, the thresholds as lines; the same in a table. */
export function Waterfall({ explanation }: { readonly explanation: Explanation }) {
  const { t, word, number } = useWords();
  const weighed = (explanation.comparisons ?? []).filter(({ weight }) => weight !== 0);
  const steps = [
    { name: t('why.prior'), from: 0, to: explanation.prior, weight: explanation.prior, isSum: true },
    ...weighed.map(({ name, weight, after }) => ({
      name: word('comparison', name),
      from: after - weight,
      to: after,
      weight,
      isSum: false,
    })),
    { name: t('why.total'), from: 0, to: explanation.total, weight: explanation.total, isSum: true },
  ];
  const { match, review } = explanation.thresholds;
  const ends = [0, match, ...steps.flatMap(({ from, to }) => [from, to])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = (bits: number): number => ((bits - low) / (high - low || 1)) * WIDTH;
  const height = steps.length * (BAR + GAP);
  return (
    <figure className={classes.figure}>
      <div className={classes.chart}>
        <ol className={classes.names} aria-hidden>
          {steps.map(({ name }, index) => (
            <li key={index} style={{ height: BAR + GAP }}>
              {name}
            </li>
          ))}
        </ol>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('why.waterfall')}
          style={{ height }}
        >
          {[review, match].map((bits, index) => (
            <line
              key={index}
              x1={x(bits)}
              x2={x(bits)}
              y1={0}
              y2={height}
              className={index === 0 ? classes.review : classes.match}
            />
          ))}
          <line x1={x(0)} x2={x(0)} y1={0} y2={height} className={classes.zero} />
          {steps.map(({ from, to, weight, isSum }, index) => (
            <rect
              key={index}
              x={Math.min(x(from), x(to))}
              width={Math.max(1.5, Math.abs(x(to) - x(from)))}
              y={index * (BAR + GAP) + GAP / 2}
              height={BAR}
              className={isSum ? classes.sum : weight > 0 ? classes.plus : classes.minus}
            />
          ))}
        </svg>
        <ol className={classes.figures} aria-hidden>
          {steps.map(({ weight }, index) => (
            <li key={index} style={{ height: BAR + GAP }}>
              {weight > 0 ? '+' : ''}
              {number(weight)}
            </li>
          ))}
        </ol>
      </div>
      <figcaption>
        <span className={classes.keyMatch}>┃</span> {t('why.match')} {number(match)} ·{' '}
        <span className={classes.keyReview}>┋</span> {t('why.review')} {number(review)} ({t('why.bits')})
      </figcaption>
      <Lacking explanation={explanation} />
      <Twin explanation={explanation} />
    </figure>
  );
}

/** What settles a pair are other vetoes, which stand beside it. */
const saysItself = (code: string): boolean => !code.startsWith('settled:');

/** What would have made it automatic: what to ask the source for. */
function Lacking({ explanation: { lacking, vetoes } }: { readonly explanation: Explanation }) {
  const { t, word, number } = useWords();
  if (lacking.vetoed)
    return (
      <p className={classes.lacking}>
        ✖{' '}
        {t('why.vetoed', {
          names: vetoes
            .filter(saysItself)
            .map((code) => word('override', code))
            .join(', '),
        })}
      </p>
    );
  if (lacking.toMatch <= 0) return <p className={classes.lacking}>{t('why.reached')}</p>;
  const names = (lacking.anyOneOf ?? []).map((name) => word('comparison', name)).join(', ');
  return (
    <p className={classes.lacking}>
      {t('why.lacking', { bits: number(lacking.toMatch, 2) })} {names && t('why.anyOneOf', { names })}
    </p>
  );
}

function Twin({ explanation }: { readonly explanation: Explanation }) {
  const { t, word, number } = useWords();
  return (
    <details>
      <summary>{t('app.asTable')}</summary>
      <table className={classes.twin}>
        <thead>
          <tr>
            {(['why.comparison', 'why.level', 'why.weight', 'why.after', 'why.couldGain'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('why.prior')}</th>
            <td />
            <td>{number(explanation.prior)}</td>
            <td>{number(explanation.prior)}</td>
            <td />
          </tr>
          {(explanation.comparisons ?? []).map(({ name, level, weight, after, couldGain }) => (
            <tr key={name}>
              <th scope="row">{word('comparison', name)}</th>
              <td>{word('level', level)}</td>
              <td>{number(weight, 2)}</td>
              <td>{number(after, 2)}</td>
              <td>{couldGain === 0 ? '' : number(couldGain, 2)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('why.total')}</th>
            <td />
            <td />
            <td>{number(explanation.total, 2)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </details>
  );
}
