export { OperationsFiguresRepository } from './operations-figures.repository';
export { OperatorKeyRepository } from './operator-key.repository';
