import { DEMO_SCALE, pickDemoScale } from './demo-scale';

test('a scale of one is the demo; others keep seed and communes', () => {
  expect(pickDemoScale(1)).toEqual(DEMO_SCALE);
  expect(pickDemoScale(0.5)).toMatchObject({
    seed: DEMO_SCALE.seed,
    persons: DEMO_SCALE.persons / 2,
    communes: DEMO_SCALE.communes,
  });
  expect(pickDemoScale(0.0001)).toMatchObject({ persons: 1, parcels: 1, enterprises: 1 });
});
