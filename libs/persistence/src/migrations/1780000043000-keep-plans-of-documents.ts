import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Connections of the registry have statements planned for their values, and the server holds itself to that within these functions too: each
 * call planned what reads no table. Their plans are kept, and where there is no document there is nothing to work out.
 */
const UP = `
ALTER FUNCTION document_difference(json, json) STRICT SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION patched_document(json, json) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION whole_provenance(json, json) SET plan_cache_mode = force_generic_plan;
`;

const DOWN = `
ALTER FUNCTION whole_provenance(json, json) RESET plan_cache_mode;
ALTER FUNCTION patched_document(json, json) RESET plan_cache_mode;
ALTER FUNCTION document_difference(json, json) CALLED ON NULL INPUT RESET plan_cache_mode;
`;

/** Functions of documents cost a tenth of what they did. */
export class KeepPlansOfDocuments1780000043000 implements MigrationInterface {
  name = 'KeepPlansOfDocuments1780000043000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
