import { AccountsService, hashApiKey, newApiKey, type PersonWish } from '@sogoc/access';
import { eventually } from '@sogoc/testing';
import type { Browser, Page } from 'playwright-core';

import { type DemoCaseRecord, demoCases, demoWorld, sourceCatalogue } from '../../prisma-seeds';
import { buildProgram } from '../faults/worker-process';
import { RegistryUnderTest } from '../registry-under-test';
import { type Credentials, openBrowser, SignedIn } from './browser';

const LAN: Credentials = { username: 'steward.lan', password: 'mot mat khau dai 1' };
const MINH: Credentials = { username: 'steward.minh', password: 'mot mat khau dai 2' };

/** A task as the queue lists it; specs compare the members they know. */
export interface QueuedTask {
  readonly id: string;
  readonly kind: string;
  readonly collection: string;
  readonly goldenIds: readonly string[];
  readonly reasons?: readonly string[];
  readonly cost?: { readonly because: readonly { readonly code: string }[] };
}

/** What a case says of itself; specs compare the members they know. */
export interface CaseAnswer {
  readonly preview?: { readonly approvalReasons: readonly string[] };
  readonly reasonRequired?: { readonly same?: readonly string[] };
  readonly differences?: {
    readonly items: readonly {
      readonly attribute: string;
      readonly kinds: readonly string[];
      readonly geometry?: object;
    }[];
  };
}

/** The demo in a running registry, and two stewards in browsers of their own. */
export class ConsoleUnderTest {
  private constructor(
    readonly registry: RegistryUnderTest,
    readonly browser: Browser,
    readonly lan: SignedIn,
    readonly minh: SignedIn,
  ) {}

  static async start(): Promise<ConsoleUnderTest> {
    // Before it is served: what is in the browser must not be built anew under it.
    buildProgram();
    const registry = await RegistryUnderTest.start();
    for (const { code, titleVi, titleEn, owner, level, collections, trust, authorityFor } of sourceCatalogue)
      await registry.database.query(
        `INSERT INTO source (code, title_vi, title_en, owner, level, collections, trust, authority_for)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [code, titleVi, titleEn, owner, level, collections, JSON.stringify(trust), authorityFor],
      );
    await pushDemo(registry);
    await registry.startWorker();
    await resolved(registry);
    const accounts = registry.api.get(AccountsService, { strict: false });
    const add = (credentials: Credentials, name: string, role: PersonWish['role']) =>
      accounts.add({ ...credentials, role, name });
    await add(LAN, 'Phạm Thị Lan', 'steward');
    await add(MINH, 'Lê Quang Minh', 'steward');
    const browser = await openBrowser();
    const [lan, minh] = [
      await SignedIn.as(browser, registry.origin, LAN),
      await SignedIn.as(browser, registry.origin, MINH),
    ];
    return new ConsoleUnderTest(registry, browser, lan, minh);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.registry.stop();
  }

  /** What a steward's key is answered. */
  async read<Body>(path: string): Promise<Body> {
    return (await this.registry.call('GET', `/v1${path}`, await this.registry.key('steward'))).body as Body;
  }

  async tasks(query = ''): Promise<readonly QueuedTask[]> {
    return (await this.read<{ items: readonly QueuedTask[] }>(`/review-tasks?order=cost&pageSize=100${query}`)).items;
  }

  /** The first task of a list whose case is such. */
  async taskWhere(query: string, isSuch: (shown: CaseAnswer) => boolean): Promise<QueuedTask> {
    for (const task of await this.tasks(query))
      if (isSuch(await this.read<CaseAnswer>(`/review-tasks/${task.id}/case`))) return task;
    throw new Error(`The demo has no such case among those of ${query}.`);
  }

  /** Verdict and status of all decisions, the latest first. */
  async decisions(): Promise<readonly { readonly id: string; readonly verdict: string; readonly status: string }[]> {
    return (await this.read<{ items: [] }>('/decisions?pageSize=100')).items;
  }

  async reverse(decisionId: string): Promise<void> {
    const key = await this.registry.key('steward');
    const { status } = await this.registry.call('POST', `/v1/decisions/${decisionId}/reversal`, key, {
      reason: 'spec',
    });
    if (status >= 300) throw new Error(`The reversal was answered ${status}.`);
  }

  /** One more key of somebody who signs in. */
  async keyOf(username: string): Promise<string> {
    const key = newApiKey();
    await this.registry.database.query(
      `INSERT INTO api_key (id, key_hash, role, label, view, principal_id)
       SELECT gen_random_uuid(), $1, role, 'test', 'working', principal_id FROM account WHERE username = $2`,
      [hashApiKey(key), username],
    );
    return key;
  }

  async open(page: Page, path: string): Promise<void> {
    await page.goto(`${this.registry.origin}/${path}`);
    await page.locator('h1').first().waitFor();
  }

  async letClaimRunOut(id: string): Promise<void> {
    await this.registry.database.query(
      `UPDATE review_task SET claimed_until = now() - interval '1 minute' WHERE id = $1 AND claimed_until IS NOT NULL`,
      [id],
    );
  }

  /** The case of a task, held by who looks at it; a claim that somebody else left has run out. */
  async openCase(page: Page, id: string): Promise<void> {
    await this.letClaimRunOut(id);
    await this.open(page, `case/${id}`);
    await page.getByText(/Bạn đang giữ/).waitFor();
  }
}

async function pushDemo(registry: RegistryUnderTest): Promise<void> {
  const batches = new Map<string, DemoCaseRecord[]>();
  for (const record of [...demoWorld().records, ...demoCases]) {
    const name = `${record.source}/${record.collection}`;
    batches.set(name, [...(batches.get(name) ?? []), record]);
  }
  for (const records of batches.values())
    await registry.push(
      records[0]!.source,
      records[0]!.collection,
      records.map(({ recordKey, sourceVersion, observedAt, attributes }) => ({
        recordKey,
        sourceVersion,
        observedAt,
        attributes,
      })),
    );
}

async function resolved(registry: RegistryUnderTest): Promise<void> {
  await registry.settle(240_000);
  const hasRelationTasks = async (): Promise<boolean> => {
    const { rows } = await registry.database.query(
      `SELECT count(*)::int AS count FROM review_task WHERE kind LIKE 'relation-%' AND status = 'open'`,
    );
    return rows[0].count > 1;
  };
  await eventually('relations are followed up', hasRelationTasks, 60_000);
}
