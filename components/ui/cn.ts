import { type ClassValue, clsx } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Joins classes; of two that contradict each other the later one wins, so a caller may adjust a component. */
export const cn = (...classes: ClassValue[]) => twMerge(clsx(classes));
