import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

const HEAD = 'ragione sociale;P.IVA;indirizzo;CAP;comune;prov;lavorazioni;addetti;fatturato\n';
const FIRST = 'Bottonificio Bianchi S.r.l.;00743110157;Via Pistoiese 12;59100;Prato;PO;taglio laser;;1 M\n';
const AGAIN = 'BOTTONIFICIO BIANCHI SRL;IT 00743110157;via Pistoiese, 12;59100;Prato;Prato;taglio;24;\n';
const WRONG = 'Tintoria Verdi;00743110158;;;Prato;PO;xyzzy;;\n';

/** Sends a list; its page shows what would become of each row. */
async function send(page: Page, text: string): Promise<string> {
  await page.goto('/market/imports');
  await page.getByLabel('File', { exact: false }).first().setInputFiles({ name: 'soci.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Rows' })).toBeVisible();
  return new URL(page.url()).pathname;
}

test('a list goes in after a dry run, a firm is joined for sure, and the two are split again', async ({ browser, house, prepare }) => {
  test.setTimeout(300_000);
  const desk = await prepare(browser, 'joining');
  const first = await send(desk, HEAD + FIRST + WRONG);
  await expect(desk.getByText('check digit')).toBeVisible();
  await expect(desk.getByText('fatturato')).toBeVisible();
  await desk.getByRole('button', { name: 'Import one row' }).click();
  await expect(desk.getByText('Imported')).toBeVisible();

  await send(desk, HEAD + AGAIN);
  await expect(desk.getByText('Known firm').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Import one row' }).click();
  await expect(desk.getByText('Imported')).toBeVisible();
  await desk.goto('/market/joins?state=decided');
  await desk.getByRole('link', { name: 'BOTTONIFICIO BIANCHI SRL' }).click();
  const join = new URL(desk.url()).pathname;
  await expect(desk.getByText('Via Pistoiese 12').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Split' }).click();
  await expect(desk.getByText('The two firms are apart again.')).toBeVisible();

  // Who registers one of them is asked first; who says that it is another leaves that to the desk.
  await desk.goto('/market/registration');
  await desk.getByLabel('Name of the firm').fill('Bottonificio Bianchi');
  await desk.getByLabel('VAT number').fill('00743110157');
  await desk.getByLabel('Town').fill('Prato');
  await desk.getByRole('button', { name: 'Register' }).click();
  await expect(desk.getByRole('heading', { name: 'Is it one of these?' })).toBeVisible();
  await desk.getByRole('button', { name: 'Mine is another firm' }).click();
  await desk.goto('/market/joins');
  await desk.getByRole('link', { name: 'Bottonificio Bianchi', exact: true }).click();
  const doubt = new URL(desk.url()).pathname;
  await desk.getByRole('button', { name: /^It is this one/ }).first().click();
  await expect(desk.getByText('The decision is kept.')).toBeVisible();

  await desk.goto('/market/notices/new');
  await desk.getByLabel('Kind').selectOption('fair');
  await desk.locator('[name=title_en]').fill('A fair of buttons');
  await desk.locator('[name=title_ru]').fill('Ярмарка пуговиц');
  await desk.getByLabel('First day').fill('2099-11-20');
  await desk.getByRole('button', { name: 'Save' }).click();
  await desk.getByRole('button', { name: 'Publish' }).click();
  const notice = new URL(desk.url()).pathname;

  const anybody = await (await browser.newContext({ baseURL: house.url })).newPage();
  const kept = ['/market/desk', '/market/desk/figures', '/market/imports', first, '/market/joins', '/market/joins?state=decided', join, doubt, '/market/notices/new', `${notice}/text`];
  for (const [page, addresses] of [[anybody, ['/market/notices', notice]], [desk, kept]] as const) {
    for (const address of addresses) {
      for (const language of ['it', 'en', 'ru']) {
        for (const [width, height] of [[1280, 900], [390, 844]] as const) {
          await page.setViewportSize({ width, height });
          await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
          const what = `${address} ${language} ${width}`;
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect.soft(wide, `${what} fits`).toBeLessThanOrEqual(0);
          if (process.env.FILIERA_SHOTS) {
            const name = what.replaceAll(/[^a-z0-9]+/gi, '-');
            await page.screenshot({ path: `${process.env.FILIERA_SHOTS}/${name}.png`, fullPage: true });
          }
          if (language !== 'ru' && width === 390) continue;
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
          expect.soft(found, what).toEqual([]);
        }
      }
    }
  }
  await desk.context().close();
  await anybody.context().close();
});
