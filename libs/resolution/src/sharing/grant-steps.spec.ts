import { type GrantActs, grantStatus, type GrantStep, grantStepRefusal } from './grant-steps';

const approvedAt = new Date('2026-03-01T00:00:00Z');
const GRANTS = {
  proposed: { proposedBy: 'hoa' },
  approved: { proposedBy: 'hoa', approvedAt },
  refused: { proposedBy: 'hoa', refusal: {} },
  revoked: { proposedBy: 'hoa', approvedAt, revocation: {} },
} satisfies Record<string, GrantActs>;

it.each([
  ['proposed', 'awaiting-approval'],
  ['approved', 'approved'],
  ['refused', 'refused'],
  ['revoked', 'revoked'],
] as const)('a grant that was %s is %s', (which, status) => {
  expect(grantStatus(GRANTS[which])).toBe(status);
});

it.each<[GrantStep, keyof typeof GRANTS, string, string | undefined]>([
  ['approve', 'proposed', 'nam', undefined],
  ['approve', 'proposed', 'hoa', 'by-its-proposer'],
  ['approve', 'approved', 'hoa', 'decided'],
  ['approve', 'refused', 'nam', 'decided'],
  ['refuse', 'proposed', 'hoa', undefined],
  ['refuse', 'approved', 'nam', 'decided'],
  ['revoke', 'approved', 'hoa', undefined],
  ['revoke', 'proposed', 'nam', 'not-approved'],
  ['revoke', 'refused', 'nam', 'not-approved'],
  ['revoke', 'revoked', 'nam', 'decided'],
])('to %s one that was %s, by %s: %s', (step, which, by, refusal) => {
  expect(grantStepRefusal(step, GRANTS[which], by)).toBe(refusal);
});
