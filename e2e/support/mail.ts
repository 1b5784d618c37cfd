/** Reading the mails that the program writes into a folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Mail {
  subject: string;
  language: string;
  text: string;
  /** The addresses in the text, in order. */
  links: string[];
}

export async function waitForMail(folder: string, to: string, fits: RegExp): Promise<Mail> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const mail = (await mailsTo(folder, to)).reverse().find(({ subject, text }) => fits.test(`${subject}\n${text}`));
    if (mail) return mail;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail to ${to} that fits ${fits}`);
}

/** All mails to an address, the oldest first. */
export async function mailsTo(folder: string, to: string): Promise<Mail[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return sources.filter((source) => header(source, 'to').includes(`<${to}>`)).map(parsed);
}

function parsed(source: string): Mail {
  const [, body = ''] = source.split(/\r?\n\r?\n(.*)/s);
  const encoding = header(source, 'content-transfer-encoding');
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : encoding === 'quoted-printable' ? unquoted(body) : body;
  return {
    subject: words(header(source, 'subject')),
    language: header(source, 'content-language'),
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
  };
}

function header(source: string, name: string): string {
  const head = source.split(/\r?\n\r?\n/)[0].replace(/\r?\n[ \t]+/g, ' ');
  const line = head.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

function unquoted(body: string): string {
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** A header's words as RFC 2047 writes them. */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, text) =>
      how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : unquoted(text.replaceAll('_', ' ')),
    );
}
