'use client';

import { Check, ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { cn } from './cn';
import { CommandItem, CommandList } from './command';
import { controlClasses } from './control-classes';
import { Popover, PopoverContent, PopoverTrigger } from './popover';

export type ComboboxOption = { value: string; label: string; hint?: string };

type Props = {
  id: string;
  name: string;
  label: string;
  options: readonly ComboboxOption[];
  defaultValue?: string;
  placeholder: string;
  empty: string;
  disabled?: boolean;
  onChange?: (value: string) => void;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** One of many, found by typing. A form that must work without JavaScript takes `NativeSelect`. */
export function Combobox({
  id,
  name,
  label,
  options,
  defaultValue = '',
  placeholder,
  empty,
  onChange,
  ...rest
}: Props) {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState(defaultValue);
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    setValue(next);
    setOpen(false);
    onChange?.(next);
  };
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <input type="hidden" name={name} value={value} />
      <PopoverTrigger
        id={id}
        data-slot="combobox"
        // The role makes readers say the chosen value too; a button would be named by its label alone.
        role="combobox"
        className={cn(
          controlClasses,
          'flex h-10 cursor-pointer items-center justify-between gap-2 text-start pointer-coarse:h-11',
        )}
        {...rest}
      >
        <span className={cn('truncate', !chosen && 'text-ink-3')}>{chosen?.label ?? placeholder}</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
      </PopoverTrigger>
      <PopoverContent aria-label={label} className="w-(--radix-popover-trigger-width) min-w-64 p-0" align="start">
        <CommandList label={label} placeholder={placeholder} empty={empty}>
          {options.map((option) => (
            <CommandItem
              key={option.value}
              value={`${option.label} ${option.value}`}
              onSelect={() => choose(option.value)}
            >
              <Check aria-hidden className={cn('text-link', option.value !== value && 'invisible')} />
              <span className="min-w-0 truncate">{option.label}</span>
              {option.hint && <span className="ms-auto text-ink-3 text-sm">{option.hint}</span>}
            </CommandItem>
          ))}
        </CommandList>
      </PopoverContent>
    </Popover>
  );
}
