import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

/** Our own names on its scales; without them `rounded-control` and `rounded-full` would both stay. */
const merge = extendTailwindMerge({ extend: { theme: { radius: ['control', 'card', 'stub'], shadow: ['float'] } } });

/** Joins classes; of two that contradict each other the later one wins, so a caller may adjust a component. */
export const cn = (...classes: ClassValue[]) => merge(clsx(classes));
