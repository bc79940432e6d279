const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
const HEALTHY_AFTER_MS = 60_000;

/** How long to wait before the restart that follows the `failures`-th failure in a row. It never gives up. */
export const restartDelayMs = (failures: number) =>
  Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(Math.max(0, failures - 1), 16));

/** A minute of health forgives what came before. */
export const failuresInARow = (before: number, healthyMs: number) => (healthyMs >= HEALTHY_AFTER_MS ? 1 : before + 1);
