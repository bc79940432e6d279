/** A place can be given back until the event is over; after that there is nothing left to give. */
export const isCancellable = (event: { endsAt: Date }, now: Date): boolean => now < event.endsAt;
