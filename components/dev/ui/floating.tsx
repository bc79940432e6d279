'use client';

import { CalendarDays, Copy, Ellipsis, Pencil, Search, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { ConfirmDialog } from '@/components/shared/confirm-dialog';
import { Shortcuts } from '@/components/shared/shortcuts';
import { Button } from '@/components/ui/button';
import { CommandGroup, CommandItem, CommandPalette } from '@/components/ui/command';
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { Sheet, SheetContent, SheetDescription, SheetTitle, SheetTrigger } from '@/components/ui/sheet';
import { Piece, PieceGroup } from './piece';

export function Floating() {
  const t = useTranslations('dev.ui_page.floating');
  return (
    <PieceGroup id="floating" title={t('title')}>
      <Piece title={t('dialogs')}>
        <SampleDialog />
        <SampleConfirm />
      </Piece>
      <Piece title={t('sheets')}>
        {(['end', 'start', 'bottom'] as const).map((side) => (
          <Sheet key={side}>
            <SheetTrigger asChild>
              <Button>{t(`sides.${side}`)}</Button>
            </SheetTrigger>
            <SheetContent side={side}>
              <SheetTitle>{t('sheet_title')}</SheetTitle>
              <SheetDescription>{t('sheet_body')}</SheetDescription>
              <Button variant="primary">{t('book')}</Button>
            </SheetContent>
          </Sheet>
        ))}
      </Piece>
      <Piece title={t('menus')}>
        <SampleMenu />
        <Popover>
          <PopoverTrigger asChild>
            <Button>{t('popover')}</Button>
          </PopoverTrigger>
          <PopoverContent aria-label={t('popover')}>{t('popover_body')}</PopoverContent>
        </Popover>
      </Piece>
      <Piece title={t('keyboard')}>
        <SamplePalette />
        <p className="text-ink-2 text-sm">{t.rich('shortcuts_hint', { key: (key) => <Kbd>{key}</Kbd> })}</p>
        <Shortcuts
          groups={[
            {
              title: t('shortcut_group'),
              keys: [
                { keys: ['⌘', 'K'], does: t('palette') },
                { keys: ['↑', '↓'], does: t('rows') },
              ],
            },
          ]}
        />
      </Piece>
    </PieceGroup>
  );
}

function SampleDialog() {
  const t = useTranslations('dev.ui_page.floating');
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button>{t('dialog')}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogTitle>{t('dialog_title')}</DialogTitle>
        <DialogDescription>{t('dialog_body')}</DialogDescription>
        <Field id="dialog-name" label={t('view_name')}>
          {(control) => <Input {...control} autoComplete="off" />}
        </Field>
        <DialogFooter>
          <DialogClose asChild>
            <Button>{t('cancel')}</Button>
          </DialogClose>
          <DialogClose asChild>
            <Button variant="primary">{t('save_view')}</Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

/** As slow as a network, and refuses the first time, so that every face of the dialog can be seen. */
function SampleConfirm() {
  const t = useTranslations('dev.ui_page.floating');
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState(false);
  const [pending, start] = useTransition();
  const press = () =>
    start(async () => {
      await new Promise((answer) => setTimeout(answer, 900));
      setRefused(!refused);
      if (refused) setOpen(false);
    });
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t('confirm_open')}
      </Button>
      <ConfirmDialog
        danger
        open={open}
        onOpenChange={setOpen}
        title={t('confirm_title')}
        consequence={t('confirm_body')}
        confirm={t('confirm')}
        cancel={t('confirm_cancel')}
        pending={pending}
        error={refused && t('confirm_error')}
        onConfirm={press}
      />
    </>
  );
}

function SampleMenu() {
  const t = useTranslations('dev.ui_page.floating');
  const [order, setOrder] = useState('date');
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button>
          <Ellipsis aria-hidden />
          {t('menu')}
        </Button>
      </MenuTrigger>
      <MenuContent align="start">
        <MenuItem>
          <Pencil aria-hidden />
          {t('rename')}
          <Kbd className="ms-auto">{t('rename_key')}</Kbd>
        </MenuItem>
        <MenuItem>
          <Copy aria-hidden />
          {t('duplicate')}
        </MenuItem>
        <MenuItem disabled>
          <CalendarDays aria-hidden />
          {t('move')}
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>{t('order')}</MenuLabel>
        <MenuRadioGroup value={order} onValueChange={setOrder}>
          <MenuRadioItem value="date">{t('by_date')}</MenuRadioItem>
          <MenuRadioItem value="name">{t('by_name')}</MenuRadioItem>
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem danger>
          <Trash2 aria-hidden />
          {t('delete')}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

function SamplePalette() {
  const t = useTranslations('dev.ui_page.floating');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} className="min-w-56 justify-start text-ink-2">
        <Search aria-hidden />
        {t('palette')}
      </Button>
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        label={t('palette')}
        placeholder={t('palette_placeholder')}
        empty={t('palette_empty')}
      >
        <CommandGroup heading={t('go_to')}>
          <CommandItem onSelect={close}>
            <CalendarDays aria-hidden />
            {t('events')}
          </CommandItem>
          <CommandItem onSelect={close}>
            <Search aria-hidden />
            {t('people')}
          </CommandItem>
        </CommandGroup>
        <CommandGroup heading={t('do')}>
          <CommandItem onSelect={close}>
            <Pencil aria-hidden />
            {t('rename')}
          </CommandItem>
        </CommandGroup>
      </CommandPalette>
    </>
  );
}
