/** A cache in front of the pages, such as nginx or a delivery network. */
export type Edge = {
  /** Public addresses with their language: `/ru/e/some-event`. What is not kept is gone already. */
  purge(paths: readonly string[]): Promise<void>;
  /** Everything: another release of the application refers to other files. */
  purgeAll(): Promise<void>;
};

export class EdgeError extends Error {
  override readonly name = 'EdgeError';
}
