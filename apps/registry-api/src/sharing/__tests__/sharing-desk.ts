import { randomUUID } from 'node:crypto';

import { hashApiKey, newApiKey } from '@sogoc/access';
import type { GrantTerms } from '@sogoc/resolution';

import { type Answered, StewardDesk } from '../../decisions/__tests__/steward-desk';

/** A ward that the grants of specs are for, and another one. */
export const WARD = { codeSet: 'NSO-2026-04', code: '26740' } as const;
export const INSIDE = { codeSet: WARD.codeSet, communeCode: WARD.code };
export const OUTSIDE = { codeSet: WARD.codeSet, communeCode: '00004' };
export const IN_WARD = { level: 'commune', areas: [WARD] } as const;

export type GrantSketch = Pick<GrantTerms, 'system' | 'purpose' | 'collection' | 'attributes'> & Partial<GrantTerms>;
type Method = 'GET' | 'POST';

/** A system that calls for a purpose. */
export interface SharingClient {
  readonly system: string;
  readonly purpose: string;
  readonly key: string;
}

/** A steward's desk whose registry also answers systems; catalogue and grants are written by SQL, so that many cost little. */
export class SharingDesk {
  private readonly people = [randomUUID(), randomUUID()] as const;

  private constructor(readonly desk: StewardDesk) {}

  static async open(environment: Readonly<Record<string, string>> = {}): Promise<SharingDesk> {
    return SharingDesk.over(await StewardDesk.open({ environment }));
  }

  /** Of a desk that is open, so that its registry answers systems too. */
  static async over(desk: StewardDesk): Promise<SharingDesk> {
    const sharing = new SharingDesk(desk);
    await sharing.sql(`UPDATE source SET collections = '{persons,land-parcels,enterprises,vehicles}'`);
    for (const id of sharing.people)
      await sharing.sql(`INSERT INTO principal (id, kind, name) VALUES ($1, 'person', 'ai đó')`, [id]);
    await sharing.sql(`INSERT INTO agency (code, title_vi, level) VALUES ('H29', 'Cơ quan', 'province')`);
    return sharing;
  }

  async close(): Promise<void> {
    await this.desk.close();
  }

  /** A key of a system, which is made with the purpose if there is none. */
  async client(system: string, purpose: string): Promise<SharingClient> {
    const skip = 'ON CONFLICT DO NOTHING';
    await this.sql(`INSERT INTO information_system (code, agency, title_vi) VALUES ($1, 'H29', 'Hệ thống') ${skip}`, [
      system,
    ]);
    await this.sql(`INSERT INTO purpose (code, title_vi, citation) VALUES ($1, 'Mục đích', 'Luật') ${skip}`, [purpose]);
    const key = newApiKey();
    await this.sql(
      `INSERT INTO api_key (id, key_hash, role, label, view, system, plain_lookup) VALUES ($1, $2, 'consumer', 'spec', 'full', $3, true)`,
      [randomUUID(), hashApiKey(key), system],
    );
    return { system, purpose, key };
  }

  /** An approved grant in force; answers its id. */
  async grant({ system, purpose, collection, ...terms }: GrantSketch): Promise<string> {
    const id = randomUUID();
    const whole = {
      ...{ schemes: [], ground: 'request', legalBasis: 'Nghị định 194/2025/NĐ-CP', validFrom: '2026-01-01' },
      ...terms,
      ...{ system, purpose, collection },
    };
    await this.sql(
      `INSERT INTO access_grant (id, system, purpose, collection, version, terms, proposed_by, proposed_at, approved_by, approved_at)
       SELECT $1, $2, $3, $4, 1 + coalesce(max(version), 0), $5, $6, now(), $7, now() FROM access_grant
       WHERE system = $2 AND purpose = $3 AND collection = $4`,
      [id, system, purpose, collection, whole, ...this.people],
    );
    return id;
  }

  /** As the service does it, which asks for a person. */
  async revoke(grantId: string): Promise<void> {
    await this.sql(
      `UPDATE access_grant SET revoked_by = $2, revoked_at = now(), revocation_reason = 'hết' WHERE id = $1`,
      [grantId, this.people[0]],
    );
  }

  call(client: SharingClient, method: Method, path: string, body?: unknown): Promise<Answered> {
    const headers = { 'sogoc-purpose': client.purpose };
    return this.desk.api.call(method, path, { key: client.key, body, headers });
  }

  /** What comes back for a path, without what differs by the call alone. */
  async answer(client: SharingClient, path: string): Promise<unknown> {
    const { status, body, headers } = await this.call(client, 'GET', path);
    const { location, etag } = headers;
    return {
      status,
      location,
      etag,
      body: { ...body, instance: undefined, requestId: undefined, correlationId: undefined },
    };
  }

  async push(key: string, collection: string, attributes: object): Promise<string> {
    await this.desk.push(key, attributes as never, collection);
    return this.desk.goldenOf(key);
  }

  private async sql(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.desk.api.database.query(text, [...values]);
  }
}
