import { avatarColor, initialsOf } from './avatar-look';
import { cn } from './cn';

const sizes = { sm: 'size-[26px] text-[10.5px]', md: 'size-9 text-[13px]', lg: 'size-14 text-lg' };

type Props = { name: string; size?: keyof typeof sizes; className?: string };

/** Never a broken picture: initials on a colour that follows from the name. */
export function Avatar({ name, size = 'md', className }: Props) {
  return (
    <span
      data-slot="avatar"
      aria-hidden
      className={cn(
        'inline-grid shrink-0 place-items-center rounded-full font-[620] text-[#fff] leading-none',
        sizes[size],
        className,
      )}
      style={{ background: avatarColor(name) }}
    >
      {initialsOf(name)}
    </span>
  );
}

export function AvatarStack({ names }: { names: readonly string[] }) {
  return (
    <span data-slot="avatar-stack" className="inline-flex [&>*+*]:-ms-2 [&>*]:ring-2 [&>*]:ring-paper">
      {names.map((name) => (
        <Avatar key={name} name={name} size="sm" />
      ))}
    </span>
  );
}
