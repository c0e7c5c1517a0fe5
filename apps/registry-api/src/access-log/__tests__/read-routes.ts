import fc from 'fast-check';

/** What calls are made of: ids and keys that are there, or were there. */
export interface KnownNames {
  readonly goldens: readonly { readonly collection: string; readonly id: string }[];
  readonly records: readonly { readonly collection: string; readonly source: string; readonly recordKey: string }[];
  readonly taskIds: readonly string[];
  readonly decisionIds: readonly string[];
  /** Of an import that is done. */
  readonly importId: string;
}

export interface ReadCall {
  readonly operationId: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
}

/** What one call is about. */
interface Names {
  readonly golden: KnownNames['goldens'][number];
  readonly other: KnownNames['goldens'][number];
  readonly record: KnownNames['records'][number];
  readonly taskId: string;
  readonly decisionId: string;
  readonly importId: string;
  readonly seq: number;
  /** One time in eight the collection is another one, and the id unknown. */
  readonly stray: number;
}

interface Operation {
  readonly operationId: string;
  readonly 'x-changes-nothing'?: boolean;
}

interface Route extends Operation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** An answer without an end. Signing in, or for a token, tells whoever it is of nobody else. */
const LEFT_OUT: ReadonlySet<string> = new Set(['streamChanges', 'signIn', 'issueToken']);
/** Changes something too: what was signed is kept. */
const SHOWS_AND_CHANGES: ReadonlySet<string> = new Set(['issueExtract']);
/** Asked three times as often: few draws of theirs meet a caller who is shown something. */
const SELDOM_SHOWING: ReadonlySet<string> = new Set([
  'matchGoldenRecords',
  'getDecision',
  'listDecisions',
  'explainPair',
  'getReviewTask',
  'listRelations',
  'prefillForm',
  'readPortrait',
  'revealValue',
  'issueExtract',
  'viewSubject',
  'getImportFile',
  'exportGoldenRecords',
  'listRiskSignals',
  'listSharedIdentifiers',
]);
const UNKNOWN_ID = '0197ffff-0000-7000-8000-000000000000';

/** Calls of every route that only reads, as the contract tells them. */
export function readCalls(document: Document, known: KnownNames): fc.Arbitrary<ReadCall> {
  const names = fc.record({
    golden: fc.constantFrom(...known.goldens),
    other: fc.constantFrom(...known.goldens),
    record: fc.constantFrom(...known.records),
    taskId: fc.constantFrom(...known.taskIds),
    decisionId: fc.constantFrom(...known.decisionIds),
    importId: fc.constant(known.importId),
    seq: fc.nat({ max: 60 }),
    stray: fc.nat({ max: 7 }),
  });
  return fc
    .tuple(fc.constantFrom(...weighed(routesOf(document))), names)
    .map(([route, drawn]) =>
      callOf(route, drawn.stray === 0 ? astray(drawn) : { ...drawn, other: peerOf(drawn, known) }),
    );
}

const weighed = (routes: readonly Route[]): Route[] =>
  routes.flatMap((route) => (SELDOM_SHOWING.has(route.operationId) ? [route, route, route] : [route]));

function routesOf({ paths }: Document): Route[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method, operation]) => method === 'get' || asks(operation))
      .filter(([, { operationId }]) => path.startsWith('/v1/') && !LEFT_OUT.has(operationId))
      .map(([method, { operationId }]) => ({ operationId, path, method: method === 'get' ? 'GET' : 'POST' })),
  );
}

const asks = (operation: Operation): boolean =>
  operation['x-changes-nothing'] === true || SHOWS_AND_CHANGES.has(operation.operationId);

/** Another of the same collection: what compares two wants such. */
function peerOf({ golden, seq }: Names, { goldens }: KnownNames): Names['other'] {
  const peers = goldens.filter(({ collection, id }) => collection === golden.collection && id !== golden.id);
  return peers[seq % peers.length] ?? golden;
}

const astray = (names: Names): Names => ({
  ...names,
  golden: { collection: names.other.collection, id: UNKNOWN_ID },
  record: { ...names.record, collection: 'land-parcels' },
});

/** A look-up asks in turn for a person's number and for a record of a source: each where it is. */
function collectionOf(operationId: string, path: string, { golden, record, seq }: Names): string {
  if (operationId === 'lookUpGoldenRecord' && seq % 2 === 0) return 'persons';
  const isOfRecord = path.includes('{source}') || operationId === 'lookUpGoldenRecord';
  return isOfRecord ? record.collection : golden.collection;
}

function callOf({ operationId, method, path }: Route, names: Names): ReadCall {
  const { record, seq } = names;
  const collection = collectionOf(operationId, path, names);
  const id = idOf(operationId, names);
  const { source, recordKey } = record;
  const values: Readonly<Record<string, string>> = {
    collection,
    id,
    source,
    recordKey,
    code: operationId === 'getForm' ? 'fuzz' : source,
    seq: String(seq),
    file: ['accepted', 'failed', 'reasons', 'unprocessed'][seq % 4]!,
  };
  const written = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'unknown');
  const url = `${written}${queryOf(operationId, seq)}`;
  return { operationId, method, url, ...(method === 'POST' && { body: bodyOf(operationId, names) }) };
}

function idOf(operationId: string, { golden, taskId, decisionId, importId }: Names): string {
  if (/Task/.test(operationId)) return taskId;
  if (/Import/.test(operationId)) return importId;
  return /Decision/.test(operationId) ? decisionId : golden.id;
}

function queryOf(operationId: string, seq: number): string {
  if (operationId === 'listRiskSignals') return `?kind=${seq % 2 === 0 ? 'shared-number' : 'deceased-holder'}`;
  return operationId === 'listRelations' && seq % 4 !== 0 ? '?expand=golden' : '';
}

/** A new route that asks by its body says here what it is to be asked. */
function bodyOf(operationId: string, { golden, other, record, taskId, seq }: Names): unknown {
  const { source, recordKey } = record;
  const hoa = { fullName: 'Nguyễn Thị Hoà', dateOfBirth: '1980-02-01', nationalId: '001180000123' };
  const bodies: Readonly<Record<string, unknown>> = {
    getGoldenRecords: { ids: [golden.id, other.id] },
    lookUpGoldenRecord: seq % 2 === 0 ? { scheme: 'national-id', value: hoa.nationalId } : { source, recordKey },
    searchGoldenRecords: seq % 3 === 0 ? {} : { text: seq % 3 === 1 ? hoa.fullName : 'Lê' },
    matchGoldenRecords: { attributes: seq % 3 === 0 ? { fullName: 'Trần Văn Không' } : hoa },
    explainPair: { left: { goldenId: golden.id }, right: { goldenId: other.id } },
    previewDecision:
      seq % 3 === 0
        ? { act: 'task', taskId, verdict: 'hold' }
        : { act: 'decide', verdict: 'same', left: { goldenId: golden.id }, right: { goldenId: other.id } },
    viewSubject: { subject: { scheme: 'national-id', value: hoa.nationalId } },
    prefillForm: {
      form: 'fuzz',
      subject: { scheme: 'national-id', value: hoa.nationalId, stated: { fullName: hoa.fullName } },
    },
    readPortrait: {},
    revealValue: { golden: golden.id, attribute: ['nationalId', 'fullName', 'holders'][seq % 3], reason: 'Kiểm tra' },
    exportGoldenRecords: { collection: golden.collection, purpose: 'fuzz' },
    issueExtract: {
      ...{ collection: golden.collection, goldenId: golden.id, recipient: 'Ai đó' },
      attributes: golden.collection === 'persons' ? ['fullName', 'nationalId'] : ['holders'],
    },
    readExtractStatus: { id: UNKNOWN_ID },
    previewDecisionBatch: { taskId, verdict: 'same' },
    getRecordsByKey: { recordKeys: [recordKey, 'nobody'] },
  };
  if (!(operationId in bodies)) throw new Error(`Say in this file what ${operationId} is to be asked`);
  return bodies[operationId];
}
