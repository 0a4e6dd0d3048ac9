import { zonesByRegion } from './organization-settings.ts';

const regions = zonesByRegion();

/** The choices of a zone picker, by region; the present one is always among them, whatever the browser knows. */
export function ZoneOptions({ current }: { current: string }) {
  const isKnown = [...regions.values()].some((zones) => zones.includes(current));
  return (
    <>
      {!isKnown && <option value={current}>{current}</option>}
      {[...regions].map(([region, zones]) => (
        <optgroup key={region} label={region}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
