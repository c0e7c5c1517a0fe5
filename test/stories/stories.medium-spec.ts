import { ordersOf } from './story';
import { StoryRegistry } from './story-registry';
import { STORIES } from './stories';

describe('life over time', () => {
  let registry: StoryRegistry;
  beforeAll(async () => (registry = await StoryRegistry.start()));
  afterAll(() => registry.stop());

  describe.each(STORIES)('$title', (story) => {
    it.each(ordersOf(story).map((events, place) => [place + 1, events] as const))(
      'told in order %i',
      async (place, events) => {
        await registry.empty();
        await registry.play(events, place % 2 === 1);
        await story.expected(registry);
        expect(await registry.differences()).toEqual([]);
      },
    );
  });
});
