const kinds = { Float64Array, Uint8Array, Uint16Array, Uint32Array };
type Kind = keyof typeof kinds;

/** JSON knows no typed arrays: each becomes `{ "typed": "Uint8Array", "values": [...] }`. */
export function withTypedArrays(value: unknown): unknown {
  if (ArrayBuffer.isView(value))
    return { typed: value.constructor.name, values: [...(value as Uint8Array)] };
  return mapped(value, withTypedArrays);
}

/** The values as they were before `withTypedArrays`. */
export function typedArraysOf(value: unknown): unknown {
  if (isTyped(value)) return kinds[value.typed].from(value.values);
  return mapped(value, typedArraysOf);
}

function mapped(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
}

function isTyped(value: unknown): value is { typed: Kind; values: number[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'typed' in value &&
    (value.typed as string) in kinds &&
    'values' in value
  );
}
