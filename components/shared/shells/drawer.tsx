'use client';

import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { usePathname } from '@/server/i18n/navigation';
import { Button } from '../../ui/button';
import { Sheet, SheetContent, SheetTitle, SheetTrigger } from '../../ui/sheet';

/** The rail on a phone. Going somewhere closes it. */
export function Drawer({ children }: { children: ReactNode }) {
  const t = useTranslations('ui.shell');
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is not read, its change is the signal.
  useEffect(() => setOpen(false), [pathname]);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('menu')}>
          <Menu aria-hidden />
        </Button>
      </SheetTrigger>
      <SheetContent side="start" aria-describedby={undefined} className="gap-2 bg-sunken p-3">
        <SheetTitle className="sr-only">{t('menu')}</SheetTitle>
        {children}
      </SheetContent>
    </Sheet>
  );
}
