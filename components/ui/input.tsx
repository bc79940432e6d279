import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClasses } from './control-classes';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input data-slot="input" className={cn(controlClasses, 'h-10 pointer-coarse:h-11', className)} {...props} />;
}
