interface ImportMeta {
  /**
   * A build that ships defines it as `[]` in the place of the examples of every row: they are for tests, and each page
   * would load those of the detector. Elsewhere there is no such thing, and a row has its examples.
   */
  readonly noExamples?: readonly never[];
}
