import { confirm, upload } from '../support/imports';
import { participants } from '../support/people';
import { italyAndRussia, florence, makeSession, makeTaskForce } from '../support/setup';
import { csv } from '../support/sheets';
import { expect, test } from '../support/test';

for (const javaScriptEnabled of [true, false]) {
  test(`badges are printed in the background and opened${javaScriptEnabled ? '' : ' without JavaScript'}`, async ({ browser, house, prepare }) => {
    const slug = javaScriptEnabled ? 'prints' : 'prints-plain';
    const organiser = await prepare(browser, slug);
    await makeTaskForce(organiser, italyAndRussia(slug));
    const session = await makeSession(organiser, florence);
    await upload(organiser, session, 'Participants', csv('participants', participants(`${slug}.example`)));
    await confirm(organiser, true);
    const { cookies } = await organiser.context().storageState();
    const context = await browser.newContext({ baseURL: house.url, locale: 'en-GB', javaScriptEnabled });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${session}/prints`);
    await page.getByLabel('Badges').check();
    await page.getByLabel('Second language').selectOption({ label: 'Русский' });
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    // The page goes on by itself: by events, or loaded anew.
    const row = page.getByRole('row', { name: /^Badges/ });
    await expect(row).toContainText('ready', { timeout: 60_000 });
    const address = await row.getByRole('link', { name: /^Open the PDF/ }).getAttribute('href');
    const pdf = await context.request.get(address ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await row.getByRole('button', { name: /^Remove/ }).click();
    await expect(page.getByText('The print is removed.')).toBeVisible();
    await expect(page.getByText('Nothing printed yet')).toBeVisible();
    await context.close();
  });
}
