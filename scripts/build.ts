/** `npm run build` and its kin: `node scripts/build.ts store|start|test`, for both browsers or the one named. */
import { buildPackage, modes } from './build-package.ts';
import { giveUp } from './say.ts';

const [purpose = 'store', only] = process.argv.slice(2);
if (!(purpose in modes)) giveUp(`There is no build “${purpose}”: use ${Object.keys(modes).join(', ')}.`);

const names = (['chromium', 'firefox'] as const).filter((name) => !only || name === only);
if (names.length === 0) giveUp(`There is no browser “${only}”: use chromium or firefox.`);
for (const name of names) {
  await buildPackage(purpose as keyof typeof modes, name).catch((error) => giveUp(error.cause ?? error));
}
