/** `npm run build` and its kin: `node scripts/build.ts store|start|test [chrome|firefox]`. */
import { build } from 'wxt';

const modes = { store: 'production', start: 'start', test: 'test' };

// Without this WXT takes the mode's name, and libraries would keep their development checks.
process.env.NODE_ENV = 'production';

const [variant = 'store', only] = process.argv.slice(2);
const mode = modes[variant as keyof typeof modes];
if (!mode) {
  console.error(`There is no build “${variant}”: use store, start or test.`);
  process.exit(2);
}
for (const browser of ['chrome', 'firefox']) {
  if (only === undefined || only === browser) await build({ browser, mode });
}
