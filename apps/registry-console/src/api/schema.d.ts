// Written by write-client.mjs from the contract of the registry.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    SessionResponseDto: {
      person: components['schemas']['PersonResponseDto'];
      idleMinutes: number;
      /** Format: date-time */
      expiresAt: string;
    };
    PersonResponseDto: {
      /** Format: uuid */
      id: string;
      username: string;
      name: string;
      /** @enum {string} */
      role: 'steward' | 'lead' | 'operator' | 'auditor';
      collections?: string[];
      /** @enum {string} */
      status: 'active' | 'locked';
      /** Format: date-time */
      createdAt: string;
    };
    GoldenRecordResponseDto: {
      /** Format: uuid */
      id: string;
      entity: string;
      version: number;
      /** @enum {string} */
      status: 'active';
      underReview: boolean;
      /**
       * @example {
       *       "fullName": "Nguyễn Thị Hoà",
       *       "dateOfBirth": "1980-02-01",
       *       "nationalId": "001180000123"
       *     }
       */
      attributes:
        | components['schemas']['PersonAttributes']
        | components['schemas']['LandParcelAttributes']
        | components['schemas']['EnterpriseAttributes'];
      provenance: {
        [key: string]: components['schemas']['ProvenanceDto'];
      };
      identifiers: components['schemas']['IdentifierDto'][];
      recordCount: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      validity?: components['schemas']['ValidityDto'];
      withheld?: components['schemas']['WithheldNameDto'][];
    };
    PersonAttributes: {
      [key: string]: unknown;
    };
    LandParcelAttributes: {
      [key: string]: unknown;
    };
    EnterpriseAttributes: {
      [key: string]: unknown;
    };
    ProvenanceDto: {
      source: string;
      recordId: string;
      recordKey?: string;
      /** Format: date-time */
      observedAt: string;
      rule: string;
      decisionId?: string;
      disputed?: boolean;
    };
    IdentifierDto: {
      scheme: string;
      value: string;
      /** @enum {string} */
      status: 'active' | 'superseded' | 'cancelled';
      validFrom?: string;
      validTo?: string;
      act?: components['schemas']['StatedActDto'];
    };
    StatedActDto: {
      number?: string;
      date?: string;
      authority?: string;
    };
    ValidityDto: {
      /** Format: date */
      at: string;
      attributes: {
        [key: string]: unknown;
      };
    };
    WithheldNameDto: {
      name: string;
      /** @enum {string} */
      code: 'not-granted' | 'sensitive' | 'scheme-not-granted' | 'numbers-in-part' | 'restricted';
    };
    MemberRecordResponseDto: {
      recordId: string;
      source: string;
      collection: string;
      recordKey?: string;
      sourceVersion?: number;
      /** Format: date-time */
      observedAt?: string;
      /** @enum {string} */
      status: 'resolved' | 'failed' | 'deleted';
      /** Format: uuid */
      goldenId?: string;
      attributes?: {
        [key: string]: unknown;
      };
      standardised: {
        [key: string]: unknown;
      };
      identifiers: components['schemas']['IdentifierDto'][];
      findings: components['schemas']['QualityFindingDto'][];
      withheld?: components['schemas']['WithheldNameDto'][];
    };
    QualityFindingDto: {
      code: string;
      attribute: string;
      /** @enum {string} */
      severity: 'error' | 'warning' | 'info';
      messageVi: string;
      messageEn: string;
      suggestion?: string;
    };
    DecisionResponseDto: {
      /** Format: uuid */
      id: string;
      collection: string;
      /** @enum {string} */
      verdict: 'same' | 'different' | 'hold' | 'pin';
      /** @enum {string} */
      status: 'applied' | 'awaiting-approval' | 'reversal-awaiting-approval' | 'reversed';
      /** @enum {string} */
      madeBy: 'review-task' | 'records' | 'split' | 'pin';
      /** Format: uuid */
      taskId?: string;
      goldenIds: string[];
      left: components['schemas']['DecisionRecordDto'][];
      right: components['schemas']['DecisionRecordDto'][];
      approvalReasons?: (
        | 'national-ids-differ'
        | 'deceased-and-living'
        | 'tax-codes-differ'
        | 'large-cluster'
        | 'bulk'
        | 'side-not-live'
        | 'identifier-pinned'
        | 'replaces-approved'
      )[];
      /** Format: date-time */
      until?: string;
      attribute?: string;
      value?: string | number | boolean | Record<string, never> | unknown[];
      recordId?: string;
      /** Format: uuid */
      author: string;
      authorName?: string;
      reason?: string;
      /** Format: date-time */
      decidedAt: string;
      approval?: components['schemas']['DecisionStepDto'];
      reversal?: components['schemas']['DecisionReversalDto'];
      reversalAsked?: components['schemas']['DecisionStepDto'];
      warnings?: components['schemas']['TextWarningDto'][];
    };
    DecisionRecordDto: {
      recordId: string;
      source: string;
      recordKey?: string;
      /** Format: uuid */
      goldenId?: string;
    };
    DecisionStepDto: {
      /** Format: uuid */
      author?: string;
      authorName?: string;
      reason?: string;
      /** Format: date-time */
      at: string;
    };
    DecisionReversalDto: {
      /** Format: uuid */
      author?: string;
      authorName?: string;
      reason?: string;
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      approvedBy?: string;
      approvedByName?: string;
    };
    TextWarningDto: {
      /** @enum {string} */
      code: 'holds-number';
      detail: string;
    };
    ExplanationDto: {
      prior: number;
      comparisons?: components['schemas']['ComparisonDto'][];
      total: number;
      thresholds: components['schemas']['ThresholdsDto'];
      vetoes: string[];
      /** @enum {string} */
      class: 'match' | 'review' | 'conflict' | 'none';
      lacking: components['schemas']['LackingDto'];
      constraints: string[];
      sharedKeys: string[];
    };
    ComparisonDto: {
      name: string;
      level: string;
      weight: number;
      frequencyPart: number;
      after: number;
      couldGain: number;
    };
    ThresholdsDto: {
      match: number;
      review: number;
    };
    LackingDto: {
      toReview: number;
      toMatch: number;
      anyOneOf?: string[];
      vetoed: boolean;
    };
    PairExplanationResponseDto: {
      collection: string;
      left: components['schemas']['SideRecordDto'];
      right: components['schemas']['SideRecordDto'];
      together: boolean;
      /** @enum {string} */
      reason:
        | 'pair-matches'
        | 'through-others'
        | 'by-decision'
        | 'no-shared-key'
        | 'block-full'
        | 'too-unlike'
        | 'under-review'
        | 'vetoed'
        | 'kept-apart';
      explanation: components['schemas']['ExplanationDto'];
      keys: components['schemas']['ComparedKeyDto'][];
      path: components['schemas']['EdgeDto'][];
      decisions: components['schemas']['HeardDecisionDto'][];
      policyVersion: string;
    };
    SideRecordDto: {
      recordId: string;
      source: string;
      recordKey?: string;
      /** Format: uuid */
      goldenId?: string;
    };
    ComparedKeyDto: {
      name: string;
      left: boolean;
      right: boolean;
      shared: boolean;
      usable: boolean;
    };
    EdgeDto: {
      left: string;
      right: string;
      weight: number;
      /** @enum {string} */
      class: 'match' | 'review' | 'conflict';
      vetoes: string[];
    };
    HeardDecisionDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      verdict: 'same' | 'different' | 'hold';
      kept: boolean;
    };
    ReviewNoteResponseDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      author: string;
      authorName?: string;
      text?: string;
      warnings?: components['schemas']['TextWarningDto'][];
      /** Format: date-time */
      writtenAt: string;
    };
    ReviewClaimResponseDto: {
      /** Format: uuid */
      taskId: string;
      token: number;
      /** Format: date-time */
      claimedUntil: string;
      revision: number;
    };
    QueuedTaskResponseDto: {
      /** Format: uuid */
      id: string;
      collection: string;
      kind: string;
      /** @enum {string} */
      status: 'open' | 'claimed' | 'held' | 'decided' | 'closed';
      goldenIds: string[];
      records: components['schemas']['TaskRecordDto'][];
      weight: number;
      reasons: string[];
      scheme?: string;
      attribute?: string;
      qualifier?: string;
      revision: number;
      claim?: components['schemas']['TaskClaimDto'];
      /** Format: uuid */
      awaitingDecision?: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      closeReason?: string;
      titles: components['schemas']['TaskTitleDto'][];
      sources: string[];
      clusterSize: number;
      seenBefore: boolean;
      assignee?: components['schemas']['PersonNameDto'];
      escalation?: components['schemas']['TaskEscalationDto'];
      /** Format: date-time */
      due: string;
      hold?: components['schemas']['TaskHoldDto'];
      cost: components['schemas']['TaskCostDto'];
    };
    TaskRecordDto: {
      recordId: string;
      /** Format: uuid */
      goldenId?: string;
    };
    TaskClaimDto: {
      /** Format: uuid */
      author: string;
      authorName?: string;
      /** Format: date-time */
      until: string;
    };
    TaskTitleDto: {
      /** Format: uuid */
      goldenId: string;
      text?: string;
    };
    PersonNameDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    TaskEscalationDto: {
      by: components['schemas']['PersonNameDto'];
      /** Format: date-time */
      at: string;
    };
    TaskHoldDto: {
      /** Format: date-time */
      until?: string;
    };
    TaskCostDto: {
      score: number;
      because: components['schemas']['CostReasonDto'][];
    };
    CostReasonDto: {
      /** @enum {string} */
      code: 'blocks-relations' | 'blocks-tasks' | 'overdue' | 'value-at-stake' | 'near-threshold';
      count?: number;
      days?: number;
      bits?: number;
    };
    RelationResponseDto: {
      type: string;
      /** @enum {string} */
      direction: 'out' | 'in';
      collection: string;
      /** Format: uuid */
      goldenId?: string;
      golden?: components['schemas']['GoldenRecordResponseDto'];
      candidates?: components['schemas']['RelationCandidateDto'][];
      role: string;
      share?: number;
      stated?: components['schemas']['StatedPartyDto'];
      statedBy: components['schemas']['StatingRecordDto'][];
      /** @enum {string} */
      status: 'open' | 'resolved' | 'ambiguous' | 'disputed';
      marks?: string[];
      inForce?: boolean;
      /** @enum {string} */
      validity: 'valid' | 'ended' | 'not-yet' | 'unknown';
      validFrom?: string;
      validTo?: string;
      act?: components['schemas']['StatedActDto'];
      outOfForceSince?: string;
    };
    RelationCandidateDto: {
      collection: string;
      /** Format: uuid */
      goldenId: string;
    };
    StatedPartyDto: {
      scheme?: string;
      value?: string;
      name?: string;
    };
    StatingRecordDto: {
      source: string;
      recordId: string;
      recordKey?: string;
      /** Format: date-time */
      observedAt?: string;
      decisionId?: string;
    };
    GoldenVersionResponseDto: {
      version: number;
      change: string;
      otherIds: string[];
      steps: components['schemas']['LineageStepDto'][];
      /** Format: date-time */
      recordedAt: string;
      recordCount: number;
      underReview: boolean;
      isErased?: boolean;
      attributes: {
        [key: string]: unknown;
      };
      provenance: {
        [key: string]: components['schemas']['ProvenanceDto'];
      };
      identifiers: components['schemas']['IdentifierDto'][];
      validity?: components['schemas']['ValidityDto'];
      withheld?: components['schemas']['WithheldNameDto'][];
    };
    LineageStepDto: {
      change: string;
      otherIds: string[];
    };
    RevealResponseDto: {
      /** Format: uuid */
      id: string;
      attribute: string;
      value?: Record<string, never>;
      warnings?: components['schemas']['TextWarningDto'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
