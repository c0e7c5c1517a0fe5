import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import type { Case, ClusterEdge, Verdict } from '../../api/contract';
import { skipTask } from '../../api/tasks';
import { useSession } from '../../components/use-session';
import { useWords } from '../../i18n/use-words';
import { useKeys } from '../../keyboard/use-keys';
import { Busy, Failed } from '../../components/states';
import { useSourceName } from '../../components/use-source-name';
import { canBe } from '../deciding/decidable';
import { ReasonDialog } from '../deciding/reason-dialog';
import { noteSkipped } from '../deciding/undo/undo-store';
import { useClaim } from '../deciding/use-claim';
import { useDecide } from '../deciding/use-decide';
import { VerdictEffects } from '../deciding/verdict-effects';
import { placeInQueue, queueSearch } from '../queue/queue-order';
import { titleOf } from '../queue/queue-row';
import { CaseDialogs, type Dialog } from './case-dialogs';
import { CaseHead, RefusalNotice } from './case-head';
import { CaseNotes } from './case-notes';
import classes from './case-page.module.css';
import { caseQuery } from '../../api/case-query';
import { CaseTimeline } from './case-timeline';
import { ChangesNotice } from './changes-notice';
import { comparedRecords, lettersOf } from '../comparing/compared-records';
import { CompareTable } from '../comparing/compare-table';
import { DecideBar } from './decide-bar';
import { beyond, ClusterGraph } from './drawings/cluster-graph';
import { ParcelDrawing } from './drawings/parcel-drawing';
import { usePicks } from './use-picks';
import { Waterfall } from './drawings/waterfall';

export function CasePage() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const found = useQuery(caseQuery(id));
  if (found.isPending) return <Busy />;
  if (!found.data) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  return <CaseDesk key={id} shown={found.data} />;
}

function CaseDesk({ shown }: { readonly shown: Case }) {
  const { t, word } = useWords();
  const client = useQueryClient();
  const me = useSession().data?.person.id;
  const { task } = shown;
  const place = placeInQueue(task.id);
  const claim = useClaim(task, me);
  const [dialog, show] = useState<Dialog>();
  const [verdict, look] = useState<Verdict>('same');
  const { picks, pick, isPickable } = usePicks(shown, (attribute, record) => show({ name: 'pin', attribute, record }));
  const open = useOpenCase();
  const deciding = useDecide(shown, claim, picks, () => open(place.next));
  const skip = async (): Promise<void> => {
    claim.forget();
    await skipTask(task.id);
    noteSkipped(task.id);
    for (const name of ['tasks', 'facets']) void client.invalidateQueries({ queryKey: [name] });
    open(place.next);
  };
  const cut = (edge: ClusterEdge | undefined): void => {
    if (edge && shown.graph) show({ name: 'split', leaving: beyond(shown.graph, edge) });
  };
  const weakest = shown.graph?.edges.filter(({ weak }) => weak).sort((left, right) => left.weight - right.weight)[0];
  const acts = {
    same: () => canBe(task, 'same') && deciding.want('same'),
    different: () => canBe(task, 'different') && deciding.want('different'),
    hold: () => deciding.want('hold'),
    skip: () => void skip(),
    split: () => show({ name: 'split', leaving: [] }),
    cut: () => cut(weakest),
    note: () => document.getElementById('note')?.focus(),
    assign: () => show({ name: 'assign' }),
    escalate: () => show({ name: 'escalate' }),
    batch: () => canBe(task, 'same') && show({ name: 'batch' }),
    claim: () => void (claim.claim ? claim.giveBack() : claim.take().catch(() => undefined)),
    next: () => open(place.next),
    previous: () => place.previous && open(place.previous),
  };
  useKeys(acts);
  const following = place.following.join();
  useEffect(() => {
    for (const next of following.split(',').filter(Boolean)) void client.prefetchQuery(caseQuery(next));
  }, [client, following]);
  useEffect(() => document.getElementById('case-title')?.focus(), []);
  const splittable = splittableOf(shown);
  return (
    <div className={classes.page}>
      <CaseHead shown={shown} claim={claim} me={me} place={place} onPrevious={acts.previous} onNext={acts.next} />
      {deciding.refusal && <RefusalNotice refusal={deciding.refusal} shown={shown} />}
      <ChangesNotice shown={shown} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <CompareTable shown={shown} picks={picks} onPick={isPickable ? pick : undefined} />
          <Drawings shown={shown} onCut={cut} />
          {shown.related && shown.related.length > 0 && <Related shown={shown} />}
          <CaseTimeline shown={shown} />
        </div>
        <aside className={classes.side}>
          <VerdictEffects shown={shown} verdict={verdict} onVerdict={look} />
          <section aria-labelledby="why">
            <h2 id="why">{t('case.why')}</h2>
            {shown.explanation ? (
              <Waterfall explanation={shown.explanation.explanation} />
            ) : (
              <p className={classes.soft}>
                {t('case.reasonsAsked', { reasons: task.reasons.map((code) => word('override', code)).join(', ') })}
              </p>
            )}
            <Policies shown={shown} />
          </section>
          <section aria-labelledby="notes">
            <h2 id="notes">{t('case.notes')}</h2>
            <CaseNotes taskId={task.id} notes={shown.notes} />
          </section>
        </aside>
      </div>
      <DecideBar
        task={task}
        acts={acts}
        hasBridge={weakest !== undefined}
        canSplit={splittable !== undefined}
        isPending={deciding.isPending}
        onLook={look}
      />
      {deciding.asking && (
        <ReasonDialog
          verdict={deciding.asking.verdict}
          overrides={deciding.asking.overrides}
          draft={deciding.draft}
          onDraft={deciding.write}
          onConfirm={deciding.confirm}
          onClose={deciding.stopAsking}
        />
      )}
      <CaseDialogs
        dialog={dialog}
        task={task}
        splittable={splittable}
        onClose={() => show(undefined)}
        onGone={() => {
          claim.forget();
          show(undefined);
          open(place.next);
        }}
      />
    </div>
  );
}

/** The case of an id, or the queue as it was last seen. */
function useOpenCase(): (id: string | undefined) => void {
  const navigate = useNavigate();
  return (id) =>
    void (id === undefined
      ? navigate({ to: '/queue', search: queueSearch() as never })
      : navigate({ to: '/case/$id', params: { id } }));
}

/** The golden record that has records to part: the largest one of the case. */
const splittableOf = ({ goldens }: Case): string | undefined =>
  [...goldens]
    .filter(({ recordCount }) => recordCount > 1)
    .sort((left, right) => right.recordCount - left.recordCount)[0]?.id;

const HASH = 8;

function Policies({ shown: { policy, explanation } }: { readonly shown: Case }) {
  const { t } = useWords();
  const now = policy?.now ?? explanation?.policyVersion;
  return (
    <p className={classes.soft}>
      {policy?.whenQueued &&
        policy.whenQueued !== now &&
        `${t('case.policyQueued', { hash: policy.whenQueued.slice(0, HASH) })} · `}
      {now && t('case.policyNow', { hash: now.slice(0, HASH) })}
    </p>
  );
}

/** Links of the cluster, and outlines of parcels. */
function Drawings({ shown, onCut }: { readonly shown: Case; readonly onCut: (edge: ClusterEdge) => void }) {
  const { t } = useWords();
  const { graph, task } = shown;
  const geometry = shown.differences?.items.find((difference) => difference.geometry)?.geometry;
  return (
    <>
      {geometry && (
        <section className={classes.panel} aria-labelledby="map">
          <h2 id="map">{t('case.map')}</h2>
          <ParcelDrawing overlap={geometry} />
        </section>
      )}
      {graph && graph.nodes.length > 2 && (
        <section className={classes.panel} aria-labelledby="graph">
          <h2 id="graph">{t('case.graph')}</h2>
          <ClusterGraph
            graph={graph}
            goldenIds={task.goldenIds}
            letters={lettersOf(comparedRecords(shown))}
            onCut={onCut}
          />
        </section>
      )}
    </>
  );
}

function Related({ shown }: { readonly shown: Case }) {
  const words = useWords();
  const sourceName = useSourceName();
  return (
    <section className={classes.panel} aria-labelledby="related">
      <h2 id="related">{words.t('case.related')}</h2>
      <ul className={classes.related}>
        {shown.related!.map((task) => (
          <li key={task.id}>
            <Link to="/case/$id" params={{ id: task.id }}>
              {words.word('kind', task.kind)} · {words.word('one', task.collection)}:{' '}
              {titleOf({ ...task, records: task.records ?? [] }, words)}
            </Link>{' '}
            <span className={classes.soft}>
              {[
                ...(task.weight === 0 ? [] : [words.t('queue.bits', { bits: words.number(task.weight) })]),
                (task.sources ?? []).map(sourceName).join(' ~ '),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
