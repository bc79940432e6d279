import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div data-slot="table" className="relative overflow-x-auto">
      <table className={cn('w-full border-collapse text-sm', className)} {...props} />
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn(
        'sticky top-0 whitespace-nowrap border-line border-b bg-paper px-3 py-2.5 text-start font-semibold text-ink-3 text-xs data-[numeric=true]:text-end',
        className,
      )}
      {...props}
    />
  );
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('group hover:bg-hover data-[selected=true]:bg-velvet-soft', className)} {...props} />;
}

export function TableCell({ className, ...props }: ComponentProps<'td'>) {
  return (
    <td
      className={cn(
        'border-line border-b px-3 py-2.5 align-middle data-[numeric=true]:tabular data-[numeric=true]:text-end',
        className,
      )}
      {...props}
    />
  );
}
