/** All zones by region. Made on the server: a browser may know other zones than we do, and the two must agree. */
export function ZoneOptions({ chosen }: { chosen: string }) {
  const known = Intl.supportedValuesOf('timeZone');
  const regions = Map.groupBy(known, (zone) => zone.split('/')[0] ?? zone);
  return (
    <>
      {!known.includes(chosen) && <option value={chosen}>{placeOf(chosen)}</option>}
      {[...regions].map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {placeOf(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

const placeOf = (zone: string) => zone.replaceAll('_', ' ');
