/** `npm run build` and its kin: `node scripts/build.ts store|start|test`. */
import { buildPackage, modes } from './build-package.ts';
import { giveUp } from './say.ts';

const purpose = process.argv[2] ?? 'store';
if (!(purpose in modes)) giveUp(`There is no build “${purpose}”: use ${Object.keys(modes).join(', ')}.`);

for (const name of ['chromium', 'firefox'] as const) {
  await buildPackage(purpose as keyof typeof modes, name).catch((error) => giveUp(error.cause ?? error));
}
