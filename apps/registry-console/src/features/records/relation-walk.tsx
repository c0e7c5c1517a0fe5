import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useState } from 'react';

import type { Golden } from '../../api/contract';
import { readRelations } from '../../api/records';
import { useWords } from '../../i18n/use-words';
import { layOut, type Place } from '../../components/graph/graph-layout';
import { Busy, Failed, Quiet } from '../../components/states';
import { RelationList } from './record-relations';
import classes from './relation-walk.module.css';
import { keyOfStop, stopOfKey, type WalkEdge, type WalkNode, walkOf, type WalkStop } from './walk-graph';

const WIDTH = 900;
const HEIGHT = 420;
const NODE = 16;

interface Props {
  readonly collection: string;
  readonly golden: Golden;
}

/**
 * Whom and what a record is bound to, as a graph that one walks: choosing a record shows what it is bound to in turn. The steps stand in
 * the address; the chosen record's relations stand as a list beside it.
 */
export function RelationWalk({ collection, golden }: Props) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { walk = '' } = useSearch({ strict: false }) as { readonly walk?: string };
  const start: WalkStop = { collection, id: golden.id };
  const stops = [start, ...walk.split(',').filter(Boolean).map(stopOfKey)];
  const [chosenKey, choose] = useState(keyOfStop(stops.at(-1)!));
  const read = useQueries({
    queries: stops.map((stop) => ({
      queryKey: ['golden', stop.collection, stop.id, 'relations'],
      queryFn: () => readRelations(stop.collection, stop.id),
    })),
  });
  const walked = stops.map((stop, index) => ({ stop, relations: read[index]?.data?.items ?? [] }));
  const graph = walkOf(golden, walked, words);
  const step = (node: WalkNode): void => {
    choose(node.key);
    if (stops.some((stop) => keyOfStop(stop) === node.key)) return;
    const search = { tab: 'relations', walk: [...stops.slice(1).map(keyOfStop), node.key].join(',') };
    void navigate({ to: '/$collection/$id', params: { collection, id: golden.id }, search: search as never });
  };
  const [first] = read;
  if (first?.isPending) return <Busy />;
  if (first?.isError) return <Failed error={first.error} />;
  if (graph.nodes.length === 1) return <Quiet>{t('record.noRelations')}</Quiet>;
  const chosen = walked.find(({ stop }) => keyOfStop(stop) === chosenKey) ?? walked[0]!;
  const node = graph.nodes.find(({ key }) => key === keyOfStop(chosen.stop))!;
  return (
    <div className={classes.both}>
      <p className={classes.hint}>{t('walk.hint')}</p>
      <Drawing graph={graph} chosenKey={node.key} onStep={step} />
      <section aria-labelledby="walk-of">
        <h2 id="walk-of">{t('walk.of', { name: node.name })}</h2>
        <RelationList relations={chosen.relations} />
      </section>
    </div>
  );
}

interface DrawingProps {
  readonly graph: ReturnType<typeof walkOf>;
  readonly chosenKey: string;
  readonly onStep: (node: WalkNode) => void;
}

function Drawing({ graph, chosenKey, onStep }: DrawingProps) {
  const { t } = useWords();
  const shape = graph.edges.map(({ left, right }) => `${left} ${right}`).join();
  const places = useMemo(
    () =>
      layOut(
        graph.nodes.map(({ key }) => key),
        graph.edges,
        { width: WIDTH, height: HEIGHT, margin: 80, node: NODE * 1.4, most: 3 },
      ),
    // The same links have the same places.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [shape],
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.graph} role="group" aria-label={t('record.relations')}>
      {graph.edges.map((edge) => (
        <Bond key={`${edge.left}${edge.right}${edge.type}`} edge={edge} places={places} />
      ))}
      {graph.nodes.map((node) => {
        const place = places.get(node.key);
        return (
          place && <Stop key={node.key} node={node} place={place} isChosen={node.key === chosenKey} onStep={onStep} />
        );
      })}
    </svg>
  );
}

function Bond({ edge, places }: { readonly edge: WalkEdge; readonly places: ReadonlyMap<string, Place> }) {
  const { word } = useWords();
  const [from, to] = [places.get(edge.left), places.get(edge.right)];
  if (!from || !to) return null;
  return (
    <g className={classes.bond}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} data-past={edge.isPast || undefined} />
      <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 - 3} textAnchor="middle">
        {word('relation', edge.type)}
      </text>
    </g>
  );
}

function Stop({
  node,
  place: { x, y },
  isChosen,
  onStep,
}: {
  readonly node: WalkNode;
  readonly place: Place;
  readonly isChosen: boolean;
  readonly onStep: (node: WalkNode) => void;
}) {
  const { t, word } = useWords();
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onStep(node);
  };
  return (
    <g
      tabIndex={0}
      role="button"
      aria-pressed={isChosen}
      aria-label={`${word('one', node.collection)}: ${node.name}${node.isWalked ? '' : `. ${t('walk.step')}`}`}
      className={classes.stop}
      data-walked={node.isWalked || undefined}
      onClick={() => onStep(node)}
      onKeyDown={press}
    >
      <Shape collection={node.collection} x={x} y={y} />
      <text x={x} y={y + NODE + 13} textAnchor="middle" aria-hidden>
        {shortened(node.name)}
      </text>
      <text x={x} y={y + 4} textAnchor="middle" className={classes.kind} aria-hidden>
        {node.isWalked ? '' : '+'}
      </text>
    </g>
  );
}

/** People are round, parcels square, enterprises stand on a corner. */
function Shape({ collection, x, y }: { readonly collection: string; readonly x: number; readonly y: number }) {
  if (collection === 'persons') return <circle cx={x} cy={y} r={NODE} />;
  const side = { x: x - NODE + 2, y: y - NODE + 2, width: 2 * NODE - 4, height: 2 * NODE - 4 };
  return collection === 'enterprises' ? <rect {...side} transform={`rotate(45 ${x} ${y})`} /> : <rect {...side} />;
}

const LONGEST = 26;
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
