import { cn } from '../ui/cn';

/** The lit doorway. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={cn('size-[26px]', className)}>
      <path
        d="M4 30V13C4 6.4 9.4 2 16 2s12 4.4 12 11v17"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path d="M10.5 30V14.2c0-3.4 2.4-5.9 5.5-5.9s5.5 2.5 5.5 5.9V30z" fill="var(--brass)" />
      <path d="M2 30h28" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
