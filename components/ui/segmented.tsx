'use client';

import { ToggleGroup as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: ReactNode; name?: string; disabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
};

/** One of a few views of the same thing. Pressing the chosen one again changes nothing: one is always on. */
export function Segmented<Value extends string>({ label, options, value, onChange, className }: Props<Value>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <Primitive.Root
      type="single"
      data-slot="segmented"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className={cn('inline-flex max-w-full gap-0.5 overflow-x-auto rounded-control bg-sunken p-1', className)}
    >
      {options.map((option) => (
        <Primitive.Item
          key={option.value}
          value={option.value}
          aria-label={option.name}
          disabled={option.disabled}
          className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-[7px] px-3 font-medium text-ink-2 text-sm hover:text-ink focus-visible:-outline-offset-2 disabled:opacity-50 data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-float pointer-coarse:min-h-11 [&_svg]:size-4"
        >
          {option.label}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  );
}
