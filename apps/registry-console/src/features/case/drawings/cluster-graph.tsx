import type { ClusterEdge, ClusterGraph as Graph } from '../../../api/contract';
import { useWords } from '../../../i18n/use-words';
import { useSourceName } from '../../../parts/use-source-name';
import classes from './cluster-graph.module.css';

const SIZE = 260;
const RADIUS = 96;
const NODE = 15;

interface Props {
  readonly graph: Graph;
  /** Parts the records on the far side of a link from the rest. */
  readonly onCut: (edge: ClusterEdge) => void;
}

/** The records on a circle, links as thick as they are heavy; every node and link can be reached by Tab, and stands in the list. */
export function ClusterGraph({ graph, onCut }: Props) {
  const { t, number } = useWords();
  const sourceName = useSourceName();
  const places = placesOf(graph);
  const label = ({ left, right, weight }: ClusterEdge): string =>
    t('graph.edge', { left, right, bits: number(weight) });
  const notes = ({ weak, bridge, vetoes }: ClusterEdge): string =>
    [weak ? t('graph.weak') : bridge ? t('graph.bridge') : '', vetoes.length > 0 ? t('graph.veto') : '']
      .filter(Boolean)
      .join(', ');
  return (
    <div>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={classes.graph} role="group" aria-label={t('case.graph')}>
        {graph.edges.map((edge) => {
          const [from, to] = [places.get(edge.left), places.get(edge.right)];
          if (!from || !to) return null;
          return (
            <line
              key={`${edge.left}-${edge.right}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              tabIndex={0}
              role="img"
              aria-label={`${label(edge)} ${notes(edge)}`}
              className={edge.weak ? classes.weak : edge.vetoes.length > 0 ? classes.veto : classes.edge}
              strokeWidth={Math.max(1.5, Math.min(6, Math.abs(edge.weight) / 6))}
            />
          );
        })}
        {graph.nodes.map(({ recordId, source }) => {
          const place = places.get(recordId)!;
          return (
            <g
              key={recordId}
              tabIndex={0}
              role="img"
              aria-label={t('graph.node', { id: recordId, source: sourceName(source) })}
              className={classes.node}
            >
              <circle cx={place.x} cy={place.y} r={NODE} />
              <text x={place.x} y={place.y + 3.5} textAnchor="middle">
                {recordId}
              </text>
            </g>
          );
        })}
      </svg>
      <details open={graph.edges.some(({ weak }) => weak)}>
        <summary>{t('graph.list')}</summary>
        <ul className={classes.list}>
          {graph.edges.map((edge) => (
            <li key={`${edge.left}-${edge.right}`}>
              {label(edge)} {notes(edge) && <b>· {notes(edge)}</b>}
              {(edge.weak || edge.bridge) && (
                <button type="button" onClick={() => onCut(edge)}>
                  {t('graph.cut')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function placesOf({ nodes }: Graph): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  return new Map(
    nodes.map(({ recordId }, index) => {
      const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2;
      return [recordId, { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) }];
    }),
  );
}

/** The records that hang on the right end of a link when it is cut. */
export function beyond({ edges }: Graph, cut: ClusterEdge): readonly string[] {
  const reached = new Set([cut.right]);
  const kept = edges.filter((edge) => edge.class === 'match' && !(edge.left === cut.left && edge.right === cut.right));
  for (let grown = true; grown;) {
    grown = false;
    for (const { left, right } of kept) {
      if (reached.has(left) === reached.has(right)) continue;
      reached.add(left).add(right);
      grown = true;
    }
  }
  return [...reached];
}
