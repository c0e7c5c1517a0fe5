import { AnswersUnderWay } from './answers-under-way';

describe('answers under way', () => {
  const answers = new AnswersUnderWay();
  let now = 0;

  beforeEach(() => jest.spyOn(performance, 'now').mockImplementation(() => now));
  afterEach(() => jest.restoreAllMocks());

  it('count from their beginning to their end, also to a bad one', async () => {
    const ended = [answers.during(async () => 1), answers.during(() => Promise.reject(new Error('no')))];
    expect(answers.count()).toBe(2);
    await Promise.allSettled(ended);
    expect(answers.count()).toBe(0);
  });

  it('do not count when they last', async () => {
    let end = (): void => undefined;
    const lasting = answers.during(() => new Promise<void>((resolve) => (end = resolve)));
    now += 1_000;
    const short = answers.during(async () => undefined);
    expect(answers.count()).toBe(1);
    end();
    await Promise.all([lasting, short]);
    expect(answers.count()).toBe(0);
  });
});
