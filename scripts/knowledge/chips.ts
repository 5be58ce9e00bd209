import type { Chip } from '../../lib/knowledge/pack.ts';

/** One accelerator as `@huggingface/tasks` lists it. */
export interface HardwareSpec {
  memory?: number[];
  msrp: number;
  power: number;
  releaseYear: number;
  aliases?: string[];
}

/**
 * Accelerators of the hardware list that are sold for data centres, workstations or gaming PCs;
 * laptops and CPUs are left out.
 */
export function chipsOf(
  hardware: Record<string, Record<string, Record<string, HardwareSpec>>>,
  { source, asOf }: { source: Chip['source']; asOf: string },
): Chip[] {
  const vendors = { NVIDIA: 'nvidia', AMD: 'amd', INTEL: 'intel' } as const;
  return Object.entries(vendors).flatMap(([vendor, organisation]) =>
    Object.entries(hardware.GPU?.[vendor] ?? {})
      .filter(([name]) => !/Mobile|Laptop|Max-Q|^Radeon \d|Embedded|^Ryzen|^GTX/.test(name))
      .map(([name, spec]): Chip => ({
        id: `${organisation}/${name.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}`,
        name,
        ...(spec.aliases ? { aliases: spec.aliases } : {}),
        organisation,
        use: useOf(name),
        released: String(spec.releaseYear),
        ...(spec.memory ? { memory: Math.max(...spec.memory) } : {}),
        power: spec.power,
        // Of data-centre parts the list has street prices at best: not a fact about the chip.
        ...(useOf(name) === 'data-centre' ? {} : { price: spec.msrp }),
        source,
        asOf,
      })),
  );
}

function useOf(name: string): Chip['use'] {
  if (/^(B\d00|H\d|H20$|L\d|A\d|V100|T4|T10|P40|P100|MI\d)/.test(name)) return 'data-centre';
  if (name.startsWith('Jetson')) return 'edge';
  if (
    /^(RTX PRO|RTX A|RTX \d000|RTX 5880|Quadro|PRO |Radeon Pro|R9700|Arc Pro|Arc B[56]0|GB10)/.test(
      name,
    )
  )
    return 'workstation';
  return 'consumer';
}
