/** Methods that an item of the contract's paths may have. */
export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
