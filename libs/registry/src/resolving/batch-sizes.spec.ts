import { bulkLoadFromOn, LARGE_BACKLOG } from './batch-sizes';

describe('a bulk load', () => {
  it.each([
    { cores: 1, from: Infinity },
    { cores: 2, from: Infinity },
    { cores: 4, from: LARGE_BACKLOG },
    { cores: 64, from: LARGE_BACKLOG },
  ])('on $cores cores begins from $from records', ({ cores, from }) => {
    expect(bulkLoadFromOn(cores)).toBe(from);
  });
});
