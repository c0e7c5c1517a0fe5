import type { AccessFile } from './access-file';

/** What a newcomer needs: addresses, a key for each role, three calls that work as they stand. */
export function greeting({ api, keys }: AccessFile): string {
  const person = JSON.stringify({
    sourceVersion: 1,
    attributes: { fullName: 'Trần Minh Khôi', dateOfBirth: '1987-09-02', sex: 'male', nationalId: '001087123456' },
  });
  return `
Sổ Gốc is ready.

  API            ${api}/v1
  documentation  ${api}/docs      (OpenAPI: ${api}/openapi.json)
  ready          ${api}/readyz

  operator key   ${keys.operator}
  steward key    ${keys.steward}
  consumer key   ${keys.consumer}
  source key     ${keys.sources['population'] ?? ''}   (population; the others are in access.json)

Push a person as the source "population":
curl -sX PUT ${api}/v1/sources/population/persons/tour-1 -H 'Authorization: Bearer ${keys.sources['population'] ?? ''}' -H 'Content-Type: application/json' -H 'Prefer: wait=10' -d '${person}'

Find the golden record by the personal number:
curl -sX POST ${api}/v1/persons/lookup -H 'Authorization: Bearer ${keys.consumer}' -H 'Content-Type: application/json' -d '{"scheme":"national-id","value":"001087123456"}'

List what a data steward should look at:
curl -s '${api}/v1/review-tasks?pageSize=3' -H 'Authorization: Bearer ${keys.steward}'

Ctrl-C stops everything.`;
}
