import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What looks wrong across records is sought golden record by golden record; by these it is found who shares what with one.
CREATE INDEX relation_statement_by_representative ON relation_statement (scheme, value, record_no)
  WHERE type = 'legal-representative' AND scheme IS NOT NULL AND ended_at IS NULL;
CREATE INDEX resolved_record_by_seat ON resolved_record ((features ->> 'addressLine'), (coalesce(features #>> '{communes,0}', '')), record_no)
  WHERE entity = 'enterprise' AND features ->> 'addressLine' IS NOT NULL;
CREATE INDEX golden_record_gone ON golden_record (entity, id)
  WHERE status = 'active' AND attributes ->> 'status' IN ('deceased', 'dissolved', 'bankrupt');
CREATE INDEX golden_record_of_several ON golden_record (entity, id) WHERE entity = 'land-parcel' AND status = 'active' AND record_count > 1;
`;

const DOWN = `
DROP INDEX golden_record_of_several, golden_record_gone, resolved_record_by_seat, relation_statement_by_representative;
`;

/** By what risk signals are found. */
export class FindRiskSignals1780000030001 implements MigrationInterface {
  name = 'FindRiskSignals1780000030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
