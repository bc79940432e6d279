import type { ComponentProps } from 'react';
import { cn } from './cn';

export const tableClasses = 'w-full border-separate border-spacing-0 text-sm wrap-normal';

/** A small table that fits where it stands; lists with pages, filters and choosing are `shared/data-table`. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div data-slot="table" className="relative overflow-x-auto">
      <table className={cn(tableClasses, className)} {...props} />
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn(
        'sticky top-0 z-1 whitespace-nowrap border-line border-b bg-raised px-3 py-2 text-start font-semibold text-[12.5px] text-ink-3 data-[numeric=true]:text-end',
        className,
      )}
      {...props}
    />
  );
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('group/row hover:bg-hover data-[selected=true]:bg-velvet-soft/60', className)} {...props} />;
}

export function TableCell({ className, ...props }: ComponentProps<'td'>) {
  return (
    <td
      className={cn(
        'border-line border-b px-3 py-2 align-middle data-[numeric=true]:tabular data-[numeric=true]:whitespace-nowrap data-[numeric=true]:text-end',
        className,
      )}
      {...props}
    />
  );
}
