/** https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns, as far as permissions need it. */
const form = /^(\*|[a-z]+):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\*|\d+))?\/\*$/;

/** Whether a match pattern with path `/*` covers an address; `*` as scheme is http and https. */
export function patternCovers(pattern: string, url: URL): boolean {
  if (pattern === '<all_urls>') return isWeb(url);
  const [, scheme, host, port] = form.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined || !isWeb(url)) return false;
  const isPort = port === undefined || port === '*' || port === url.port;
  return (scheme === '*' || `${scheme}:` === url.protocol) && hostCovers(host, url.hostname) && isPort;
}

/** The pattern of all pages of a host name: patterns have no ports in Firefox. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** Is it of the web, where alone Glossa may run? */
export function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

function hostCovers(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}
