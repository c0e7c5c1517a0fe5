import {
  type DecisionOutcome,
  type LinkStateRegistry,
  type ObservedState,
  playLinkState,
  sourceOf,
  vehicle,
} from '@sogoc/testing';

import { type Answered, StewardDesk } from './steward-desk';

const OBSERVE = `
WITH named AS (SELECT golden_id, 'G' || row_number() OVER (ORDER BY born) AS name FROM golden_anchor)
SELECT
  (SELECT coalesce(json_agg(o ORDER BY golden, record), '[]') FROM (
    SELECT n.name AS golden, s.record_key AS record,
      CASE WHEN c.size = 1 THEN 'ALONE' WHEN m.weight IS NULL THEN 'MANUAL MATCH' ELSE 'AUTO MATCH' END AS by, m.weight
    FROM link l JOIN named n ON n.golden_id = l.golden_id JOIN source_record s ON s.record_no = l.record_no
    CROSS JOIN LATERAL (SELECT count(*) AS size FROM link o WHERE o.golden_id = l.golden_id) c
    CROSS JOIN LATERAL (SELECT max(e.weight) AS weight FROM edge e JOIN link o ON o.record_no = e.left_no + e.right_no - l.record_no
      WHERE l.record_no IN (e.left_no, e.right_no) AND e.class = 'match' AND o.golden_id = l.golden_id) m) o) AS links,
  (SELECT coalesce(json_agg(o ORDER BY golden), '[]') FROM (
    SELECT n.name AS golden, g.status, CASE WHEN g.status = 'merged' THEN i.name END AS "mergedInto", g.attributes
    FROM golden_record g JOIN named n ON n.golden_id = g.id JOIN golden_anchor a ON a.golden_id = g.id
    LEFT JOIN link l ON l.record_no = a.anchor_no LEFT JOIN named i ON i.golden_id = l.golden_id) o) AS goldens,
  (SELECT coalesce(json_agg(o ORDER BY kind, goldens::text), '[]') FROM (
    SELECT t.kind, ARRAY(SELECT DISTINCT n.name FROM unnest(t.golden_ids) u JOIN named n ON n.golden_id = u ORDER BY 1) AS goldens, t.weight
    FROM review_task t WHERE t.status IN ('open', 'claimed')) o) AS tasks`;

const ATTRIBUTES = vehicle.attributes.map(({ name }) => name);

/** Plays cases about cars over the API. A record whose name begins with `t` is of the tax source, any other of the police. */
export class LinkStateDesk implements LinkStateRegistry {
  constructor(private readonly desk: StewardDesk) {}

  /** Forgets what was before. */
  async play(text: string): Promise<void> {
    await this.desk.empty();
    await this.desk.api.database.query('ALTER SEQUENCE golden_born RESTART');
    await this.goOn(text);
  }

  async goOn(text: string): Promise<void> {
    await playLinkState(text, this, ATTRIBUTES);
  }

  async push(record: string, attributes: Readonly<Record<string, string>>): Promise<void> {
    await this.desk.push(record, attributes);
  }

  async remove(record: string): Promise<void> {
    await this.desk.remove(record);
  }

  async compare(verdict: string, left: string, right: string, onRecords: boolean): Promise<DecisionOutcome> {
    return outcomeOf(await this.desk.decide(verdict, left, right, { onRecords }));
  }

  async split(records: readonly string[]): Promise<DecisionOutcome> {
    const body = { records: records.map((recordKey) => ({ source: sourceOf(recordKey), recordKey })), reason: 'spec' };
    return outcomeOf(await this.desk.post(`${await this.pathOf(records[0]!)}/split`, body, this.desk.lan, ANY_VERSION));
  }

  async pin(record: string, attribute: string, wish: { value: string } | { from: string }): Promise<DecisionOutcome> {
    const body =
      'from' in wish
        ? { record: { source: sourceOf(wish.from), recordKey: wish.from }, reason: 'spec' }
        : { ...wish, reason: 'spec' };
    return this.callPin('PUT', record, attribute, body);
  }

  async unpin(record: string, attribute: string): Promise<DecisionOutcome> {
    return this.callPin('DELETE', record, attribute);
  }

  /** The other steward, who may approve. */
  async step(act: 'reverse' | 'approve', decisionId: string): Promise<DecisionOutcome> {
    const path = `/v1/decisions/${decisionId}/${act === 'reverse' ? 'reversal' : 'approval'}`;
    return outcomeOf(await this.desk.post(path, { reason: 'spec' }, this.desk.minh));
  }

  async observe(): Promise<ObservedState> {
    const { rows } = await this.desk.api.database.query<ObservedState>(OBSERVE);
    return rows[0]!;
  }

  private async callPin(
    method: 'PUT' | 'DELETE',
    record: string,
    attribute: string,
    body?: object,
  ): Promise<DecisionOutcome> {
    const path = `${await this.pathOf(record)}/pins/${attribute}`;
    return outcomeOf(await this.desk.api.call(method, path, { key: this.desk.lan, body, headers: ANY_VERSION }));
  }

  private async pathOf(record: string): Promise<string> {
    return `/v1/vehicles/${await this.desk.goldenOf(record)}`;
  }
}

const ANY_VERSION = { 'if-match': '*' };

function outcomeOf({ status, body }: Answered): DecisionOutcome {
  return status < 300 ? { id: String(body.id) } : { refusedWith: String(body.code) };
}
