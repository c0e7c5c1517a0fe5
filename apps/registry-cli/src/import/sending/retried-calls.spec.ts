import { EXIT } from '../../command-line/exit-codes';
import { PatientCalls } from './retried-calls';

describe('calls of a source', () => {
  const waits: string[] = [];
  const calls = (origin: string) => new PatientCalls({ origin, key: 'hidden' }, (why) => waits.push(why));

  afterEach(() => jest.restoreAllMocks());

  it('tell where they go, and no key', () => {
    expect(calls('http://so-goc.example').registry).toEqual({ origin: 'http://so-goc.example' });
  });

  it.each([
    [401, true],
    [403, true],
    [404, true],
    [413, true],
    [422, true],
    [500, false],
  ])('are not repeated when %s is the answer', async (status, isForGood) => {
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{"code":"no"}', { status }));
    await expect(calls('http://so-goc.example').send('GET', '/')).rejects.toMatchObject({ status, isForGood });
  });

  it('are repeated while the registry is away or busy', async () => {
    const busy = new Response('{}', { status: 503, headers: { 'retry-after': '0' } });
    jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(busy).mockResolvedValueOnce(new Response('{}'));
    expect((await calls('http://so-goc.example').send('GET', '/')).status).toBe(200);
    expect(waits).toEqual(['answered 503']);
  });

  it('are not tried at a port that no client calls', async () => {
    await expect(calls('http://127.0.0.1:9').send('GET', '/')).rejects.toMatchObject({ exitCode: EXIT.wrongUse });
  });
});
