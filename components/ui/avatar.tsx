import { avatarColor, initialsOf } from './avatar-look';
import { join } from './join';

const sizes = { sm: 'size-[26px] text-[10.5px]', md: 'size-9 text-[13px]', lg: 'size-14 text-lg' };
const shown = { sm: '26px', md: '36px', lg: '56px' };

/** Addresses with their widths, per format, and one for browsers that know no lists. */
export type Picture = { avif: string; webp: string; src: string };

type Props = { name: string; picture?: Picture | null; size?: keyof typeof sizes; className?: string };

/** Never a broken picture: initials on a colour that follows from the name, under the photo when there is one. */
export function Avatar({ name, picture, size = 'md', className }: Props) {
  return (
    <span
      data-slot="avatar"
      aria-hidden
      className={join(
        'relative inline-grid shrink-0 place-items-center overflow-hidden rounded-full font-[620] text-[#fff] leading-none',
        sizes[size],
        className,
      )}
      style={{ background: avatarColor(name) }}
    >
      {initialsOf(name)}
      {picture && <PictureSet picture={picture} sizes={shown[size]} className="absolute inset-0 size-full" />}
    </span>
  );
}

type SetProps = { picture: Picture; sizes: string; loading?: 'eager' | 'lazy'; className?: string };

/** The best format that the browser knows, in the width that it needs. Its words stand beside it. */
export function PictureSet({ picture: { avif, webp, src }, sizes, loading, className }: SetProps) {
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      <source type="image/webp" srcSet={webp} sizes={sizes} />
      <img src={src} alt="" loading={loading} decoding="async" className={join('block object-cover', className)} />
    </picture>
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
