/** About how many bytes a stored value takes (structured clone as browsers write it: one or two bytes a character, typed arrays as they are). */
export function valueSize(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 4 + value.length * (isLatin(value) ? 1 : 2);
    case 'number':
      return Number.isInteger(value) ? 4 : 9;
    case 'object':
      if (value === null) return 1;
      if (ArrayBuffer.isView(value)) return 8 + value.byteLength;
      if (Array.isArray(value))
        return value.reduce((sum: number, item) => sum + valueSize(item), 8);
      return Object.entries(value).reduce(
        (sum, [name, item]) => sum + valueSize(name) + valueSize(item),
        4,
      );
    default:
      return 1;
  }
}

function isLatin(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /^[\u0000-\u00ff]*$/.test(text);
}
