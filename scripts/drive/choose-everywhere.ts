import type { Reader } from '../launch.ts';

/**
 * Makes the choice of the welcome page, “everywhere”, where the prompt for permission could not be answered,
 * and that of a language where the browser itself may not speak it.
 */
export async function chooseEverywhere(
  reader: Pick<Reader, 'openOwnPage'>,
  language: 'auto' | 'zh-CN' | 'en' = 'auto',
): Promise<void> {
  const page = await reader.openOwnPage('popup.html');
  const settings = JSON.stringify({ mode: 'everywhere', language });
  await page.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: ${settings} })`);
  // A page that comes before the script is registered is marked a moment later than a test may look.
  const registered = '(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()';
  await page.waitForFunction(`${registered}.then(({ length }) => length > 0)`, {
    polling: 50,
    timeout: 20_000,
  });
  await page.close();
}
