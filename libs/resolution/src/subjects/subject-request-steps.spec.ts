import { type SubjectRequestState, type SubjectRequestStep, takeStep, type StepFault } from './subject-request-steps';

const RECEIVED: SubjectRequestState = {
  kind: 'restrict',
  status: 'received',
  isExtended: false,
  restricts: false,
  isErased: false,
};
const after = (steps: readonly SubjectRequestStep[], kind = RECEIVED.kind): SubjectRequestState | StepFault =>
  steps.reduce<SubjectRequestState | StepFault>(
    (state, step) => (typeof state === 'string' ? state : takeStep(state, step)),
    { ...RECEIVED, kind },
  );

describe('a request of a data subject', () => {
  it.each<[readonly SubjectRequestStep[], Partial<SubjectRequestState>]>([
    [['accept'], { status: 'accepted', restricts: true }],
    [['accept', 'complete'], { status: 'completed', restricts: true }],
    [['accept', 'complete', 'lift'], { status: 'completed', restricts: false }],
    [['accept', 'refuse'], { status: 'refused', restricts: false }],
    [['accept', 'withdraw'], { status: 'withdrawn', restricts: false }],
    [['extend', 'accept'], { status: 'accepted', isExtended: true }],
    [['refuse'], { status: 'refused' }],
  ])('%j leads to %j', (steps, state) => {
    expect(after(steps)).toMatchObject(state);
  });

  it.each<[readonly SubjectRequestStep[], StepFault]>([
    [['complete'], 'not-accepted'],
    [['accept', 'accept'], 'accepted'],
    [['extend', 'extend'], 'extended'],
    [['refuse', 'accept'], 'settled'],
    [['accept', 'complete', 'extend'], 'settled'],
    [['withdraw', 'withdraw'], 'settled'],
    [['lift'], 'restricts-nothing'],
    [['accept', 'lift', 'lift'], 'restricts-nothing'],
  ])('%j is refused: %s', (steps, fault) => {
    expect(after(steps)).toBe(fault);
  });

  it.each<[readonly SubjectRequestStep[], Partial<SubjectRequestState> | StepFault]>([
    [['accept', 'erase', 'complete'], { status: 'completed', isErased: true }],
    [['accept', 'erase', 'extend'], { status: 'accepted', isExtended: true }],
    [['accept', 'refuse'], { status: 'refused', isErased: false }],
    [['erase'], 'not-accepted'],
    [['accept', 'complete'], 'not-erased'],
    [['accept', 'erase', 'erase'], 'erased'],
    [['accept', 'erase', 'refuse'], 'erased'],
    [['accept', 'erase', 'withdraw'], 'erased'],
    [['refuse', 'erase'], 'settled'],
  ])('for an erasure: %j leads to %j', (steps, state) => {
    const reached = after(steps, 'erase');
    if (typeof state === 'string') expect(reached).toBe(state);
    else expect(reached).toMatchObject(state);
  });

  it.each(['access', 'rectify', 'restrict', 'object'] as const)('of the kind %s erases nothing', (kind) => {
    expect(after(['accept', 'erase'], kind)).toBe('no-erasure');
  });

  it.each(['access', 'rectify', 'erase'] as const)('of the kind %s restricts nothing', (kind) => {
    expect(after(['accept'], kind)).toMatchObject({ restricts: false });
  });
});
