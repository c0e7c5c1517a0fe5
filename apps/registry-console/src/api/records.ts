import type {
  Decision,
  Golden,
  GoldenVersion,
  Import,
  MemberRecord,
  Page,
  Relation,
  RiskSignal,
  Statistics,
} from './contract';
import { ask, get, post, queryOf, type Answered, type Schemas } from './request';

/** `knownAt`: as the registry knew it at an instant; `validAt`: as it held on a day. */
export const readGolden = (
  collection: string,
  id: string,
  then: { readonly knownAt?: string; readonly validAt?: string } = {},
): Promise<Answered<Golden>> => ask('GET', `/${collection}/${id}${queryOf({ ...then })}`);
export const readMembers = (collection: string, id: string): Promise<Page<MemberRecord>> =>
  get(`/${collection}/${id}/records?pageSize=100`);
export const readRelations = (collection: string, id: string): Promise<Page<Relation>> =>
  get(`/${collection}/${id}/relations?pageSize=100&expand=golden`);
export const readHistory = (collection: string, id: string): Promise<Page<GoldenVersion>> =>
  get(`/${collection}/${id}/history?pageSize=100`);
export const readDecisionsOf = (goldenId: string): Promise<Page<Decision>> =>
  get(`/decisions${queryOf({ goldenId, pageSize: 100 })}`);
export const searchGoldens = (collection: string, text: string, signal?: AbortSignal): Promise<Page<Golden>> =>
  post(`/${collection}/search`, { text, pageSize: 50 }, { signal });

export const readDecisions = (status: string): Promise<Page<Decision>> =>
  get(`/decisions${queryOf({ status, pageSize: 100 })}`);
export const approveDecision = (id: string, reason: string): Promise<Decision> =>
  post(`/decisions/${id}/approval`, reason === '' ? {} : { reason });
export const reverseDecision = (id: string, reason: string): Promise<Decision> =>
  post(`/decisions/${id}/reversal`, { reason });

export interface RevealOrder {
  readonly golden?: string;
  readonly record?: string;
  readonly attribute: string;
  readonly reason: string;
}

export const reveal = (order: RevealOrder): Promise<Schemas['RevealResponseDto']> => post('/reveals', order);

export interface GoldenSeen {
  readonly collection: string;
  readonly id: string;
  readonly etag: string;
}

export const splitGolden = (
  { collection, id, etag }: GoldenSeen,
  records: readonly string[],
  reason: string,
): Promise<Decision> => post(`/${collection}/${id}/split`, { records, reason }, { ifMatch: etag });

export async function pinToRecord(
  { collection, id, etag }: GoldenSeen,
  attribute: string,
  recordId: string,
  reason: string,
): Promise<Decision> {
  const body = { record: { recordId }, reason };
  return (await ask<Decision>('PUT', `/${collection}/${id}/pins/${attribute}`, { body, ifMatch: etag })).body;
}

export const readStatistics = (from: string, to: string): Promise<Statistics> =>
  get(`/statistics${queryOf({ from, to })}`);
/** The newest first. */
export const readImports = (): Promise<Page<Import>> => get('/imports?pageSize=20');
export const readRiskSignals = (kind: string, collection?: string, cursor?: string): Promise<Page<RiskSignal>> =>
  get(`/risk-signals${queryOf({ kind, collection, pageSize: 50, cursor })}`);
