import type { ComponentProps } from 'react';
import { cn } from './cn';

type Props = ComponentProps<'label'> & { htmlFor: string };

export function Label({ className, htmlFor, children, ...props }: Props) {
  return (
    <label data-slot="label" htmlFor={htmlFor} className={cn('font-[560] text-sm', className)} {...props}>
      {children}
    </label>
  );
}
