import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { House } from '../support/house';
import { publish, schedule } from '../support/point';
import { type Stage, arrive, invite, withPeople } from '../support/stage';
import { expect, test } from '../support/test';

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Somebody with a phone of his or her own. */
async function visitor(browser: Browser, house: House, email: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ baseURL: house.url, ...phone, ...options });
  await arrive(page, house, email);
  return page;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a delegate with a phone' : 'a delegate with a phone without JavaScript', () => {
    test.describe.configure({ mode: 'serial' });
    const slug = javaScriptEnabled ? 'delegate' : 'plain';
    let organiser: Page;
    let stage: Stage;
    let niccolo: Page;
    let olga: Page;

    test.beforeAll(async ({ browser, house, prepare }) => {
      organiser = await prepare(browser, slug);
      stage = await withPeople(organiser, slug);
      await invite(organiser, stage.session, 30);
      niccolo = await visitor(browser, house, `it1@${slug}.example`, { javaScriptEnabled, locale: 'it-IT' });
      olga = await visitor(browser, house, `ru1@${slug}.example`, { javaScriptEnabled, locale: 'ru-RU' });
    });
    test.afterAll(async () => {
      for (const page of [organiser, niccolo, olga]) await page?.context().close();
    });

    test('is greeted in his or her own language', async () => {
      await expect(niccolo.locator('html')).toHaveAttribute('lang', 'it');
      await expect(niccolo.getByText("L’agenda non è ancora pubblicata")).toBeVisible();
      await expect(olga.locator('html')).toHaveAttribute('lang', 'ru');
      await expect(olga.getByText('Расписание ещё не опубликовано')).toBeVisible();
    });

    test('finds people and says must, wish or no', async () => {
      await niccolo.getByRole('main').getByRole('link', { name: 'Chi partecipa' }).first().click();
      const search = niccolo.getByRole('searchbox');
      await search.fill('щербакова');
      await search.press('Enter');
      await expect(niccolo.locator('.people > li')).toHaveCount(1);
      await expect(niccolo.locator('.people > li')).toContainText('Olga Shcherbakova');
      for (const [name, priority] of [['щербакова', 'Necessario'], ['Михаил', 'Gradito'], ['Zaitsev', 'No']]) {
        await niccolo.goto(`${stage.session}/directory?q=${encodeURIComponent(name)}`);
        await niccolo.getByRole('button', { name: priority, exact: true }).click();
        await expect(niccolo.locator('#flashes')).toContainText('Il Suo desiderio');
      }
      await niccolo.goto(`${stage.session}/my/requests?direction=sent`);
      await expect(niccolo.locator('.requests tbody tr')).toHaveCount(3);
    });

    test('accepts what another one asked', async ({ house }) => {
      const letter = await house.mail(`ru1@${slug}.example`, /С вами хотят встретиться/);
      expect(letter.language).toBe('ru');
      await olga.goto(`${stage.session}/my/requests`);
      await expect(olga.getByRole('main')).toContainText("D'Angelo");
      await olga.getByRole('button', { name: 'Принять' }).click();
      await expect(olga.locator('#flashes')).toContainText('Принято');
    });

    test('says when he is away', async () => {
      await niccolo.goto(`${stage.session}/my/availability`);
      for (const time of ['14:00', '14:20']) await niccolo.getByRole('checkbox', { name: new RegExp(`^${time}`) }).check();
      await niccolo.getByRole('button', { name: 'Salva' }).click();
      await expect(niccolo.locator('#flashes')).toContainText('Salvato');
      await expect(niccolo.getByRole('checkbox', { name: /^14:20/ })).toBeChecked();
    });

    test('has an agenda once it is published, told by mail', async ({ house }) => {
      await organiser.goto(`${stage.session}/agendas`);
      await publish(organiser, await schedule(organiser, 2));
      const letter = await house.mail(`it1@${slug}.example`, /Ольга Щербакова/);
      expect(letter.language).toBe('it');
      await niccolo.goto(letter.links.at(-1) ?? '');
      const meeting = niccolo.locator('.day > li').filter({ hasText: 'Ольга Щербакова' });
      await expect(meeting).toHaveCount(1);
      await expect(meeting.locator('time')).not.toHaveText(/^14:[02]0$/);
      await expect(meeting.locator('.table-mark')).toHaveText(/^T0\d\s*Zona [A-Z]$/);
    });

    test('carries it along as PDF and in the calendar', async ({ request }) => {
      const pdf = await niccolo.request.get(`${stage.session}/my/agenda.pdf`);
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

      await niccolo.goto(`${stage.session}/my/agenda`);
      await niccolo.getByRole('button', { name: 'Crea un indirizzo di calendario' }).click();
      const address = await niccolo.getByLabel('Indirizzo del calendario').inputValue();
      // Whoever has the address needs no login.
      const calendar = await request.get(address.replace(/^webcal:/, 'http:'));
      const text = await calendar.text();
      expect(calendar.headers()['content-type']).toContain('text/calendar');
      expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
      expect(text).toContain('BEGIN:VTIMEZONE');
      expect(text).toMatch(/DTSTART;TZID=Europe\/Rome:20271129T1[4-7]\d000/);
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);

      await niccolo.getByRole('button', { name: 'Disattiva' }).click();
      expect((await request.get(address.replace(/^webcal:/, 'http:'))).status()).toBe(404);
    });
  });
}
