/** A batch, written out before anything is measured. */
export interface Push {
  readonly path: string;
  readonly key: string;
  readonly body: string;
  readonly records: number;
}

/** Answered when the batch was taken; rejects when it was not. */
export async function pushBatch({ path, key, body }: Push, api: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${api}${path}`, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`A batch was answered ${answer.status}`);
}
