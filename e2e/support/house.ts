/** A running Filiera with a database of its own, thrown away at the end. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Mail, waitForMail } from './mail';

const program = resolve(process.env.FILIERA_BIN ?? join(import.meta.dirname, '../../target/debug/filiera'));

export class House {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly server: ChildProcess,
  ) {}

  static async open(): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), 'filiera-walk-'));
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const environment = {
      ...process.env,
      FILIERA_DATABASE: `sqlite:${join(folder, 'walk.sqlite')}`,
      FILIERA_DATA: folder,
      FILIERA_MAIL: `folder:${join(folder, 'mail')}`,
      FILIERA_LISTEN: `127.0.0.1:${port}`,
      FILIERA_BASE_URL: url,
    };
    const server = spawn(program, ['serve'], { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    server.stderr?.pipe(createWriteStream(join(folder, 'log')));
    const house = new House(url, folder, environment, server);
    await house.answers();
    return house;
  }

  private async answers(): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (this.server.exitCode !== null) throw new Error(`${program} ended with ${this.server.exitCode}`);
      const healthy = await fetch(`${this.url}/health`).then((answer) => answer.ok, () => false);
      if (healthy) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${program} does not answer at ${this.url}`);
  }

  /** A link that signs in somebody who may do everything. */
  async operator(email: string, language = 'en'): Promise<string> {
    const named = ['--given-name', 'Ada', '--family-name', 'Ricci', '--language', language];
    const { stdout } = await promisify(execFile)(program, ['operator', email, ...named], {
      cwd: this.folder,
      env: this.environment,
    });
    return stdout.trim().split('\n').at(-1) ?? '';
  }

  /** What the checker says of a schedule; throws with every broken rule where it is not valid. */
  async check(instance: object, schedule: object): Promise<string> {
    const files = { 'instance.json': instance, 'schedule.json': schedule };
    for (const [name, content] of Object.entries(files)) await writeFile(join(this.folder, name), JSON.stringify(content));
    const command = ['schedule', 'instance.json', '--check', 'schedule.json'];
    const run = promisify(execFile)(program, command, { cwd: this.folder, env: this.environment });
    const { stdout } = await run.catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${error.stdout}${error.stderr}`);
    });
    return stdout.trim();
  }

  /** The newest mail to somebody; waits until there is one whose text or subject fits. */
  mail(to: string, fits: RegExp = /./): Promise<Mail> {
    return waitForMail(join(this.folder, 'mail'), to, fits);
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.server.once('exit', done));
    // What it still does is of no interest any more.
    if (this.server.exitCode === null && this.server.kill('SIGKILL')) await ended;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no port'))));
    });
  });
}
