import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pictures are stored at a quarter of their size: the layout remains, glyph edges do not. */
const SHRINK = 4;
/**
 * They are compared at an eighth, where a pixel is a letter or so: fonts may differ a little,
 * places may not.
 */
const COMPARED = 2;

/** A reference picture: a quarter as wide and high, each pixel the mean of sixteen. */
export function shrink(png: Buffer): Buffer {
  return PNG.sync.write(smaller(PNG.sync.read(png), SHRINK), { colorType: 2, deflateLevel: 9 });
}

/** Share (0 to 1) of the picture that differs from the reference; 1 if their sizes differ. */
export function difference(picture: Buffer, kept: Buffer): number {
  const one = smaller(PNG.sync.read(picture), COMPARED);
  const other = smaller(PNG.sync.read(kept), COMPARED);
  if (one.width !== other.width || one.height !== other.height) return 1;
  return (
    pixelmatch(one.data, other.data, undefined, one.width, one.height, {
      threshold: 0.12,
      includeAA: true,
    }) /
    (one.width * one.height)
  );
}

function smaller(picture: PNG, by: number): PNG {
  const small = new PNG({
    width: Math.floor(picture.width / by),
    height: Math.floor(picture.height / by),
  });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < by; dy++)
          for (let dx = 0; dx < by; dx++)
            sum += picture.data[((y * by + dy) * picture.width + x * by + dx) * 4 + channel]!;
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / (by * by));
      }
    }
  }
  return small;
}
