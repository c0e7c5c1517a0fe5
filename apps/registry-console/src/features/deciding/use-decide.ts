import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { Case, Decision, TaskItem, Verdict } from '../../api/contract';
import { ProblemError } from '../../api/request';
import { pinToRecord, readGolden } from '../../api/records';
import { decideTask, readCase } from '../../api/tasks';
import { useWords } from '../../i18n/use-words';
import { caseQuery } from '../../api/case-query';
import { draftOf, dropDraft, keepDraft } from './drafts';
import type { Reasoned } from './reason-dialog';
import { noteDecided } from './undo/undo-store';
import type { HeldClaim } from './use-claim';

/** Records to follow, by attribute. */
type Picks = Readonly<Record<string, string | undefined>>;

export interface Refusal {
  readonly code: string;
  readonly error: ProblemError;
  /** The task as it stands now, where the refusal tells. */
  readonly now?: TaskItem;
}

interface Ask {
  readonly verdict: Verdict;
  readonly overrides: readonly string[];
}

export interface Deciding {
  /** Decides at once, or asks for the reason first where one is a must. */
  readonly want: (verdict: Verdict) => void;
  readonly confirm: (reasoned: Reasoned) => void;
  readonly asking?: Ask;
  readonly stopAsking: () => void;
  readonly refusal?: Refusal;
  readonly isPending: boolean;
  readonly draft: string;
  readonly write: (text: string) => void;
}

/** A verdict on the case that is shown, with everything that can come in between. */
export function useDecide(shown: Case | undefined, claim: HeldClaim, picks: Picks, onDecided: () => void): Deciding {
  const { t } = useWords();
  const client = useQueryClient();
  const [asking, ask] = useState<Ask>();
  const [refusal, refuse] = useState<Refusal>();
  const keyOf = useOrderKeys();
  const id = shown?.task.id ?? '';
  const order = useMutation({
    mutationFn: async ({ verdict, reason, until }: Reasoned & { readonly verdict: Verdict }) => {
      const { token } = claim.claim ?? (await claim.take());
      const order = { verdict, token, revision: shown!.task.revision, reason, until };
      const decision = await decideTask(id, order, keyOf(order));
      const isMerged = verdict === 'same' && decision.status === 'applied';
      const pinned = isMerged ? await pinPicks(shown!, picks, reason ?? t('pick.reason')) : { pins: [], missed: 0 };
      return { decision, ...pinned };
    },
    onSuccess: ({ decision, pins, missed }, { verdict }) => {
      ask(undefined);
      refuse(undefined);
      dropDraft(id);
      claim.forget();
      noteDecided(decision, verdict, pins, missed);
      for (const name of ['tasks', 'facets', 'decisions', 'golden', 'statistics', 'effect'])
        void client.invalidateQueries({ queryKey: [name] });
      void client.invalidateQueries({ queryKey: ['case'] });
      onDecided();
    },
    onError: (error, { verdict, reason }) => {
      if (!(error instanceof ProblemError)) return;
      if (reason !== undefined) keepDraft(id, reason);
      if (error.code === 'reason-required') return ask({ verdict, overrides: textsOf(error.members['overrides']) });
      ask(undefined);
      if (error.code === 'claim-lost') claim.forget();
      refuse({ code: error.code, error, now: error.members['task'] as TaskItem | undefined });
      void client.fetchQuery({ ...caseQuery(id), queryFn: () => readCase(id), staleTime: 0 }).catch(() => undefined);
    },
  });
  const want = (verdict: Verdict): void => {
    if (shown === undefined || order.isPending) return;
    const overrides = verdict === 'hold' ? [] : (shown.reasonRequired?.[verdict] ?? []);
    if (verdict === 'hold' || overrides.length > 0 || draftOf(id) !== '') return ask({ verdict, overrides });
    order.mutate({ verdict });
  };
  return {
    want,
    confirm: (reasoned) => asking && order.mutate({ verdict: asking.verdict, ...reasoned }),
    asking,
    stopAsking: () => ask(undefined),
    refusal,
    isPending: order.isPending,
    draft: draftOf(id),
    write: (text) => keepDraft(id, text),
  };
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.length > 0 ? value.map(String) : ['match'];

/** One key for one order, however often it is sent: over a bad line it is still one decision. */
function useOrderKeys(): (order: object) => string {
  const keys = useRef(new Map<string, string>());
  return (order) => {
    const content = JSON.stringify(order);
    const key = keys.current.get(content) ?? crypto.randomUUID();
    keys.current.set(content, key);
    return key;
  };
}

/** The values that were chosen for the golden record after, each fixed to the record that states it. */
async function pinPicks(
  { task: { collection, goldenIds } }: Case,
  picks: Picks,
  reason: string,
): Promise<{ readonly pins: readonly Decision[]; readonly missed: number }> {
  const chosen = Object.entries(picks).flatMap(([attribute, recordId]) => (recordId ? [{ attribute, recordId }] : []));
  const pins: Decision[] = [];
  try {
    for (const { attribute, recordId } of chosen) {
      // Each pin makes a new version, which the next one has to have seen.
      const { body, etag = '' } = await readGolden(collection, goldenIds[0]!);
      pins.push(await pinToRecord({ collection, id: body.id, etag }, attribute, recordId, reason));
    }
  } catch (error) {
    // The decision stands; what was not fixed is said with it.
    if (!(error instanceof ProblemError)) throw error;
  }
  return { pins, missed: chosen.length - pins.length };
}
