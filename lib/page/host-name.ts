/** Name of the one element we add to a page; never registered, so it is a plain element of its own. */
export const hostName = 'glossa-card';

/** Takes away the hosts of earlier copies of us: after an update the old script is left without its extension (H06). */
export function removeOldHosts(): void {
  for (const old of document.querySelectorAll(hostName)) old.remove();
}
