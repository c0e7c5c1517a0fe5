import { subjectDueDays, type SubjectRequestKind } from '@sogoc/vietnam';

export type { SubjectRequestKind } from '@sogoc/vietnam';

/** What a lead does with a request of somebody about his own data. */
export type SubjectRequestStep = 'accept' | 'refuse' | 'extend' | 'complete' | 'withdraw' | 'lift' | 'erase';

export type SubjectRequestStatus = 'received' | 'accepted' | 'refused' | 'completed' | 'withdrawn';

export interface SubjectRequestState {
  readonly kind: SubjectRequestKind;
  readonly status: SubjectRequestStatus;
  readonly isExtended: boolean;
  /** Whether reads by others are restricted on account of the request. */
  readonly restricts: boolean;
  /** Whether old versions were erased on account of it. */
  readonly isErased: boolean;
}

/** Why a step is not possible now. */
export type StepFault =
  'settled' | 'not-accepted' | 'accepted' | 'extended' | 'restricts-nothing' | 'no-erasure' | 'erased' | 'not-erased';

const OPEN: readonly SubjectRequestStatus[] = ['received', 'accepted'];
export const isOpenRequest = ({ status }: Pick<SubjectRequestState, 'status'>): boolean => OPEN.includes(status);

/** Kinds that keep others from being shown the values from the moment they are accepted. */
const restrictsReads = (kind: SubjectRequestKind): boolean => kind === 'restrict' || kind === 'object';

function eraseFault({ kind, status, isErased }: SubjectRequestState): StepFault | undefined {
  if (kind !== 'erase') return 'no-erasure';
  if (status !== 'accepted') return 'not-accepted';
  return isErased ? 'erased' : undefined;
}

function completeFault({ kind, status, isErased }: SubjectRequestState): StepFault | undefined {
  if (status !== 'accepted') return 'not-accepted';
  return kind === 'erase' && !isErased ? 'not-erased' : undefined;
}

/** The state after a step, or why there is none: an extension comes once, what was settled stays so, and what was erased is not taken back. */
export function takeStep(state: SubjectRequestState, step: SubjectRequestStep): SubjectRequestState | StepFault {
  if (step === 'lift') return state.restricts ? { ...state, restricts: false } : 'restricts-nothing';
  if (!isOpenRequest(state)) return 'settled';
  switch (step) {
    case 'accept':
      if (state.status === 'accepted') return 'accepted';
      return { ...state, status: 'accepted', restricts: restrictsReads(state.kind) };
    case 'erase':
      return eraseFault(state) ?? { ...state, isErased: true };
    case 'complete':
      return completeFault(state) ?? { ...state, status: 'completed' };
    case 'extend':
      return state.isExtended ? 'extended' : { ...state, isExtended: true };
    case 'refuse':
      return state.isErased ? 'erased' : { ...state, status: 'refused', restricts: false };
    case 'withdraw':
      return state.isErased ? 'erased' : { ...state, status: 'withdrawn', restricts: false };
  }
}

/** A request with the days and instants that go by its steps. */
export interface DatedRequest extends Omit<SubjectRequestState, 'isErased'> {
  readonly receivedAt: Date;
  readonly withOthers: boolean;
  /** `YYYY-MM-DD`. */
  readonly dueBy: string;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly erasedAt: Date | null;
}

/** The request after a step that led to a state at an instant: an extension moves its due day, and what has an instant keeps it. */
export function requestAfterStep<Request extends DatedRequest>(
  request: Request,
  { isErased, ...state }: SubjectRequestState,
  at: Date,
): Request {
  const { kind, receivedAt, withOthers, answeredAt, closedAt, erasedAt } = request;
  const { dueBy } = subjectDueDays(kind, receivedAt.toISOString(), { withOthers, extended: state.isExtended });
  return {
    ...request,
    ...state,
    dueBy: state.isExtended === request.isExtended ? request.dueBy : dueBy,
    answeredAt: answeredAt ?? (['accepted', 'refused'].includes(state.status) ? at : null),
    closedAt: closedAt ?? (isOpenRequest(state) ? null : at),
    erasedAt: erasedAt ?? (isErased ? at : null),
  };
}
