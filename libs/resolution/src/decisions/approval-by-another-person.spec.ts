import { approvalRefusal } from './approval-by-another-person';

describe('approval by another person', () => {
  it.each([
    ['awaiting-approval', 'minh', undefined],
    ['awaiting-approval', 'lan', 'by-its-author'],
    ['applied', 'minh', 'awaits-nobody'],
    ['reversed', 'minh', 'reversed'],
  ] as const)('of a decision of lan that is %s, by %s: %s', (status, approver, refusal) => {
    expect(approvalRefusal({ status, author: 'lan' }, approver)).toBe(refusal);
  });
});
