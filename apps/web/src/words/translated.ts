/** The same keys with texts of another language; one that is missing, or one too many, does not compile. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};
