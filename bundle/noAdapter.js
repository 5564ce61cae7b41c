// Stands for the adapters of axios, which this package does not use.
export default undefined;
export const getFetch = undefined;
