import { refreshPages } from './open-tabs.ts';
import { registerMarker } from './registration.ts';

/** Brings settings and permissions to bear: on pages to be opened, and on those that are open. */
export async function applySites(): Promise<void> {
  await registerMarker();
  await refreshPages();
}
