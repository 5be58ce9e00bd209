// Updates the reference pictures of the screenshot test: `npx tsx scripts/gallery-pictures.ts
// [name…]`. Review each before committing it.
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
