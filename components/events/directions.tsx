import { useTranslations } from 'next-intl';
import type { EventView } from '@/server/events/queries/get-event';
import { Button } from '../ui/button';

/** Names of products, the same in every language. */
const MAPS = [
  { name: 'Google Maps', address: (place: string) => `https://www.google.com/maps/search/?api=1&query=${place}` },
  { name: 'Яндекс Карты', address: (place: string) => `https://yandex.com/maps/?text=${place}` },
  { name: '2GIS', address: (place: string) => `https://2gis.com/search/${place}` },
  { name: 'OpenStreetMap', address: (place: string) => `https://www.openstreetmap.org/search?query=${place}` },
] as const;

export function Directions({ event: { city, venueName, venueAddress } }: { event: EventView }) {
  const t = useTranslations('events.page');
  const place = [city, venueAddress ?? venueName].filter(Boolean).join(', ');
  return (
    <section className="py-[34px]">
      <h2 className="mb-2 font-[620] text-xl">{t('where')}</h2>
      <address className="not-italic">
        {venueName && <b className="block font-semibold">{venueName}</b>}
        {[city, venueAddress].filter(Boolean).join(', ')}
      </address>
      <p className="mt-4 mb-2 text-ink-3 text-sm">{t('maps')}</p>
      <ul className="flex flex-wrap gap-2">
        {MAPS.map(({ name, address }) => (
          <li key={name}>
            <Button asChild size="sm">
              <a href={address(encodeURIComponent(place))} rel="noreferrer" target="_blank">
                {name}
              </a>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
