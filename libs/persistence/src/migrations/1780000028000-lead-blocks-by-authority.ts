import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In the block of an identifier the records of the scheme's authority come first, and all questions over one number are one. Both say the
 * match keys of an entity now, which is policy, so the first process of this release asks for all records again: the replay fills the columns,
 * moves the rows of `match_key`, and closes or replaces the tasks that are open.
 */
const UP = `
-- Keys in whose blocks the record stands at block_order - 2^53, before all that lead in none.
ALTER TABLE resolved_record ADD leading_keys bigint[] NOT NULL DEFAULT '{}';
-- The pair is a question about two that state one number.
ALTER TABLE edge ADD over_number boolean NOT NULL DEFAULT false;
`;

/** Places as every release before knows them; its own replay makes the rest. */
const DOWN = `
UPDATE match_key AS m SET block_order = m.block_order + 9007199254740992 WHERE m.block_order < 0;
UPDATE crowded_key SET last_order = last_order + 9007199254740992 WHERE last_order < 0;
ALTER TABLE edge DROP over_number;
ALTER TABLE resolved_record DROP leading_keys;
`;

export class LeadBlocksByAuthority1780000028000 implements MigrationInterface {
  name = 'LeadBlocksByAuthority1780000028000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
