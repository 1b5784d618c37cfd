import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

/** A PDF of one page. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n' +
    '0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n',
);

/** A firm that embroiders, with its claim confirmed by somebody else, and public; its id. */
async function firm(page: Page, other: Page, name: string): Promise<string> {
  await page.goto('/market/registration');
  await page.locator('main [name=name]').fill(name);
  await page.locator('main form .btn-primary').click();
  await page.waitForURL('**/overview');
  const path = new URL(page.url()).pathname.replace('/overview', '');
  await page.goto(`${path}/facets/processing`);
  await page.locator('input[name=term][value="embroidering"]').check();
  await page.locator('main form .btn-primary').last().click();
  await other.goto('/market/claims');
  await other.locator('form[action$="/confirmation"] button').first().click();
  await page.goto(`${path}/overview`);
  await page.locator('form[action$="/publication"] button').click();
  await expect(page.locator('form[action$="/publication/removal"] button').first()).toBeVisible();
  return path.split('/').at(-1) ?? '';
}

/** Nothing is wider than the screen, and axe finds nothing. */
async function sound(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wide, `${name} fits`).toBeLessThanOrEqual(0);
  if (process.env.FILIERA_SHOTS) await page.screenshot({ path: `${process.env.FILIERA_SHOTS}/buying-${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, name).toEqual([]);
}

test('a designer asks two firms for a quote with a confidential file, and accepts one', async ({ browser, house, prepare, signInAsOperator }) => {
  test.setTimeout(300_000);
  const desk = await prepare(browser, 'desk-of-buying');
  const phone = { baseURL: house.url, viewport: { width: 390, height: 844 } };
  const people: Page[] = [];
  for (const [email, language] of [['olga@buying.example', 'ru'], ['anna@buying.example', 'it'], ['carlo@buying.example', 'it']] as const) {
    const page = await (await browser.newContext({ ...phone, locale: language === 'ru' ? 'ru-RU' : 'it-IT' })).newPage();
    await signInAsOperator(page, email, language);
    people.push(page);
  }
  const [olga, anna, carlo] = people as [Page, Page, Page];
  const bianchi = await firm(anna, desk, 'Ricamificio Bianchi');
  await firm(carlo, desk, 'Ricami Verdi');

  await olga.goto(`/market/briefs/new?supplier=${bianchi}`);
  await olga.getByLabel('Фирма или студия').fill('Ателье «Нить»');
  await sound(olga, 'buyer');
  await olga.getByRole('button', { name: 'Сохранить' }).click();
  await olga.getByRole('button', { name: 'Начать запрос' }).click();
  await olga.getByLabel('Название').fill('Рубашки с вышивкой');
  await olga.getByLabel('Изделие', { exact: false }).first().selectOption('shirt');
  await olga.getByLabel('Количество').first().fill('500');
  await olga.locator('[name=step_0]').selectOption('processing:embroidering');
  await olga.locator('[name=step_1]').selectOption('component:button');
  await olga.locator('[name=price][value=open]').check();
  await olga.locator('[name=deliver_by]').fill('2099-02-28');
  await olga.locator('[name=terms][value=standard]').check();
  await sound(olga, 'draft');
  await olga.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await sound(olga, 'brief');
  const path = new URL(olga.url()).pathname;
  await olga.goto(`${path}/files`);
  await olga.locator('input[type=file]').setInputFiles({ name: 'pack.pdf', mimeType: 'application/pdf', buffer: pdf });
  await olga.getByRole('button', { name: 'Добавить файл' }).click();
  await expect(olga.getByRole('link', { name: 'pack.pdf' })).toBeVisible();
  await sound(olga, 'files');
  await olga.goto(`${path}/recipients?q=verdi`);
  await olga.getByRole('button', { name: 'Добавить' }).click();
  await sound(olga, 'recipients');
  await olga.getByRole('link', { name: 'Отправить этим фабрикам' }).click();
  await sound(olga, 'dispatch');
  await olga.getByRole('button', { name: 'Отправить' }).click();
  await expect(olga.getByText('Отправлено 2 фабрикам.')).toBeVisible();

  for (const [page, price, name] of [[anna, '28,50', 'anna'], [carlo, '31', 'carlo']] as const) {
    await page.goto('/market/received?lang=it');
    await sound(page, `received-${name}`);
    await page.getByRole('link', { name: 'Рубашки с вышивкой' }).click();
    await sound(page, `locked-${name}`);
    await page.getByRole('button', { name: "Accetta per l'azienda" }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'pack.pdf' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('latin1')).toContain('FilieraMark');
    await page.getByRole('link', { name: "Fai un'offerta" }).click();
    await page.locator('[name=price_0]').fill(price);
    await page.locator('[name=deliver_by]').fill('2099-02-20');
    await sound(page, `offer-${name}`);
    await page.getByRole('button', { name: "Invia l'offerta" }).click();
    await expect(page.getByText("L'offerta è inviata.")).toBeVisible();
    await sound(page, `quoted-${name}`);
  }

  await olga.goto(`${path}/files`);
  await expect(olga.getByRole('cell', { name: 'Ricamificio Bianchi' })).toBeVisible();
  await olga.goto(`${path}/quotes`);
  await expect(olga.getByText('дешевле всех')).toBeVisible();
  await sound(olga, 'quotes');
  await olga.setViewportSize({ width: 1280, height: 900 });
  await sound(olga, 'quotes-desk');
  await olga.getByRole('link', { name: 'Ricamificio Bianchi' }).click();
  await sound(olga, 'thread-desk');
  await olga.getByRole('button', { name: 'Принять предложение' }).click();
  await expect(olga.getByText('мощность в её календаре занята', { exact: false })).toBeVisible();
  await olga.goto('/market/briefs');
  await sound(olga, 'briefs-desk');
  await house.mail('anna@buying.example', /ha accettato la Sua offerta/);
  for (const page of [...people, desk]) await page.context().close();
});
