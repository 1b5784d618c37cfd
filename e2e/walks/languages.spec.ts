import type { Page } from '@playwright/test';
import { ofEverybody, ofOrganiser, ofParticipant } from '../support/pages';
import { arrive, invite, type Staged, withAgenda } from '../support/stage';
import { expect, test } from '../support/test';

let organiser: Page;
let participant: Page;
let anybody: Page;
let stage: Staged;

test.beforeAll(async ({ browser, house, prepare }) => {
  test.setTimeout(120_000);
  organiser = await prepare(browser, 'languages');
  stage = await withAgenda(organiser, 'languages');
  await invite(organiser, stage.session, 30);
  participant = await browser.newPage({ baseURL: house.url });
  await arrive(participant, house, 'it2@languages.example');
  anybody = await browser.newPage({ baseURL: house.url });
});
test.afterAll(async () => {
  for (const page of [organiser, participant, anybody]) await page?.context().close();
});

for (const language of ['it', 'en', 'ru']) {
  for (const width of [390, 1280]) {
    test(`every page is in ${language} and fits a screen of ${width} pixels`, async () => {
      test.setTimeout(120_000);
      for (const [page, paths] of [
        [anybody, ofEverybody(stage)],
        [organiser, ofOrganiser(stage)],
        [participant, ofParticipant(stage)],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(`/language/${language}?back=/sessions`);
        for (const path of paths) {
          const answer = await page.goto(path);
          expect.soft(answer?.status(), path).toBe(200);
          expect.soft(await page.locator('html').getAttribute('lang'), path).toBe(language);
          expect.soft(await page.content(), `${path}: a text is missing`).not.toContain('⟦');
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect.soft(wide, `${path} is too wide`).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}
