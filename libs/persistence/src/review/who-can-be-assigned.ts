/** Stewards and leads whose account is not locked or whose key is in force. `$1`: this one, or null for all. */
export const PEOPLE = `
SELECT DISTINCT ON (p.id) p.id, p.name, w.role FROM principal p JOIN (
  SELECT principal_id, role FROM account WHERE locked_at IS NULL
  UNION ALL SELECT principal_id, role FROM api_key WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())) w
  ON w.principal_id = p.id
WHERE w.role IN ('steward', 'lead') AND ($1::uuid IS NULL OR p.id = $1)
ORDER BY p.id, w.role`;
