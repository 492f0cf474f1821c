import { defineConfig } from 'wxt';
import { compileHint } from './scripts/compile-hint.ts';
import { manifestFor } from './scripts/manifest.ts';
import { packageData } from './scripts/package-data.ts';
import { plainStart } from './scripts/plain-start.ts';

/** What each build may read without asking: nothing in the store, the sample page in `start`, all in tests. */
const hostPermissions: Record<string, string[]> = {
  start: ['http://127.0.0.1/*'],
  test: ['<all_urls>'],
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'data/public',
  manifest: manifestFor,
  vite: () => ({ plugins: [plainStart, compileHint], worker: { format: 'es' } }),
  hooks: {
    'build:publicAssets': packageData,
    'build:manifestGenerated'(wxt, manifest) {
      const hosts = hostPermissions[wxt.config.mode];
      if (hosts) manifest.host_permissions = hosts;
    },
  },
});
