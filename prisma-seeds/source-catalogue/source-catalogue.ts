import entries from './catalogue.json';
import type { SourceCatalogueEntry } from './source-catalogue-entry';

/**
 * The catalogue of sources a new registry starts with: the twelve national databases and eight of Ho Chi Minh City.
 * Trust values are this product's proposals, to be changed by the operator.
 */
// JSON imports widen literals; the spec checks every value of the unions.
export const sourceCatalogue = entries as readonly SourceCatalogueEntry[];
