import type { SubjectRequestKind } from '@sogoc/vietnam';

export type { SubjectRequestKind } from '@sogoc/vietnam';

/** What a lead does with a request of somebody about his own data. */
export type SubjectRequestStep = 'accept' | 'refuse' | 'extend' | 'complete' | 'withdraw' | 'lift';

export type SubjectRequestStatus = 'received' | 'accepted' | 'refused' | 'completed' | 'withdrawn';

export interface SubjectRequestState {
  readonly kind: SubjectRequestKind;
  readonly status: SubjectRequestStatus;
  readonly isExtended: boolean;
  /** Whether reads by others are restricted on account of the request. */
  readonly restricts: boolean;
}

/** Why a step is not possible now. */
export type StepFault = 'settled' | 'not-accepted' | 'accepted' | 'extended' | 'restricts-nothing';

const OPEN: readonly SubjectRequestStatus[] = ['received', 'accepted'];
export const isOpenRequest = ({ status }: Pick<SubjectRequestState, 'status'>): boolean => OPEN.includes(status);

/** Kinds that keep others from being shown the values from the moment they are accepted. */
export const restrictsReads = (kind: SubjectRequestKind): boolean => kind === 'restrict' || kind === 'object';

/** The state after a step, or why there is none: an extension comes once, and what was settled stays so. */
export function takeStep(state: SubjectRequestState, step: SubjectRequestStep): SubjectRequestState | StepFault {
  if (step === 'lift') return state.restricts ? { ...state, restricts: false } : 'restricts-nothing';
  if (!isOpenRequest(state)) return 'settled';
  switch (step) {
    case 'accept':
      if (state.status === 'accepted') return 'accepted';
      return { ...state, status: 'accepted', restricts: restrictsReads(state.kind) };
    case 'complete':
      return state.status === 'accepted' ? { ...state, status: 'completed' } : 'not-accepted';
    case 'extend':
      return state.isExtended ? 'extended' : { ...state, isExtended: true };
    case 'refuse':
      return { ...state, status: 'refused', restricts: false };
    case 'withdraw':
      return { ...state, status: 'withdrawn', restricts: false };
  }
}
