/** Of the elements of HTML only these may have a shadow root. https://dom.spec.whatwg.org/#valid-shadow-host-name */
const names = 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span';
const hosts = new Set(names.split(' '));

/** An element of this name may have a shadow root, now or later. */
export const mayHost = (name: string): boolean => hosts.has(name) || name.includes('-');
