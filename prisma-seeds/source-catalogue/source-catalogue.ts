import entries from './catalogue.json';
import type { SourceCatalogueEntry } from './source-catalogue-entry';

/**
 * The catalogue of sources a new registry starts with: the twelve national databases and eight of Ho Chi Minh City.
 * Trust values are this product's proposals, to be changed by the operator.
 */
// JSON imports widen literals and merge the keys of all entries; the spec checks every value.
export const sourceCatalogue = entries as unknown as readonly SourceCatalogueEntry[];
