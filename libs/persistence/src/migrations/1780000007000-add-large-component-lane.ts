import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Work on a component too large to be resolved beside others: one worker at a time takes it.
ALTER TABLE pending_record ADD large boolean NOT NULL DEFAULT false;
CREATE INDEX pending_record_large ON pending_record (entity, pending_no) WHERE large;

-- One index in place of two of the same columns: it serves the walk over an entity's goldens and the links' foreign key.
ALTER TABLE link DROP CONSTRAINT link_golden_id_entity_fkey;
ALTER TABLE golden_record DROP CONSTRAINT golden_record_id_entity_key;
DROP INDEX golden_record_by_entity;
ALTER TABLE golden_record ADD CONSTRAINT golden_record_of_entity UNIQUE (entity, id);
ALTER TABLE link ADD CONSTRAINT link_golden_id_entity_fkey FOREIGN KEY (golden_id, entity) REFERENCES golden_record (id, entity);
`;

const DOWN = `
ALTER TABLE link DROP CONSTRAINT link_golden_id_entity_fkey;
ALTER TABLE golden_record DROP CONSTRAINT golden_record_of_entity;
ALTER TABLE golden_record ADD CONSTRAINT golden_record_id_entity_key UNIQUE (id, entity);
CREATE INDEX golden_record_by_entity ON golden_record (entity, id);
ALTER TABLE link ADD CONSTRAINT link_golden_id_entity_fkey FOREIGN KEY (golden_id, entity) REFERENCES golden_record (id, entity);
DROP INDEX pending_record_large;
ALTER TABLE pending_record DROP large;
`;

/** A lane for large components, and one index less for every golden record. */
export class AddLargeComponentLane1780000007000 implements MigrationInterface {
  name = 'AddLargeComponentLane1780000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
