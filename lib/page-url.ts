/** Parameters that tell where a reader came from and not what they read, by their whole name or its beginning. */
const trackers = new RegExp(
  `^(?:${[
    'utm_.*|mtm_.*|pk_.*|piwik_.*|matomo_.*|itm_.*|hsa_.*|at_(?:medium|campaign|custom.*|link.*)|ns_(?:source|campaign|mchannel|linkname|fee)',
    'fbclid|fb_(?:action_ids|action_types|source|ref)|gclid|gclsrc|dclid|gbraid|wbraid|gad_.*|srsltid|_gl|_ga|msclkid|yclid|ysclid|_openstat',
    'twclid|ttclid|igshid|igsh|epik|li_fat_id|rdt_cid|sccid|irclickid|wickedid|s_kwcid|ref_src|ref_url|__twitter_impression',
    'mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|vero_id|oly_enc_id|oly_anon_id|__s|_kx|trk|trkcampaign|guccounter|guce_referrer.*',
    'spm|scm|_spm_id|spm_id_from|from_spmid|share_.*|shareuid|vd_source|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|isappinstalled|nsukey|wxfrom|wx_.*|xtrack|pvid|tdsourcetag',
  ].join('|')})$`,
  'i',
);

/** Where WeChat shared a page: only with these values is `from` no part of the address. */
const sharedFrom = ['timeline', 'groupmessage', 'singlemessage'];

/** An article of WeChat is named by four parameters; the dozen others are the reader's own. */
const wechat = { host: 'mp.weixin.qq.com', names: ['__biz', 'mid', 'idx', 'sn'] };

/**
 * The address a page is kept under: without trackers and without the hash, but where the hash is the route of an
 * application (`#/…`, `#!…`): there it names the page. Throws `TypeError` where it is no address.
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address);
  if (!/^#[!/]+[^!/]/.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  keepParameters(url, (name, value) => !isTracker(url, name, value));
  return url.href;
}

function isTracker(url: URL, name: string, value: string): boolean {
  if (url.hostname === wechat.host && url.searchParams.has('sn')) return !wechat.names.includes(name);
  return trackers.test(name) || (name === 'from' && sharedFrom.includes(value));
}

/**
 * Works on the address as it is written: parameters written anew would be escaped another way. Whatever takes a query
 * takes one question mark from its beginning, which may be the parameter's own: so each is given one.
 */
function keepParameters(url: URL, keep: (name: string, value: string) => boolean): void {
  const written = url.search.slice(1).split('&');
  const kept = written.filter((one) => {
    const [pair] = new URLSearchParams(`?${one}`);
    return pair !== undefined && keep(...pair);
  });
  // Set even where it is the same: a lone question mark is no other page.
  url.search = kept.length > 0 ? `?${kept.join('&')}` : '';
}

const variantLabel = /^(?:www\d?|m|mobile|wap|amp|touch|3g)$/;
const variantParameters = /^(?:amp|outputtype|mobile|m|view|print)$/i;
const variantValues = /^(?:|1|true|amp|mobile|print|html-amp)$/i;

/**
 * The key of a page, the same for its variants: `http` and `https`, `www.`, `m.` and `amp.` hosts, AMP and print paths
 * and parameters, a slash or `index.html` at the end. Made from the address alone: a page can't claim another's.
 */
export function pageKey(canonical: string): string {
  const url = new URL(canonical);
  keepParameters(url, (name, value) => !(variantParameters.test(name) && variantValues.test(value)));
  return `${bareHost(url)}${barePath(url.pathname)}${url.search}${url.hash}`;
}

/** `en.m.wikipedia.org` is `en.wikipedia.org`; two labels are always left. */
function bareHost({ host, hostname }: URL): string {
  if (/^[\d.]+$|^\[/.test(hostname)) return host;
  const labels = host.split('.');
  for (let at = 0; at < Math.min(2, labels.length - 2); ) {
    if (variantLabel.test(labels[at]!)) labels.splice(at, 1);
    else at++;
  }
  return labels.join('.');
}

function barePath(path: string): string {
  return path
    .replace(/\/(?:index|default)\.(?:s?html?|php|aspx?)$/i, '/')
    .replace(/^\/(?:amp|mobile)(?=\/.)/i, '')
    .replace(/(?:\/amp(?:\.html?)?|\/print|\.amp)\/?$/i, '')
    .replace(/\.amp(?=\.html?$)/i, '')
    .replace(/\/+$/, '');
}
