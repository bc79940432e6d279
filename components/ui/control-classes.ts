/** 16 px under a finger: below that, phones zoom into a field that is pressed. */
export const controlClasses =
  'w-full rounded-control border border-line-strong bg-raised px-3 text-base text-ink pointer-coarse:text-[16px] transition-colors placeholder:text-ink-3 hover:border-ink-3 disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-danger [&[readonly]]:bg-sunken';
