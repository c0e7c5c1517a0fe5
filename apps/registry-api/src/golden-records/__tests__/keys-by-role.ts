import type { IssuedApiKey } from '@sogoc/access';
import type { ApiUnderTest } from '../../__tests__/api-under-test';

/** Issues a key through the API itself; answers the key. */
export async function issueKey(
  api: ApiUnderTest,
  operator: string,
  wish: Readonly<Record<string, unknown>>,
): Promise<IssuedApiKey> {
  const answer = await api.call('POST', '/v1/keys', { key: operator, body: { label: 'spec', ...wish } });
  if (answer.status !== 201) throw new Error(`No key: ${JSON.stringify(answer.body)}`);
  return answer.body as unknown as IssuedApiKey;
}
