import { reversalStep } from './reversal-step';

describe('a wish to reverse a decision', () => {
  it.each([
    ['that nobody had to approve', 'applied', null, null, 'lan', 'reverse'],
    ['that awaits approval', 'awaiting-approval', null, null, 'lan', 'reverse'],
    ['that another approved, by its author', 'applied', 'minh', null, 'lan', 'ask'],
    ['that another approved, by who approved', 'applied', 'minh', null, 'minh', 'ask'],
    ['that was asked for already, by the same', 'applied', 'minh', 'lan', 'lan', 'asked-already'],
    ['that was asked for already, by another', 'applied', 'minh', 'lan', 'hoa', 'agree'],
  ] as const)('%s', (_case, status, approvedBy, reversalAskedBy, author, step) => {
    expect(reversalStep({ status, approvedBy, reversalAskedBy }, author)).toBe(step);
  });
});
