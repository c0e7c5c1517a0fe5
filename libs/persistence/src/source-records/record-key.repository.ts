import { Injectable } from '@nestjs/common';
import { normalKey } from '@sogoc/resolution';

import type { Transaction } from '../connection/transaction';

/** Records of one source whose keys repeat another's. */
export interface RepeatedKeys {
  readonly entity: string;
  readonly source: string;
  readonly records: number;
}

/** As written, else the first one that is the same but for normalisation. */
const STORED = `
SELECT given.asked, coalesce(same.record_key, alike.record_key) AS stored
FROM unnest($3::text[], $4::text[]) AS given (asked, normal)
LEFT JOIN source_record same ON same.entity = $1 AND same.source = $2 AND same.record_key = given.asked
LEFT JOIN source_record alike ON alike.entity = $1 AND alike.source = $2 AND normalize(alike.record_key, NFC) = given.normal
  AND alike.key_repeats IS NULL
WHERE coalesce(same.record_no, alike.record_no) IS NOT NULL`;

const REPEATED = `
SELECT entity, source, count(*)::int AS records FROM source_record WHERE key_repeats IS NOT NULL
GROUP BY entity, source ORDER BY entity, source`;

/** Which keys are stored, in whatever normalisation they are asked for. */
@Injectable()
export class RecordKeyRepository {
  /** Keys as they were first received, by the keys asked for; those of no record are not there. */
  async storedKeys(
    reading: Pick<Transaction, 'query'>,
    entity: string,
    source: string,
    asked: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const distinct = [...new Set(asked)];
    const rows = await reading.query<{ asked: string; stored: string }>(STORED, [
      entity,
      source,
      distinct,
      distinct.map(normalKey),
    ]);
    return new Map(rows.map(({ asked: key, stored }) => [key, stored]));
  }

  /** Records that were two before one key had to be one record. */
  async repeatedKeys(reading: Pick<Transaction, 'query'>): Promise<readonly RepeatedKeys[]> {
    return reading.query<RepeatedKeys>(REPEATED, []);
  }
}
