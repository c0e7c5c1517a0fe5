import type { PreviewDecisionDto } from '@sogoc/contracts';
import { InvalidRequestError } from '@sogoc/platform';
import type { PreviewRequest } from '@sogoc/registry';

import { sideNameOf } from './read-decide';
import { memberNamesOf, pinWishOf } from './read-golden-decision';

/** Throws `InvalidRequestError` when a member is missing that the act needs. */
export function previewRequestOf(sent: PreviewDecisionDto): PreviewRequest {
  const { act, collection } = sent;
  const need = <T>(member: keyof PreviewDecisionDto, value: T | undefined): T => {
    if (value === undefined) throw missing(member);
    return value;
  };
  const text = (member: 'collection' | 'goldenId' | 'attribute' | 'taskId' | 'decisionId'): string =>
    need(member, sent[member]);
  const golden = () => ({ collection: text('collection'), goldenId: text('goldenId') });
  switch (act) {
    case 'decide':
      return {
        act,
        verdict: need('verdict', sent.verdict),
        left: sideNameOf(need('left', sent.left), '/left'),
        right: sideNameOf(need('right', sent.right), '/right'),
        ...(collection !== undefined && { collection }),
      };
    case 'task':
      return { act, taskId: text('taskId'), verdict: need('verdict', sent.verdict) };
    case 'split':
      return { act, ...golden(), records: memberNamesOf({ records: need('records', sent.records) }) };
    case 'pin':
      return { act, ...golden(), attribute: text('attribute'), pin: pinWishOf(sent) };
    case 'unpin':
      return { act, ...golden(), attribute: text('attribute') };
    case 'reversal':
    case 'approval':
      return { act, decisionId: text('decisionId') };
  }
}

const missing = (member: string): InvalidRequestError =>
  new InvalidRequestError([{ pointer: `/${member}`, code: 'required', detail: `The act needs ${member}.` }]);
