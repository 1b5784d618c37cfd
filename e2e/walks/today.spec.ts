import type { BrowserContextOptions, Page } from '@playwright/test';
import { confirm, upload } from '../support/imports';
import { participants } from '../support/people';
import { publish, schedule } from '../support/point';
import { florence, italyAndRussia, makeSession, makeTaskForce } from '../support/setup';
import { csv } from '../support/sheets';
import { arrive, invite } from '../support/stage';
import { expect, test } from '../support/test';

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'it-IT' };

/** Day and time somewhere, as forms hold them. */
function local(at: Date, timeZone: string): { day: string; time: string } {
  const [day, time] = at.toLocaleString('sv-SE', { timeZone }).split(' ');
  return { day, time: time.slice(0, 5) };
}

/** A place where no day begins or ends around now. */
function awake(now: Date): string {
  const hour = (zone: string) => Number(local(now, zone).time.slice(0, 2));
  return ['Europe/Rome', 'Asia/Tokyo'].find((zone) => hour(zone) >= 2 && hour(zone) < 22) ?? 'UTC';
}

/** A session of today with one meeting, which is under way; the people's addresses end in `.example`. */
async function underWay(page: Page, slug: string): Promise<string> {
  const now = new Date();
  const zone = awake(now);
  const [from, until] = [-10, 10].map((minutes) => local(new Date(now.getTime() + minutes * 60_000), zone));
  await makeTaskForce(page, italyAndRussia(slug));
  const session = await makeSession(page, { ...florence, first: from.day, last: from.day, zone });
  await page.goto(`${session}/slots`);
  await page.getByLabel('Day', { exact: true }).fill(from.day);
  await page.getByLabel('From').fill(from.time);
  await page.getByLabel('Until').fill(until.time);
  await page.getByLabel('Minutes a meeting').fill('20');
  await page.getByLabel('Minutes to change tables').fill('0');
  await page.getByRole('button', { name: 'Add the slots' }).click();
  await page.goto(`${session}/tables`);
  await page.getByLabel('First code').fill('T12');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('rowheader', { name: 'T12' })).toBeVisible();
  // They have English in common.
  const people = participants(`${slug}.example`).filter((row) => ['P01', 'P17'].includes(row.external_id));
  await upload(page, session, 'Participants', csv('participants', people));
  await confirm(page, true);
  const request = { external_id: 'R1', from: 'P01', to: 'P17', priority: 'must', status: 'accepted' };
  await upload(page, session, 'Requests', csv('requests', [request]));
  await confirm(page);
  await page.goto(`${session}/agendas`);
  await publish(page, await schedule(page, 1));
  return session;
}

for (const javaScriptEnabled of [true, false]) {
  test(`who waits at the table says so${javaScriptEnabled ? '' : ' without JavaScript'}`, async ({ browser, house, prepare }) => {
    const slug = javaScriptEnabled ? 'today' : 'today-plain';
    const organiser = await prepare(browser, slug);
    const session = await underWay(organiser, slug);
    await invite(organiser, session, 2);
    const niccolo = await browser.newPage({ baseURL: house.url, ...phone, javaScriptEnabled });
    await arrive(niccolo, house, `it1@${slug}.example`);

    const ticket = niccolo.locator('.ticket.now');
    const say = ticket.getByRole('button', { name: 'Segnali l’assenza di Михаил Королёв' });
    await expect(ticket).toContainText('Adesso');
    await expect(ticket).toContainText('T12');
    await say.click();
    await expect(niccolo.locator('#flashes')).toContainText('Assenza segnalata: Михаил Королёв');
    await niccolo.locator('#flashes').getByRole('button').click();
    await expect(niccolo.locator('#flashes')).toContainText('Segnalazione revocata');
    await say.click();
    await expect(ticket).toContainText('ha segnalato l’assenza di Михаил Королёв');
    await expect(ticket.getByRole('button', { name: 'Alla fine è qui' })).toBeVisible();

    await organiser.goto(`${session}/desk`);
    await expect(organiser.getByRole('main')).toContainText('Михаил Королёв is said not to have come');
    await organiser.getByRole('link', { name: 'Decide' }).click();
    await organiser.getByRole('button', { name: 'Absent for the rest of the day' }).click();
    await expect(organiser.getByRole('heading', { name: 'Plan the rest of the day anew' })).toBeVisible();
    await expect(organiser.getByRole('row', { name: 'Михаил Королёв' })).toContainText('for the rest of the day');

    // The phone is taken out again: with a script the page keeps up by itself.
    if (javaScriptEnabled) await niccolo.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    else await niccolo.reload();
    await expect(ticket.getByRole('button')).toHaveCount(0);
    await expect(ticket).toContainText('ha segnalato l’assenza');
    for (const page of [organiser, niccolo]) await page.context().close();
  });
}
