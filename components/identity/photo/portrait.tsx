import { type Picture, PictureSet } from '../../ui/avatar';
import { avatarColor, initialsOf } from '../../ui/avatar-look';

/** `preview` is what this browser has just cropped and shows until the real one is there. */
type Props = { name: string; picture: Picture | null; preview: string | null };

/** A person under an arch of their own: the photo, or initials. */
export function Portrait({ name, picture, preview }: Props) {
  return (
    <span aria-hidden className="block w-[132px] max-sm:w-[88px]">
      <span className="mx-2 block rounded-t-full border-2 border-ink-2 border-b-0 p-1.5 pb-0 max-sm:mx-1.5">
        <span
          className="relative grid h-[128px] place-items-center overflow-hidden rounded-t-full font-display text-[#fff] text-[44px] max-sm:h-[86px] max-sm:text-[30px]"
          style={{ background: avatarColor(name) }}
        >
          {initialsOf(name)}
          {preview ? <Preview url={preview} /> : picture && <Photo picture={picture} />}
        </span>
      </span>
      <span className="block h-0.5 bg-ink" />
    </span>
  );
}

const filling = 'absolute inset-0 size-full object-cover';

const Photo = ({ picture }: { picture: Picture }) => (
  <PictureSet picture={picture} sizes="(width < 640px) 90px, 132px" className={filling} />
);

/** Replaced at once, before anything has been sent. */
const Preview = ({ url }: { url: string }) => (
  // biome-ignore lint/performance/noImgElement: it exists in this browser alone.
  <img src={url} alt="" className={filling} />
);
