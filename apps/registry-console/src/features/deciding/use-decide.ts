import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Case, TaskItem, Verdict } from '../../api/contract';
import { ProblemError } from '../../api/request';
import { decideTask, readCase } from '../../api/tasks';
import { caseQuery } from '../case/case-query';
import { draftOf, dropDraft, keepDraft } from './drafts';
import type { Reasoned } from './reason-dialog';
import { noteDecided } from './undo-store';
import type { HeldClaim } from './use-claim';

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
export function useDecide(shown: Case | undefined, claim: HeldClaim, onDecided: () => void): Deciding {
  const client = useQueryClient();
  const [asking, ask] = useState<Ask>();
  const [refusal, refuse] = useState<Refusal>();
  const id = shown?.task.id ?? '';
  const order = useMutation({
    mutationFn: async ({ verdict, reason, until }: Reasoned & { readonly verdict: Verdict }) => {
      const { token } = claim.claim ?? (await claim.take());
      // Said twice over a bad line it is still one decision.
      return decideTask(id, { verdict, token, revision: shown!.task.revision, reason, until }, crypto.randomUUID());
    },
    onSuccess: (decision, { verdict }) => {
      ask(undefined);
      refuse(undefined);
      dropDraft(id);
      claim.forget();
      noteDecided(decision, verdict);
      for (const name of ['tasks', 'decisions', 'golden', 'statistics', 'effect'])
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
