import type { ComponentProps } from 'react';
import { cn } from './cn';
import { controlClasses } from './control-classes';

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(controlClasses, 'field-sizing-content min-h-24 py-2.5 leading-normal', className)}
      {...props}
    />
  );
}
