/** The manifest but for what WXT reads from the entrypoints. Every permission here has its use; no other is asked. */
import type { ConfigEnv, UserManifest } from 'wxt';

// `connect-src 'self'` is the package itself: extension pages cannot reach the network.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types import-html worker-url',
].join('; ');

const firefox: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: 'glossa@glossa.example',
      // Trusted Types; user-origin styles (144) and decorated highlights (146) came earlier.
      strict_min_version: '148.0',
      data_collection_permissions: { required: ['none'] },
    },
    // The same there; it has no menus, keys, address bar or sidebar for extensions, and each use asks first.
    gecko_android: { strict_min_version: '148.0' },
  },
};

// Content scripts cannot be shut out of `storage.local` before 140.
const chrome: UserManifest = { minimum_chrome_version: '140' };

function iconsOf(look: 'on' | 'off') {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${look}-${size}.png`]));
}

/** Every key can be changed by the reader. Firefox has a command of its own for its sidebar. */
function commandsFor(inFirefox: boolean): NonNullable<UserManifest['commands']> {
  return {
    _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
    [inFirefox ? '_execute_sidebar_action' : 'panel']: {
      suggested_key: { default: 'Alt+Shift+S' },
      description: '__MSG_command_panel__',
    },
    save: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_save__' },
    // Not N, which Chromium keeps for itself.
    next: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
    previous: { description: '__MSG_command_previous__' },
  };
}

/** The manifest of one browser's package; `npm run dev` goes without our policy, for it reloads over a socket. */
export function manifestFor({ browser, command }: Pick<ConfigEnv, 'browser' | 'command'>): UserManifest {
  const inFirefox = browser === 'firefox';
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    omnibox: { keyword: 'glossa' },
    commands: commandsFor(inFirefox),
    optional_host_permissions: ['*://*/*'],
    web_accessible_resources: [
      { resources: ['card.html'], matches: ['*://*/*'], ...(inFirefox ? {} : { use_dynamic_url: true }) },
    ],
    icons: iconsOf('on'),
    action: { default_icon: iconsOf('off'), ...(inFirefox ? { default_area: 'navbar' } : {}) },
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    ...(inFirefox ? firefox : chrome),
  };
}
