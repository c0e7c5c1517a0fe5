export { ExplanationRepository } from './explanation.repository';
