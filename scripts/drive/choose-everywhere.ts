import type { Reader } from '../launch.ts';

/**
 * Makes the choice of the welcome page, “everywhere”, where the prompt for permission could not be answered,
 * and that of a language where the browser itself may not speak it. Returns once the background has brought both to bear.
 */
export async function chooseEverywhere(
  reader: Pick<Reader, 'openOwnPage'>,
  language: 'auto' | 'zh-CN' | 'en' = 'auto',
): Promise<void> {
  const page = await reader.openOwnPage('popup.html');
  const settings = JSON.stringify({ mode: 'everywhere', language });
  await page.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: ${settings} })`);
  // A page that comes before is marked a moment later than a test may look, or begun a second time.
  const applied = `(globalThis.browser ?? chrome).storage.session.get('applied').then(({ applied }) => {
    const [{ mode, language } = {}] = JSON.parse(applied || '[]');
    return mode === 'everywhere' && language === '${language}';
  })`;
  await page.waitForFunction(applied, { polling: 50 });
  await page.close();
}
