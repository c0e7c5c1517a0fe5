export { exitWithParent, onStopSignal } from './exit-with-parent';
export { anyFreePort, findFreePort, isPortFree, type ChosenPort } from './free-port';
export { isAlive } from './is-alive';
export {
  stopAll,
  superviseChild,
  type ChildExit,
  type SupervisedChild,
  type SuperviseOptions,
} from './supervise-child';
