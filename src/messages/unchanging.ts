/** What neither side changes once it is said. */
export type Unchanging<T> = { readonly [K in keyof T]: Unchanging<T[K]> };
