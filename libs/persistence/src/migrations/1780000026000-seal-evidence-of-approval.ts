import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence may come or go between a decision and its approval. What was there at the approval stood in place of what the decision was
 * sealed with, so that its seal no longer held. Now it has columns of its own, which the seal of the approval covers; an approval from
 * before has none, and its digest stays what it was.
 */
const UP = `
ALTER TABLE decision ADD approval_evidence_weight integer, ADD approval_evidence_conflict boolean;

CREATE OR REPLACE FUNCTION approval_digest(d decision) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(CASE WHEN d.approval_evidence_conflict IS NULL
    THEN json_build_array(d.id, d.approved_by, d.approval_note, extract(epoch FROM d.approved_at))
    ELSE json_build_array(d.id, d.approved_by, d.approval_note, extract(epoch FROM d.approved_at),
      d.approval_evidence_weight, d.approval_evidence_conflict)
  END::text, 'UTF8'))
$$;
`;

const DOWN = `
CREATE OR REPLACE FUNCTION approval_digest(d decision) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256(convert_to(json_build_array(d.id, d.approved_by, d.approval_note, extract(epoch FROM d.approved_at))::text, 'UTF8'))
$$;
ALTER TABLE decision DROP approval_evidence_weight, DROP approval_evidence_conflict;
`;

/** Keeps the evidence as of an approval beside the evidence as of the decision, and seals it with the approval. */
export class SealEvidenceOfApproval1780000026000 implements MigrationInterface {
  name = 'SealEvidenceOfApproval1780000026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
