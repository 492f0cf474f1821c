/** What a click would have waited at most, in ms: while the browser took in the chosen files, and after. */
export interface Waits {
  choosing: number;
  after: number;
}

/**
 * Runs in the page: how late a timer comes is how long a click would have waited. Until the field of files says that it
 * has changed, the browser looks each file up, and no page has a part in it.
 */
export function watchWaits(): void {
  const every = 20;
  let last = performance.now();
  let part: keyof Waits = 'choosing';
  const waits: Waits = { choosing: 0, after: 0 };
  Object.assign(globalThis, { waits });
  const look = () => {
    const now = performance.now();
    waits[part] = Math.max(waits[part], now - last - every);
    last = now;
  };
  setInterval(look, every);
  const chosen = () => {
    look();
    part = 'after';
  };
  addEventListener('change', chosen, { capture: true, once: true });
}

/**
 * Runs in the page, on the database itself: no corpus that could be imported has so many terms. What was removed before
 * has the glossary ranked anew, which would take them away again: that is waited for.
 */
export async function fillTerms(count: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('glossa'));
  const isStale = async () =>
    (await done<{ value: number } | undefined>(database.transaction('meta').objectStore('meta').get('stale')))
      ?.value;
  while (await isStale()) await new Promise((resolve) => setTimeout(resolve, 250));
  const terms = await done<{ key: string; form: string }[]>(
    database.transaction('terms').objectStore('terms').getAll(),
  );
  const store = database.transaction('terms', 'readwrite').objectStore('terms');
  for (let at = 0; at + terms.length < count; at++) {
    const term = terms[at % terms.length]!;
    store.put({ ...term, key: `${term.key} ${at}`, form: `${term.form}${at}` });
  }
  await new Promise((resolve) => {
    store.transaction.oncomplete = resolve;
  });
  database.close();
}
