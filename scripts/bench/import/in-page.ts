/** Runs in the page: how late a timer comes is how long a click would have waited. */
export function watchWaits(): void {
  const every = 20;
  let last = performance.now();
  const world = globalThis as { longestWait?: number };
  world.longestWait = 0;
  setInterval(() => {
    const now = performance.now();
    world.longestWait = Math.max(world.longestWait ?? 0, now - last - every);
    last = now;
  }, every);
}

/** Runs in the page, on the database itself: no corpus that could be imported has so many terms. */
export async function fillTerms(count: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('glossa'));
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
