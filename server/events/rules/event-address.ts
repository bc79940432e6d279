type Place = { venueName: string | null; venueAddress: string | null; city: string | null };

/** Hall, street, town: what a person, a map and a calendar can all read. */
export const eventAddress = ({ venueName, venueAddress, city }: Place): string[] =>
  [venueName, venueAddress, city].filter((part) => part !== null);
