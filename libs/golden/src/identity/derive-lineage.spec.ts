import type { IdentityTransition } from './identity-types';
import { mainStepOf, deriveLineage } from './derive-lineage';

const step = (
  goldenId: string,
  kind: IdentityTransition['kind'],
  ...otherIds: readonly string[]
): IdentityTransition => ({ goldenId, kind, otherIds });

const told = (...transitions: IdentityTransition[]): Record<string, string[]> =>
  Object.fromEntries(
    [...deriveLineage(transitions)].map(([id, steps]) => [
      id,
      steps.map(({ change, otherIds }) => [change, ...otherIds].join(' ')),
    ]),
  );

describe('the lineages of ids', () => {
  it('tell a merge and a split from both ends', () => {
    expect(told(step('G1', 'updated'), step('G2', 'merged-into', 'G1'))).toEqual({
      G1: ['merged G2'],
      G2: ['merged-into G1'],
    });
    expect(told(step('G1', 'updated'), step('G2', 'created'), step('G2', 'split-from', 'G1'))).toEqual({
      G1: ['split G2'],
      G2: ['created', 'split-from G1'],
    });
  });

  it('keep both when an id loses some records and gains others at once', () => {
    const lineages = told(step('G1', 'updated'), step('G2', 'merged-into', 'G1'), step('G3', 'split-from', 'G1'));
    expect(lineages.G1).toEqual(['split G3', 'merged G2']);
  });

  it('name every id once, in the order of ids', () => {
    expect(told(step('G3', 'split-from', 'G1'), step('G2', 'split-from', 'G1')).G1).toEqual(['split G2 G3']);
  });

  it('tell of an id that changed members without another only that', () => {
    expect(told(step('G1', 'updated'))).toEqual({ G1: ['updated'] });
  });

  it.each<[string, IdentityTransition[], string]>([
    ['merged, and parted before', [step('G1', 'merged-into', 'G2'), step('G3', 'split-from', 'G1')], 'merged-into'],
    ['new from another', [step('G1', 'created'), step('G1', 'split-from', 'G2')], 'split-from'],
    ['back, with others', [step('G1', 'restored'), step('G2', 'merged-into', 'G1')], 'restored'],
    ['parted and joined', [step('G2', 'merged-into', 'G1'), step('G3', 'split-from', 'G1')], 'merged'],
  ])('have a headline: %s', (_, transitions, headline) => {
    expect(mainStepOf(deriveLineage(transitions).get('G1') ?? []).change).toBe(headline);
  });

  it('have no more than "updated" for an id whose values alone changed', () => {
    expect(mainStepOf(deriveLineage([]).get('G1') ?? [])).toEqual({ change: 'updated', otherIds: [] });
  });
});
