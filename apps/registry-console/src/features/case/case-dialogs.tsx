import type { TaskItem } from '../../api/contract';
import { BatchDialog } from '../batches/batch-dialog';
import { AssignDialog, EscalateDialog } from '../deciding/pass-on-dialogs';
import { PinDialog } from '../deciding/pin-dialog';
import { SplitDialog } from '../deciding/split-dialog';

export type Dialog =
  | { readonly name: 'split'; readonly leaving: readonly string[] }
  | { readonly name: 'pin'; readonly attribute: string; readonly record: string }
  | { readonly name: 'assign' }
  | { readonly name: 'escalate' }
  | { readonly name: 'batch' };

interface Props {
  readonly dialog: Dialog | undefined;
  readonly task: TaskItem;
  /** The golden record that has records to part. */
  readonly splittable: string | undefined;
  readonly onClose: () => void;
  /** The case is no longer one's own, or decided with others. */
  readonly onGone: () => void;
}

/** What a case opens besides the question itself. */
export function CaseDialogs({ dialog, task, splittable, onClose, onGone }: Props) {
  const { collection, goldenIds } = task;
  switch (dialog?.name) {
    case 'split':
      return splittable ? (
        <SplitDialog collection={collection} goldenId={splittable} leaving={dialog.leaving} onClose={onClose} />
      ) : null;
    case 'pin':
      return (
        <PinDialog
          collection={collection}
          goldenId={goldenIds[0]!}
          attribute={dialog.attribute}
          record={dialog.record}
          onClose={onClose}
        />
      );
    case 'assign':
      return <AssignDialog task={task} onClose={onClose} />;
    case 'escalate':
      return <EscalateDialog task={task} onClose={onClose} onDone={onGone} />;
    case 'batch':
      return <BatchDialog taskId={task.id} onClose={onClose} onDone={onGone} />;
    default:
      return null;
  }
}
