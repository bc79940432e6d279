export type Availability = 'open' | 'few_left' | 'sold_out';

/** From here on a list prints the number, because it changes what a person does next. */
const FEW = 40;

/** `null` free seats: there is no limit, or nobody has counted yet. */
export function availabilityOf(freeSeats: number | null): Availability {
  if (freeSeats === null) return 'open';
  if (freeSeats <= 0) return 'sold_out';
  return freeSeats <= FEW ? 'few_left' : 'open';
}
