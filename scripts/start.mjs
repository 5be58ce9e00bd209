// `npm start`: installs what is missing, builds, and shows the extension in Chromium on a small
// demo news site.
import { fail, installDependencies, installPrograms, run } from './setup.mjs';

installDependencies();
if (process.platform === 'linux' && !process.env.CHROMIUM_PATH)
  installPrograms({ chromium: 'chromium' });
if (run('npx', ['wxt', 'build'], { stdio: ['ignore', 2, 2] }) !== 0)
  fail('The build failed: see above.');
process.exit(run('npx', ['tsx', 'scripts/demo/start.ts', ...process.argv.slice(2)]));
