const membersOf = (side: 'left' | 'right'): string => `
  (SELECT coalesce(json_agg(json_build_object('recordNumber', m.record_no, 'source', s.source, 'recordKey', s.record_key, 'goldenId', l.golden_id)
     ORDER BY m.record_no), '[]')
   FROM decision_member m JOIN source_record s ON s.record_no = m.record_no LEFT JOIN link l ON l.record_no = m.record_no
   WHERE m.decision_no = d.decision_no AND m.side = '${side}') AS "${side}"`;

/** Columns of `StoredDecision`, from the table as `d`. */
export const SELECT_DECISION = `
SELECT d.decision_no AS "decisionNumber", d.id, d.entity, d.kind, d.status, d.made_by AS "madeBy", d.task_id AS "taskId",
  d.golden_ids AS "goldenIds", d.approval_reasons AS "approvalReasons", d.until, d.attribute, d.pinned_value AS "pinnedValue",
  d.pinned_no AS "pinnedNumber", d.author, d.reason, d.decided_at AS "decidedAt", d.approved_by AS "approvedBy",
  d.approval_note AS "approvalNote", d.approved_at AS "approvedAt", d.reversal_asked_by AS "reversalAskedBy",
  d.reversal_asked_reason AS "reversalAskedReason", d.reversal_asked_at AS "reversalAskedAt",
  d.reversal_approved_by AS "reversalApprovedBy", d.reversed_by AS "reversedBy",
  d.reversal_reason AS "reversalReason", d.reversed_at AS "reversedAt",
  (SELECT json_object_agg(p.id, p.name) FROM principal p
   WHERE p.id IN (d.author, d.approved_by, d.reversal_asked_by, d.reversal_approved_by, d.reversed_by)) AS names, ${membersOf('left')}, ${membersOf('right')}
FROM decision d`;
