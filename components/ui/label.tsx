import type { ComponentProps } from 'react';
import { join } from './join';

type Props = ComponentProps<'label'> & { htmlFor: string };

export function Label({ className, htmlFor, children, ...props }: Props) {
  return (
    <label data-slot="label" htmlFor={htmlFor} className={join('font-[560] text-sm', className)} {...props}>
      {children}
    </label>
  );
}
