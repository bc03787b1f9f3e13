import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escaped } from '../../../src/report/html.ts';
import { dialects } from '../../support/desks.ts';
import { salesdesk } from '../../support/salesdesk.ts';
import { playEvil, script } from './evil.ts';

const clock = '2026-03-02T16:00:00+08:00';

const ours =
  '!doctype html head meta title style body header main section h1 h2 p figure svg rect path g text table thead tbody tr th td';

const kinds = ['day', 'month', 'staff', 'staff A01'];

describe('a typed word on a page', () => {
  it('is text and nothing else, and its control characters are seen', () => {
    expect(escaped(`<a href="x" title='y'>&\`\u0007\u202e`)).toBe(
      '&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;&#96;\ufffd\ufffd',
    );
  });
});

for (const dialect of dialects) {
  describe(`the page of a report on ${dialect.name}`, () => {
    let db = '';
    let folder = '';

    beforeAll(async () => {
      db = await dialect.freshUrl();
      await (await playEvil(db)).close();
      folder = await mkdtemp(path.join(tmpdir(), 'salesdesk-page-'));
    });

    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('has no markup but ours, whatever people typed, in both languages', async () => {
      for (const lang of ['en', 'zh']) {
        for (const kind of kinds) {
          const file = path.join(folder, `${lang} ${kind}.html`);
          await salesdesk(`report ${kind} --lang ${lang} --out '${file}'`, { db, clock });
          const html = await readFile(file, 'utf8');
          const tags = html.match(/<[^\s>]*/g) ?? [];
          const names = new Set(tags.map((tag) => tag.replace(/^<\/?/, '').toLowerCase()));
          expect([...names].filter((name) => !ours.split(' ').includes(name))).toEqual([]);
          const inTags = (html.match(/<[^>]*>/g) ?? []).join('\n').replaceAll(/"[^"]*"/g, '""');
          expect(inTags).not.toMatch(/\bon\w+=|href|src=/);
          expect(html).toContain('&#60;script&#62;alert(1)');
          expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        }
      }
    });

    it('gives each picture a text alternative and its figures in a table', async () => {
      const file = path.join(folder, 'alternatives.html');
      await salesdesk(`report day --out '${file}'`, { db, clock });
      const html = await readFile(file, 'utf8');
      const pictures = html.match(/<svg [^>]*>/g) ?? [];
      expect(pictures).toHaveLength(10);
      for (const one of pictures) expect(one).toMatch(/^<svg role="img" aria-label="[^"]{10,}"/);
      expect(html.match(/<\/figure>\n<table>/g)).toHaveLength(pictures.length);
      expect(html).not.toMatch(/<(?:svg|g|path|text|rect) [^>]*\bid=|url\(/);
    });

    it('names no customer and no phone, also where one was typed as a channel', async () => {
      const file = path.join(folder, 'masked.html');
      await salesdesk(`report day --lang zh --out '${file}'`, { db, clock });
      const html = await readFile(file, 'utf8');
      expect(html).toContain('老客户 *** 介绍');
      expect(html).not.toMatch(/陈建国|吴秀英|马丽娜|138 ?0000/);
    });

    it('replaces an existing file only when told to, and leaves nothing beside it', async () => {
      const own = await mkdtemp(path.join(folder, 'own-'));
      const file = path.join(own, 'day.html');
      await writeFile(file, 'yesterday');
      const no = await salesdesk(`report day --out '${file}' --json`, { db, clock });
      expect(no.error()).toMatchObject({ code: 'file.exists', exit: 3 });
      expect(await readFile(file, 'utf8')).toBe('yesterday');
      const yes = await salesdesk(`report day --out '${file}' --force --json`, { db, clock });
      const written = await readFile(file);
      expect(Object.keys(yes.json()).sort()).toEqual(['bytes', 'file', 'sha256']);
      expect(yes.json()).toMatchObject({ file, bytes: written.length });
      expect(written.toString()).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
      expect(await readdir(own)).toEqual(['day.html']);
      const nowhere = await salesdesk(`report day --out '${own}/no/day.html' --json`, {
        db,
        clock,
      });
      expect(nowhere.error()).toMatchObject({ code: 'file.not-found', exit: 4 });
    });

    it('is shown on a terminal with its control characters made visible', async () => {
      const { stdout } = await salesdesk('report day', { db, clock, tty: true });
      expect(stdout).toContain(script);
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
    });
  });
}
