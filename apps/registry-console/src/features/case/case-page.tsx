import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import type { Case, ClusterEdge, Effect } from '../../api/contract';
import { foretell, skipTask } from '../../api/tasks';
import { useSession } from '../../app/use-session';
import { useWords } from '../../i18n/use-words';
import { useKeys } from '../../keys/use-keys';
import { Busy, Failed } from '../../parts/states';
import { EffectList } from '../deciding/effect-list';
import { ReasonDialog } from '../deciding/reason-dialog';
import { SplitDialog } from '../deciding/split-dialog';
import { useClaim } from '../deciding/use-claim';
import { useDecide } from '../deciding/use-decide';
import { placeInQueue, queueSearch } from '../queue/queue-order';
import { titleOf } from '../queue/queue-row';
import { CaseHead, RefusalNotice } from './case-head';
import { CaseNotes } from './case-notes';
import classes from './case-page.module.css';
import { caseQuery } from './case-query';
import { beyond, ClusterGraph } from './drawings/cluster-graph';
import { CompareTable } from './compare-table';
import { canBe, DecideBar } from './decide-bar';
import { ParcelDrawing } from './drawings/parcel-drawing';
import { Waterfall } from './waterfall';

export function CasePage() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const found = useQuery(caseQuery(id));
  if (found.isPending) return <Busy />;
  if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  return <CaseDesk key={id} shown={found.data} />;
}

function CaseDesk({ shown }: { readonly shown: Case }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useSession().data?.person.id;
  const { task } = shown;
  const place = placeInQueue(task.id);
  const claim = useClaim(task, me);
  const [splitting, split] = useState<readonly string[]>();
  const open = (next: string | undefined): void =>
    void (next === undefined
      ? navigate({ to: '/queue', search: queueSearch() as never })
      : navigate({ to: '/case/$id', params: { id: next } }));
  const deciding = useDecide(shown, claim, () => open(place.next));
  const skip = async (): Promise<void> => {
    await claim.giveBack();
    // A registry of the release before knows no skipping; going on is what is meant.
    await skipTask(task.id).catch(() => undefined);
    void client.invalidateQueries({ queryKey: ['tasks'] });
    open(place.next);
  };
  const cut = (edge: ClusterEdge | undefined): void => {
    if (edge && shown.graph) split(beyond(shown.graph, edge));
  };
  const weakest = shown.graph?.edges.filter(({ weak }) => weak).sort((left, right) => left.weight - right.weight)[0];
  const acts = {
    same: () => canBe(task, 'same') && deciding.want('same'),
    different: () => canBe(task, 'different') && deciding.want('different'),
    hold: () => deciding.want('hold'),
    skip: () => void skip(),
    split: () => split([]),
    cut: () => cut(weakest),
    note: () => document.getElementById('note')?.focus(),
    claim: () => void (claim.claim ? claim.giveBack() : claim.take().catch(() => undefined)),
    next: () => open(place.next),
    previous: () => place.previous && open(place.previous),
  };
  useKeys(acts);
  useEffect(() => {
    for (const next of place.following) void client.prefetchQuery(caseQuery(next));
  }, [client, place.following.join()]);
  useEffect(() => document.getElementById('case-title')?.focus(), []);
  const geometry = shown.differences?.items.find((difference) => difference.geometry)?.geometry;
  const splittable = splittableOf(shown);
  return (
    <div className={classes.page}>
      <CaseHead shown={shown} claim={claim} me={me} place={place} />
      {deciding.refusal && <RefusalNotice refusal={deciding.refusal} shown={shown} />}
      <div className={classes.columns}>
        <div className={classes.main}>
          <CompareTable shown={shown} />
          {shown.related && shown.related.length > 0 && <Related shown={shown} />}
        </div>
        <aside className={classes.side}>
          <Effects shown={shown} />
          <section>
            <h2>{t('case.why')}</h2>
            {shown.explanation ? (
              <Waterfall explanation={shown.explanation.explanation} />
            ) : (
              <p className={classes.soft}>{t('why.nothing')}</p>
            )}
            <Policies shown={shown} />
          </section>
          {geometry && (
            <section>
              <h2>{t('case.map')}</h2>
              <ParcelDrawing overlap={geometry} />
            </section>
          )}
          {shown.graph && shown.graph.nodes.length > 2 && (
            <section>
              <h2>{t('case.graph')}</h2>
              <ClusterGraph graph={shown.graph} onCut={cut} />
            </section>
          )}
          <section>
            <h2>{t('case.notes')}</h2>
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
      {splitting && splittable && (
        <SplitDialog
          collection={task.collection}
          goldenId={splittable}
          leaving={splitting}
          onClose={() => split(undefined)}
        />
      )}
    </div>
  );
}

/** The golden record that has records to part: the largest one of the case. */
const splittableOf = ({ goldens }: Case): string | undefined =>
  [...goldens]
    .filter(({ recordCount }) => recordCount > 1)
    .sort((left, right) => right.recordCount - left.recordCount)[0]?.id;

/** What the verdict would do, said before the click, by the function that will do it. */
function Effects({ shown }: { readonly shown: Case }) {
  const { t } = useWords();
  const { task, preview } = shown;
  const asks = canBe(task, 'same') && ['open', 'claimed', 'held'].includes(task.status);
  const told = useQuery({
    queryKey: ['effect', task.id, task.revision, 'same'],
    queryFn: ({ signal }) =>
      foretell({ act: 'task', taskId: task.id, verdict: 'same' }, signal).then((effect) => effect ?? null),
    enabled: asks,
  });
  if (!asks) return null;
  const effect: Effect | undefined = told.data ?? (preview && effectOf(shown));
  return (
    <section>
      <h2>{t('case.effect')}</h2>
      {effect ? <EffectList effect={effect} /> : told.isError ? <Failed error={told.error} /> : null}
    </section>
  );
}

/** As much of it as the case itself tells. */
function effectOf({ preview, task, reasonRequired }: Case): Effect {
  const { golden, approvalReasons = [], contradicts } = preview ?? {};
  return {
    status: '',
    approvalReasons,
    contradicts,
    reasonRequired: reasonRequired?.same,
    goldens: golden
      ? [{ id: golden.id, change: 'merged', isNew: false, recordIds: [], recordCount: golden.recordCount }]
      : [],
    ids: golden && {
      kept: [golden.id],
      absorbed: task.goldenIds.filter((id) => id !== golden.id).map((id) => ({ id, into: golden.id })),
      givenBack: [],
      retired: [],
      new: 0,
    },
  };
}

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

function Related({ shown }: { readonly shown: Case }) {
  const words = useWords();
  return (
    <section>
      <h2>{words.t('case.related')}</h2>
      <ul className={classes.related}>
        {shown.related!.map((task) => (
          <li key={task.id}>
            <Link to="/case/$id" params={{ id: task.id }}>
              {words.word('kind', task.kind)} · {titleOf({ ...task, records: task.records ?? [] }, words)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
