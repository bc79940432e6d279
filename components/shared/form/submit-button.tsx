'use client';

import type { ComponentProps } from 'react';
import { Button } from '../../ui/button';
import { useFormAnswer } from './answer';

export function SubmitButton({ variant = 'primary', ...props }: ComponentProps<typeof Button>) {
  const { pending } = useFormAnswer();
  return <Button type="submit" variant={variant} pending={pending} {...props} />;
}
