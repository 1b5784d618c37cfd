import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { confirm, upload } from '../support/imports';
import { publish, schedule } from '../support/point';
import { florence, italyAndRussia, makeSession, makeTaskForce } from '../support/setup';
import { expect, test } from '../support/test';

const shared = process.env.FILIERA_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const folder = join(shared, 'data/sessions');

for (const [name, first, last, sheets] of [
  ['forum-14', '2014-06-10', '2014-06-10', ['Slots', 'Tables', 'Participants', 'Requests']],
  ['florence-2018', '2018-11-29', '2018-11-30', ['Slots', 'Tables', 'Interpreters', 'Participants', 'Projects', 'Requests']],
] as const) {
  test(`${name} goes in through the browser and comes out as a published agenda`, async ({ page, signInAsOperator }) => {
    test.skip(!existsSync(join(folder, name)), `there is no ${join(folder, name)}`);
    test.setTimeout(180_000);
    await signInAsOperator(page, `${name}@operator.example`);
    await makeTaskForce(page, italyAndRussia(name));
    const session = await makeSession(page, { ...florence, first, last });
    await page.goto(`${session}/rules`);
    await page.getByLabel('Two of the same side may meet').check();
    await page.getByRole('button', { name: 'Save' }).click();
    for (const sheet of sheets) {
      await upload(page, session, sheet, join(folder, name, `${sheet.toLowerCase()}.csv`));
      await confirm(page, sheet === 'Participants');
    }
    await page.goto(`${session}/agendas`);
    await publish(page, await schedule(page, 10));
    await expect(page.getByRole('main')).toContainText('in force');
  });
}
