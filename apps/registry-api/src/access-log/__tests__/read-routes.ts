import fc from 'fast-check';

/** What calls are made of: ids and keys that are there, were there, or never were. */
export interface KnownNames {
  readonly collections: readonly string[];
  readonly goldenIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly decisionIds: readonly string[];
  readonly recordKeys: readonly string[];
}

export interface ReadCall {
  readonly operationId: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly 'x-changes-nothing'?: boolean;
}

type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** Answers without an end. */
const STREAMS: ReadonlySet<string> = new Set(['streamChanges']);

/** Every route that only reads, as the contract tells them, with what may stand in its path and its body. */
export function readCalls(document: Document, known: KnownNames): fc.Arbitrary<ReadCall> {
  const calls = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method, operation]) => method === 'get' || operation['x-changes-nothing'] === true)
      .filter(([, { operationId }]) => path.startsWith('/v1/') && !STREAMS.has(operationId))
      .map(([method, { operationId }]) =>
        fc.record({
          operationId: fc.constant(operationId),
          method: fc.constant(method === 'get' ? ('GET' as const) : ('POST' as const)),
          url: urlOf(operationId, path, known),
          body: method === 'get' ? fc.constant(undefined) : bodyOf(operationId, known),
        }),
      ),
  );
  return fc.oneof(...calls);
}

function urlOf(operationId: string, path: string, known: KnownNames): fc.Arbitrary<string> {
  const ids = /Task/.test(operationId)
    ? known.taskIds
    : /Decision/.test(operationId)
      ? known.decisionIds
      : known.goldenIds;
  const values: Readonly<Record<string, readonly string[]>> = {
    collection: known.collections,
    id: ids,
    source: ['police', 'tax', 'nobody'],
    recordKey: known.recordKeys,
    code: ['police', 'nobody'],
    seq: ['0', '3', '99999'],
  };
  const parts = path.split('/').map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name === undefined ? fc.constant(part) : fc.constantFrom(...(values[name] ?? ['unknown']));
  });
  const query = operationId === 'listRelations' ? fc.constantFrom('', '?expand=golden') : fc.constant('');
  return fc.tuple(fc.tuple(...parts), query).map(([written, asked]) => written.join('/') + asked);
}

/** A new route that asks by its body says here what it is to be asked. */
function bodyOf(operationId: string, { goldenIds, recordKeys }: KnownNames): fc.Arbitrary<unknown> {
  const goldenId = fc.constantFrom(...goldenIds);
  const recordKey = fc.constantFrom(...recordKeys);
  const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    getGoldenRecords: fc.record({ ids: fc.array(goldenId, { maxLength: 4 }) }),
    lookUpGoldenRecord: fc.oneof(
      fc.constantFrom(
        { scheme: 'national-id', value: '001180000123' },
        { scheme: 'national-id', value: '001205007890' },
      ),
      fc.record({ source: fc.constantFrom('police', 'tax'), recordKey }),
    ),
    searchGoldenRecords: fc.constantFrom({ text: 'Nguyễn Thị Hoà' }, { text: 'Lê' }, {}),
    matchGoldenRecords: fc.constantFrom(
      { attributes: { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180000123' } },
      { attributes: { fullName: 'Trần Văn Không' } },
    ),
    explainPair: fc.record({ left: fc.record({ goldenId }), right: fc.record({ goldenId }) }),
    getRecordsByKey: fc.record({ recordKeys: fc.array(recordKey, { minLength: 1, maxLength: 4 }) }),
  };
  const body = bodies[operationId];
  if (body === undefined) throw new Error(`Say in this file what ${operationId} is to be asked`);
  return body;
}
