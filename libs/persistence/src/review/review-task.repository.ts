import type { UnitOfWork } from '../connection/transaction';

/** A review task with where each of its records is now. */
export interface StoredReviewTask {
  readonly id: string;
  readonly entity: string;
  readonly kind: string;
  readonly status: 'open' | 'closed';
  readonly goldenIds: readonly string[];
  /** Sorted by record number; `goldenId` is null when the record is not live. */
  readonly records: readonly { readonly recordNo: number; readonly goldenId: string | null }[];
  /** Match weight in 1/1000 bit; null when the task is not about a pair. */
  readonly weight: number | null;
  readonly reasons: readonly string[];
  readonly scheme: string | null;
  readonly attribute: string | null;
  readonly revision: number;
  readonly createdAt: Date;
  /** Microseconds since 1970, as exact as the database keeps them: the key of pagination. */
  readonly createdMicros: number;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
}

/** What one page of the queue asks for. */
export interface ReviewTaskPage {
  readonly entities: readonly string[];
  readonly status: 'open' | 'closed';
  readonly kind: string | undefined;
  /** The last task of the page before. */
  readonly after: { readonly createdMicros: number; readonly id: string } | undefined;
  readonly limit: number;
}

const TASK = `
SELECT t.id, t.entity, t.kind, t.status, t.golden_ids AS "goldenIds", t.weight, t.reasons, t.scheme, t.attribute, t.revision,
  t.created_at AS "createdAt", (extract(epoch FROM t.created_at) * 1000000)::bigint AS "createdMicros",
  t.updated_at AS "updatedAt", t.closed_at AS "closedAt",
  (SELECT coalesce(json_agg(json_build_object('recordNo', n.record_no, 'goldenId', l.golden_id) ORDER BY n.record_no), '[]')
   FROM unnest(t.record_nos) AS n (record_no) LEFT JOIN link l ON l.record_no = n.record_no) AS records
FROM review_task t`;

const PAGE = `${TASK}
WHERE t.entity = ANY ($1::text[]) AND t.status = $2 AND ($3::text IS NULL OR t.kind = $3)
  AND ($4::bigint IS NULL OR (t.created_at, t.id) > (timestamptz 'epoch' + $4 * interval '1 microsecond', $5::uuid))
ORDER BY t.created_at, t.id
LIMIT $6`;

/** Reads the stewards' queue, oldest first. */
export class ReviewTaskRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(page: ReviewTaskPage): Promise<readonly StoredReviewTask[]> {
    const { entities, status, kind, after, limit } = page;
    return this.unitOfWork.read(PAGE, [
      entities,
      status,
      kind ?? null,
      after?.createdMicros ?? null,
      after?.id ?? null,
      limit,
    ]);
  }

  /** `id` must be a UUID. */
  async find(id: string): Promise<StoredReviewTask | undefined> {
    const rows = await this.unitOfWork.read<StoredReviewTask>(`${TASK} WHERE t.id = $1`, [id]);
    return rows[0];
  }
}
