import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { upload } from '../support/imports';
import { ofEverybody, ofOrganiser, ofParticipant } from '../support/pages';
import { participants } from '../support/people';
import { csv } from '../support/sheets';
import { arrive, invite, type Staged, withAgenda } from '../support/stage';
import { expect, test } from '../support/test';

let organiser: Page;
let participant: Page;
let anybody: Page;
let stage: Staged;
let report: string;

test.beforeAll(async ({ browser, house, prepare }) => {
  test.setTimeout(120_000);
  organiser = await prepare(browser, 'axe');
  stage = await withAgenda(organiser, 'axe');
  await invite(organiser, stage.session, 30);
  const faulty = participants('axe.example').map((row) => ({ ...row, country: 'Italia' }));
  await upload(organiser, stage.session, 'Participants', csv('faulty', faulty));
  report = new URL(organiser.url()).pathname;
  participant = await (await browser.newContext({ baseURL: house.url })).newPage();
  await arrive(participant, house, 'it2@axe.example');
  anybody = await (await browser.newContext({ baseURL: house.url })).newPage();
});
test.afterAll(async () => {
  for (const page of [organiser, participant, anybody]) await page?.context().close();
});

/** All that axe knows; in the dark only what differs there, the contrast. */
async function check(page: Page, what: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (colorScheme === 'dark') axe.withRules(['color-contrast']);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect.soft(found, what).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong, ${colorScheme}`, async () => {
    test.setTimeout(180_000);
    for (const [page, paths] of [
      [anybody, ofEverybody(stage)],
      [organiser, [...ofOrganiser(stage), report]],
      [participant, ofParticipant(stage)],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of paths) {
        await page.goto(path);
        await check(page, path, colorScheme);
      }
    }
    // Forms that were refused.
    await organiser.goto('/task-forces/new');
    await organiser.locator('main form').evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''));
    await organiser.getByRole('button', { name: 'Make the task force' }).click();
    await expect(organiser.getByRole('alert')).toBeFocused();
    await check(organiser, 'a refused form', colorScheme);
  });
}
