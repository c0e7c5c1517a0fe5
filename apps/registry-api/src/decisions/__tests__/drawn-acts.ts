import { VERDICTS_OF_KIND } from '@sogoc/golden';

import type { Answered, StewardDesk } from './steward-desk';
import type { GoldenRow, World } from './world-of-decisions';

export type Act = 'decide' | 'task' | 'split' | 'pin' | 'unpin' | 'reversal' | 'approval';

/** Something to be done, and the same to be foretold. */
export interface Wish {
  /** The key of whoever does it. */
  readonly as: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Without a reason where none is given. */
  readonly make: (reason?: string) => Promise<Answered>;
}

/** Of every act one drawn from what is there, for a steward's key; undefined where there is nothing to do it to. */
export type Acts = Readonly<Record<Act, (world: World, as: string) => Promise<Wish | undefined>>>;

/** An attribute that each of the records states. */
const PINNABLE = { vehicles: 'colour', persons: 'dateOfBirth', enterprises: 'name' } as const;

/** What stewards may do at a desk; `draw` answers a number below another. */
export function actsAt(desk: StewardDesk, draw: (below: number) => number): Acts {
  const oneOf = <T>(list: readonly T[]): T | undefined => list[draw(list.length || 1)];
  const etagOf = async ({ collection, id }: GoldenRow) => ({
    'if-match': String((await desk.get(`/v1/${collection}/${id}`)).headers['etag']),
  });
  const decisionsThatAre = async (status: string): Promise<readonly { readonly id: string }[]> =>
    (await desk.get(`/v1/decisions?status=${status}&pageSize=20`)).body.items;

  return {
    decide: async ({ goldens }, as) => {
      const one = oneOf(goldens)!;
      const other = oneOf(goldens.filter(({ id, collection }) => id !== one.id && collection === one.collection));
      if (other === undefined) return undefined;
      const verdict = oneOf(['same', 'same', 'different', 'hold'])!;
      const sides = { verdict, left: { goldenId: one.id }, right: { goldenId: other.id } };
      return {
        as,
        body: { act: 'decide', ...sides },
        make: (reason) => desk.post('/v1/decisions', { ...sides, reason }, as),
      };
    },
    task: async ({ tasks }) => {
      const task = oneOf(tasks);
      if (task === undefined) return undefined;
      const verdict = oneOf(VERDICTS_OF_KIND[task.kind])!;
      // The claim of whoever was refused stays, so all claims are one steward's.
      const as = desk.lan;
      return {
        as,
        body: { act: 'task', taskId: task.id, verdict },
        make: async (reason) => {
          const claim = await desk.post(`/v1/review-tasks/${task.id}/claim`, undefined, as);
          if (claim.status !== 200) return claim;
          const { token, revision } = claim.body;
          const order = { verdict, token, revision, reason };
          return desk.post(`/v1/review-tasks/${task.id}/decision`, order, as);
        },
      };
    },
    split: async ({ goldens }, as) => {
      const golden = oneOf(goldens.filter(({ records }) => records.length > 1));
      if (golden === undefined) return undefined;
      const { id, collection } = golden;
      const records = [oneOf(golden.records)!];
      return {
        as,
        body: { act: 'split', collection, goldenId: id, records },
        make: async (reason) =>
          desk.post(`/v1/${collection}/${id}/split`, { records, reason }, as, await etagOf(golden)),
      };
    },
    pin: async ({ goldens }, as) => {
      const golden = oneOf(goldens)!;
      const { id, collection } = golden;
      const record = { recordId: oneOf(golden.records)! };
      const attribute = PINNABLE[collection];
      return {
        as,
        body: { act: 'pin', collection, goldenId: id, attribute, record },
        make: async (reason) =>
          desk.api.call('PUT', `/v1/${collection}/${id}/pins/${attribute}`, {
            ...{ key: as, body: { record, reason }, headers: await etagOf(golden) },
          }),
      };
    },
    unpin: async ({ goldens }, as) => {
      const golden = oneOf(goldens.filter(({ isPinned }) => isPinned));
      if (golden === undefined) return undefined;
      const { id, collection } = golden;
      const attribute = PINNABLE[collection];
      return {
        as,
        body: { act: 'unpin', collection, goldenId: id, attribute },
        make: async (reason) =>
          desk.api.call('DELETE', `/v1/${collection}/${id}/pins/${attribute}`, {
            ...{ key: as, body: { reason }, headers: await etagOf(golden) },
          }),
      };
    },
    reversal: async (_world, as) => {
      const decision = oneOf(await decisionsThatAre('applied'));
      if (decision === undefined) return undefined;
      return {
        as,
        body: { act: 'reversal', decisionId: decision.id },
        make: (reason) => desk.post(`/v1/decisions/${decision.id}/reversal`, { reason }, as),
      };
    },
    approval: async (_world, asker) => {
      const as = asker === desk.lan ? desk.minh : desk.lan;
      const waiting = ['awaiting-approval', 'reversal-awaiting-approval'].map(decisionsThatAre);
      const decision = oneOf((await Promise.all(waiting)).flat());
      if (decision === undefined) return undefined;
      return {
        as,
        body: { act: 'approval', decisionId: decision.id },
        make: (reason) => desk.post(`/v1/decisions/${decision.id}/approval`, { reason }, as),
      };
    },
  };
}
