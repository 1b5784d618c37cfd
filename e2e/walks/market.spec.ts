import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

/** A picture that a canvas draws: a check of two colours. */
async function weave(page: Page, hue: number): Promise<Buffer> {
  const drawn = await page.evaluate((colour) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 });
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('no canvas');
    for (let x = 0; x < 60; x += 1) {
      for (let y = 0; y < 40; y += 1) {
        brush.fillStyle = (x + y) % 2 ? `hsl(${colour} 45% 55%)` : `hsl(${colour} 40% 80%)`;
        brush.fillRect(x * 20, y * 20, 20, 20);
      }
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  }, hue);
  return Buffer.from(drawn, 'base64');
}

/** Registers a firm and says everything there is to say; the address of its pages. */
async function firm(page: Page): Promise<string> {
  await page.goto('/market/registration');
  await page.getByLabel('Name of the firm').fill("Ricamificio D'Angelo & Figli");
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'How complete the entry is' })).toBeVisible();
  const path = new URL(page.url()).pathname.replace('/overview', '');
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).last().click();

  await page.goto(`${path}/facts`);
  for (const [label, value] of [['People at work', '12'], ['Minimum order', '100'], ['Days to a sample', '10'], ['Days to the bulk', '30']] as const) {
    await page.getByLabel(label).fill(value);
  }
  await page.getByLabel('Website').fill('ricamificio.example');
  await page.getByLabel('E-mail').fill('info@ricamificio.example');
  await save();
  await page.goto(`${path}/place`);
  await page.getByLabel('Street and number').fill('Via dei Ricami 7');
  await page.getByLabel('Town').fill('Firenze');
  await page.getByLabel('Province').selectOption('FI');
  await page.getByLabel('Latitude').fill('43.7696');
  await page.getByLabel('Longitude').fill('11.2558');
  await save();
  for (const [facet, terms] of [
    ['processing', ['machine-embroidery', 'cutting', 'laser-cutting']], ['component', ['embroidery']], ['sector', ['clothing-sector']],
    ['quality', ['luxury']], ['sales', ['contract-work']], ['material', ['silk']], ['language', ['it', 'ru']], ['market', ['RU']],
  ] as const) {
    await page.goto(`${path}/facets/${facet}`);
    for (const term of terms) await page.locator(`input[name=term][value="${term}"]`).check();
    await save();
  }
  await page.goto(`${path}/machines`);
  await page.getByLabel('Machine', { exact: false }).first().selectOption('embroidery-machine');
  await page.getByLabel('Size').fill('220 cm');
  await save();
  await page.goto(`${path}/capacities`);
  await page.getByLabel('Processing').selectOption('machine-embroidery');
  await page.getByLabel('In a week').fill('300');
  await save();
  await page.getByRole('spinbutton', { name: /^Closed/ }).nth(2).fill('300');
  await page.getByRole('spinbutton', { name: /^Other work/ }).nth(1).fill('120');
  await save();
  await page.goto(`${path}/certificates`);
  await page.getByLabel('Certificate').selectOption('gots');
  await page.getByLabel('Number').fill('CU 812345');
  await page.getByLabel('Valid until').fill('2099-12-31');
  await save();
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'gots.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 proof') });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('link', { name: 'gots.pdf' })).toBeVisible();
  await page.goto(`${path}/identifiers`);
  await page.getByLabel('Kind').selectOption('vat');
  await page.getByLabel('Number').fill('00743110157');
  await save();
  await page.goto(`${path}/texts`);
  await page.locator('[name=summary_it]').fill('Ricami a mano e a macchina su seta e pelle.');
  await page.locator('[name=summary_ru]').fill('Ручная и машинная вышивка по шёлку и коже.');
  await page.locator('[name=about_it]').fill('Ricamiamo dal 1962 per le case di moda di tutto il mondo.');
  await page.locator('[name=about_en]').fill('We have embroidered since 1962 for fashion houses all over the world.');
  await page.locator('[name=about_source_en]').selectOption('machine');
  await page.locator('[name=about_ru]').fill('С 1962 года мы вышиваем для модных домов всего мира.');
  await save();
  for (const [before, hue] of [10, 90, 210].entries()) {
    await page.goto(`${path}/pictures`);
    await page.getByLabel('Add a picture').setInputFiles({ name: 'work.png', mimeType: 'image/png', buffer: await weave(page, hue) });
    await page.getByRole('button', { name: 'Upload' }).click();
    await expect(page.getByRole('main').getByRole('img', { name: /^Picture/ })).toHaveCount(before + 1);
  }
  await page.goto(`${path}/verification`);
  await page.locator('input[name=subject]').nth(1).check();
  await page.locator('input[name=subject]').nth(2).check();
  await page.getByLabel('Counts until').fill('2099-06-30');
  await page.getByRole('button', { name: 'Confirm what is ticked' }).click();
  await page.goto(`${path}/overview`);
  await expect(page.getByText('The entry says everything that designers ask for.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Everyone can see this entry.')).toBeVisible();
  return path;
}

test('a firm says what it does, and everybody reads it in three languages on every screen', async ({ browser, house, prepare }) => {
  test.setTimeout(300_000);
  const keeper = await prepare(browser, 'market');
  const path = await firm(keeper);
  const anybody = await (await browser.newContext({ baseURL: house.url })).newPage();
  const rooms = ['overview', 'facts', 'facets', 'facets/processing', 'capacities', 'machines', 'certificates', 'identifiers', 'place', 'texts', 'pictures', 'verification', 'members'];
  await keeper.goto(`${path}/capacities`);
  const capacity = await keeper.locator('main tbody a').first().getAttribute('href');
  await keeper.goto(`${path}/certificates`);
  const certificate = await keeper.locator('main tbody a').first().getAttribute('href');
  const kept = [...rooms.map((room) => `${path}/${room}`), capacity ?? '', certificate ?? '', '/market/registration', '/market/claims'];
  const open = ['/market/suppliers', '/market/suppliers/ricamificio-d-angelo-figli'];
  for (const [page, addresses] of [[anybody, open], [keeper, kept]] as const) {
    for (const address of addresses) {
      for (const language of ['it', 'en', 'ru']) {
        for (const [width, height] of [[1280, 900], [390, 844]] as const) {
          await page.setViewportSize({ width, height });
          await page.goto(`${address}?lang=${language}`);
          const what = `${address.replace(path, '')} ${language} ${width}`;
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
  const data = await anybody.goto('/market/suppliers/ricamificio-d-angelo-figli').then(() => anybody.locator('script[type="application/ld+json"]').textContent());
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'Organization', vatID: 'IT00743110157' });
  await keeper.context().close();
  await anybody.context().close();
});
