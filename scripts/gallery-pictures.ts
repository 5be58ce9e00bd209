// Takes the gallery's pictures anew, for the screenshot test to compare with: `npx tsx scripts/gallery-pictures.ts [name…]`.
// Look at each before committing it: what is kept is what is right from then on.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGallery } from '../tests/e2e/gallery.ts';
import { pictures, picturesFolder, takePicture } from '../tests/e2e/gallery-pictures.ts';

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures);
mkdirSync(picturesFolder, { recursive: true });
const gallery = await startGallery();
for (const name of names) {
  const shown = pictures[name];
  if (!shown) throw new Error(`no picture ${name}: ${Object.keys(pictures).join(', ')}`);
  const picture = await takePicture(gallery, shown);
  writeFileSync(join(picturesFolder, `${name}.png`), picture);
  console.log(`${name}.png ${Math.round(picture.length / 1000)} kB`);
}
await gallery.close();
