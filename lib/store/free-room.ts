/**
 * Bytes that the browser would still let us write (https://storage.spec.whatwg.org/#dom-storagemanager-estimate), or null
 * where it does not say. An estimate: rounded, and late by some seconds.
 */
export async function freeRoom(): Promise<number | null> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}
