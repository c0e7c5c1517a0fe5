import { type KeyboardEvent, useMemo } from 'react';

import type { ClusterEdge, ClusterGraph as Graph } from '../../../api/contract';
import { useWords } from '../../../i18n/use-words';
import { useSourceName } from '../../../components/use-source-name';
import { layOut } from '../../../components/graph/graph-layout';
import { letterOf } from '../../comparing/compared-records';
import classes from './cluster-graph.module.css';

const WIDTH = 420;
const HEIGHT = 260;
const NODE = 15;
const MARGIN = 34;

interface Props {
  readonly graph: Graph;
  /** Golden records in the order of the case: A, B, … */
  readonly goldenIds: readonly string[];
  /** Of the columns of the table, by record; a large cluster has records without. */
  readonly letters: ReadonlyMap<string, string>;
  /** Parts the records on the far side of a link from the rest. */
  readonly onCut: (edge: ClusterEdge) => void;
}

/** The records with their links, as thick as they are heavy; every node and link can be reached by Tab, and stands in the list. */
export function ClusterGraph({ graph, goldenIds, letters, onCut }: Props) {
  const { t } = useWords();
  const places = useMemo(
    () =>
      layOut(
        graph.nodes.map(({ recordId }) => recordId),
        graph.edges.filter((edge) => edge.class === 'match'),
        { width: WIDTH, height: HEIGHT, margin: MARGIN, node: NODE },
      ),
    [graph],
  );
  return (
    <div className={classes.both}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.graph} role="group" aria-label={t('case.graph')}>
        {graph.edges.map((edge) => (
          <Edge key={keyOf(edge)} edge={edge} places={places} letters={letters} onCut={onCut} />
        ))}
        {graph.nodes.map((node) => (
          <Node
            key={node.recordId}
            node={node}
            places={places}
            letter={letters.get(node.recordId)}
            side={goldenIds.indexOf(node.goldenId ?? '')}
          />
        ))}
      </svg>
      <div>
        <p className={classes.legend}>
          {goldenIds.length > 1 && `${sidesOf(goldenIds.length, (letter) => t('graph.side', { letter }))} · `}
          {t('graph.legend')}
        </p>
        <EdgeList graph={graph} letters={letters} onCut={onCut} />
      </div>
    </div>
  );
}

type Places = ReturnType<typeof layOut>;

function useEdgeText(
  letters: Props['letters'],
): (edge: ClusterEdge) => { readonly label: string; readonly notes: string } {
  const { t, number } = useWords();
  const nameOf = (id: string): string => (letters.has(id) ? `${letters.get(id)} (${id})` : id);
  return ({ left, right, weight, weak, bridge, vetoes }) => ({
    label: t('graph.edge', { left: nameOf(left), right: nameOf(right), bits: number(weight) }),
    notes: [weak ? t('graph.weak') : bridge ? t('graph.bridge') : '', vetoes.length > 0 ? t('graph.veto') : '']
      .filter(Boolean)
      .join(', '),
  });
}

function Edge({
  edge,
  places,
  letters,
  onCut,
}: Pick<Props, 'letters' | 'onCut'> & {
  readonly edge: ClusterEdge;
  readonly places: Places;
}) {
  const { t } = useWords();
  const textOf = useEdgeText(letters);
  const [from, to] = [places.get(edge.left), places.get(edge.right)];
  if (!from || !to) return null;
  const { label, notes } = textOf(edge);
  const isCuttable = isCut(edge);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onCut(edge);
  };
  return (
    <g
      tabIndex={0}
      role={isCuttable ? 'button' : 'img'}
      aria-label={[label, notes, isCuttable ? t('graph.cut') : ''].filter(Boolean).join('. ')}
      className={classes.edge}
      data-cuttable={isCuttable || undefined}
      {...(isCuttable && { onKeyDown: press, onClick: () => onCut(edge) })}
    >
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={classes.reach} />
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        className={edge.weak ? classes.weak : edge.vetoes.length > 0 ? classes.veto : classes.link}
        strokeWidth={Math.max(1.5, Math.min(6, Math.abs(edge.weight) / 8))}
      />
      {isCut(edge) && (
        <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 + 4} textAnchor="middle" className={classes.scissors}>
          ✂
        </text>
      )}
    </g>
  );
}

function Node({
  node: { recordId, source },
  places,
  letter,
  side,
}: {
  readonly node: Graph['nodes'][number];
  readonly places: Places;
  readonly letter: string | undefined;
  readonly side: number;
}) {
  const { t } = useWords();
  const sourceName = useSourceName();
  const { x, y } = places.get(recordId)!;
  return (
    <g
      tabIndex={0}
      role="img"
      aria-label={[letter, t('graph.node', { id: recordId, source: sourceName(source) })].filter(Boolean).join(': ')}
      className={classes.node}
    >
      <title>{sourceName(source)}</title>
      <Shape side={side} x={x} y={y} />
      <text x={x} y={y + (letter ? 4.5 : 3.5)} textAnchor="middle" className={letter && classes.letter}>
        {letter ?? recordId}
      </text>
      {letter && (
        <text x={x} y={y + NODE + 11} textAnchor="middle">
          {recordId}
        </text>
      )}
    </g>
  );
}

const SHAPES = ['●', '■', '◆'];

/** `● side A ■ side B ◆ side C, D` */
const sidesOf = (count: number, nameOf: (letters: string) => string): string =>
  SHAPES.slice(0, count)
    .map((shape, at) => {
      const isLast = at === SHAPES.length - 1;
      const letters = Array.from({ length: isLast ? count - at : 1 }, (_, more) => letterOf(at + more));
      return `${shape} ${nameOf(letters.join(', '))}`;
    })
    .join(' ');

/** As the sides are told apart without colour. */
function Shape({ side, x, y }: { readonly side: number; readonly x: number; readonly y: number }) {
  if (side <= 0) return <circle cx={x} cy={y} r={NODE} />;
  if (side === 1) return <rect x={x - NODE} y={y - NODE} width={2 * NODE} height={2 * NODE} rx={2} />;
  const far = NODE * 1.25;
  return <path d={`M${x} ${y - far}L${x + far} ${y}L${x} ${y + far}L${x - far} ${y}Z`} />;
}

function EdgeList({ graph, letters, onCut }: Pick<Props, 'graph' | 'letters' | 'onCut'>) {
  const { t } = useWords();
  const textOf = useEdgeText(letters);
  return (
    <details open={graph.edges.some(({ weak }) => weak)}>
      <summary>{t('graph.list')}</summary>
      <ul className={classes.list}>
        {graph.edges.map((edge) => {
          const { label, notes } = textOf(edge);
          return (
            <li key={keyOf(edge)}>
              {label} {notes && <b>· {notes}</b>}
              {isCut(edge) && (
                <button type="button" onClick={() => onCut(edge)} aria-label={`${t('graph.cut')}: ${label}`}>
                  ✂ {t('graph.cut')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const keyOf = ({ left, right }: ClusterEdge): string => `${left}-${right}`;

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

/** A link whose cut parts the cluster in two. */
const isCut = ({ bridge, weak }: ClusterEdge): boolean => bridge === true || weak === true;
