import type { Page } from '@playwright/test';
import { confirm, found, upload } from '../support/imports';
import { participants, requests } from '../support/people';
import { layOut, publish, schedule } from '../support/point';
import { florence, italyAndRussia, makeSession, makeTaskForce } from '../support/setup';
import { csv, xlsx } from '../support/sheets';
import { expect, test } from '../support/test';

// One organiser, one session, from nothing to the published agenda; each test goes on where the last one ended.
test.describe.configure({ mode: 'serial' });

let page: Page;
let session: string;
let draft: string;
let locked: { meeting: string; stands: string };
const at = 'organiser.example';

test.beforeAll(async ({ browser, house }) => {
  page = await browser.newPage({ baseURL: house.url, locale: 'en-GB' });
});
test.afterAll(() => page.close());

test('makes a task force with two sides and co-chairs, and a session in three languages', async ({ house, signInAsOperator }) => {
  await signInAsOperator(page, 'organiser@operator.example');
  await makeTaskForce(page, italyAndRussia('organiser'));
  const letter = await house.mail('shcherbakova.organiser@minprom.example');
  expect(letter.language).toBe('ru');
  expect(letter.text).toContain('Щербакова');

  session = await makeSession(page, florence);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('XXVII');
  for (const [language, place] of [['ru', 'Флоренция'], ['it', 'Firenze'], ['en', 'Florence']]) {
    await page.locator(`.languages a[hreflang=${language}]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('main')).toContainText(place);
  }
});

test('sets the hours, the tables, the interpreters and the rules of the Meeting Point', async () => {
  await layOut(page, session, florence.first);
  await page.goto(`${session}/rules`);
  await page.getByLabel('Requests at most').fill('8');
  await page.getByLabel('Meetings at most').fill('6');
  await page.getByLabel('Last moment for requests').fill('2027-11-20T18:00');
  await page.getByLabel('when and at which table each organisation meets').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The rules are saved.')).toBeVisible();
  await expect(page.getByLabel('Last moment for requests')).toHaveValue('2027-11-20T18:00');
});

test('sees every fault of a spreadsheet before anything is written, and brings the corrected one in', async () => {
  const rows = participants(at);
  const faulty = rows.map((row) => ({ ...row }));
  faulty[2].country = 'Italia';
  faulty[7].family_name = '';
  faulty[11].email = 'nardò at schio';
  await upload(page, session, 'Participants', csv('participanti', faulty));
  expect(await found(page, 'New')).toBe(27);
  expect(await found(page, 'Left out')).toBe(3);
  const faults = page.locator('#fault-list tbody tr').filter({ hasText: 'Fault' });
  await expect(faults).toHaveCount(3);
  await expect(faults.nth(0)).toContainText('4');
  await expect(faults.nth(0)).toContainText('country');
  await expect(faults.nth(0)).toContainText('Italia');
  await expect(faults.nth(1)).toContainText('family_name');
  await expect(faults.nth(2)).toContainText('nardò at schio');
  await page.goto(`${session}/participants`);
  await expect(page.getByText('Nobody takes part yet')).toBeVisible();

  await upload(page, session, 'Participants', csv('partecipanti', rows));
  expect(await found(page, 'New')).toBe(30);
  await confirm(page);
  await upload(page, session, 'Participants', xlsx('participants', rows));
  expect(await found(page, 'Unchanged')).toBe(30);
  await expect(page.getByText('Everything in the file is in the session already.')).toBeVisible();
});

test('approves the registrations and brings in the requests', async () => {
  await page.goto(`${session}/participants?state=registered`);
  await page.getByRole('link', { name: 'Approve all 30 who wait' }).click();
  await page.getByRole('button', { name: 'Approve 30 participants' }).click();
  await expect(page.getByText('30 participants are approved.')).toBeVisible();

  await upload(page, session, 'Requests', xlsx('requests', requests()));
  expect(await found(page, 'New')).toBe(45);
  await confirm(page);
  await page.goto(`${session}/desk`);
  await expect(page.getByRole('main')).toContainText('15 requests wait for an answer');
  await expect(page.getByRole('main')).toContainText('30 meetings wait for a place');
});

test('presses Schedule, sees how far it is, and opens the draft', async () => {
  await page.goto(`${session}/agendas`);
  draft = await schedule(page, 3);
  await expect(page.getByRole('main')).toContainText('draft');
});

test('reads the draft by participant, by table and by interpreter', async () => {
  await page.goto(draft);
  await expect(page.getByRole('grid')).toHaveAttribute('data-axis', 'participant');
  await expect(page.getByRole('rowheader', { name: /Щербакова/ })).toBeVisible();
  await page.getByRole('link', { name: 'Tables', exact: true }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('data-axis', 'table');
  await expect(page.getByRole('rowheader', { name: /T01/ })).toBeVisible();
  await page.getByRole('link', { name: 'Interpreters', exact: true }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('data-axis', 'interpreter');
  await expect(page.getByRole('rowheader', { name: /Белинская/ })).toBeVisible();
});

test('locks one meeting, moves another by keyboard, and takes the step back', async () => {
  await page.goto(draft);
  const first = page.locator('.cloth td.held a').first();
  locked = { meeting: (await first.getAttribute('data-meeting')) ?? '', stands: (await first.getAttribute('title')) ?? '' };
  await page.goto(`${draft}/meetings/${locked.meeting}`);
  await page.getByRole('button', { name: 'Lock here' }).click();
  await page.goto(draft);
  await expect(page.locator(`.cloth td.locked a[data-meeting="${locked.meeting}"]`)).toHaveCount(2);

  const other = page.locator(`.cloth td.held:not(.locked) a`).first();
  const meeting = await other.getAttribute('data-meeting');
  const before = await other.getAttribute('title');
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#cloth-live')).toContainText('Picked up');
  await page.locator('.cloth td.legal').first().waitFor();
  const steps = await other.evaluate((link) => {
    const cell = link.closest('td') as HTMLTableCellElement;
    const legal = [...(cell.parentElement as HTMLTableRowElement).cells].find((each) => each.classList.contains('legal'));
    return (legal?.cellIndex ?? cell.cellIndex) - cell.cellIndex;
  });
  expect(steps).not.toBe(0);
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('#cloth-live')).toContainText('Moved to');
  const moved = page.locator(`.cloth a[data-meeting="${meeting}"]`).first();
  await expect(moved).not.toHaveAttribute('title', before ?? '');

  await page.getByRole('button', { name: 'Take back the last step' }).click();
  await expect(page.locator(`.cloth a[data-meeting="${meeting}"]`).first()).toHaveAttribute('title', before ?? '');
});

test('publishes, and everybody who has a meeting is told in his or her language', async ({ house }) => {
  await publish(page, draft);
  await expect(page.getByRole('main')).toContainText('in force');
  const letter = await house.mail(`ru1@${at}`);
  expect(letter.text).toContain('Щербакова');
  expect(letter.links.at(-1)).toContain('/my/agenda');
});

test('schedules again with the lock kept, compares the versions and publishes the second', async () => {
  const first = draft;
  await page.goto(`${session}/agendas`);
  await page.getByLabel('Start from').selectOption({ index: 1 });
  draft = await schedule(page, 2);
  await expect(page.locator(`.cloth td.locked a[data-meeting="${locked.meeting}"]`).first()).toHaveAttribute('title', locked.stands);
  await page.getByRole('link', { name: 'Who moved where' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Version 2 compared with Version 1');
  await publish(page, draft);
  await page.goto(first);
  await expect(page.getByRole('main')).toContainText('superseded');
});
