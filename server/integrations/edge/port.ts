/** A cache in front of the pages, such as nginx or a delivery network. */
export type Edge = {
  /** Public addresses with their language, `/ru/e/some-event`: from now on they answer what the application answers. */
  refresh(paths: readonly string[]): Promise<void>;
};

export class EdgeError extends Error {
  override readonly name = 'EdgeError';
}
