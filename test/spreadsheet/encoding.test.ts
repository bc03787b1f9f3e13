import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { decodeBytes, parseEncoding } from '../../src/spreadsheet/encoding.ts';
import { gb18030, utf16be, utf16le, utf8 } from './bytes.ts';

const visitors = '姓名,电话,渠道\r\n王小明,13800001234,抖音\r\n李娜,13900005678,路过\r\n';

function decoded(bytes: Uint8Array, wanted?: string) {
  const decoding = decodeBytes(bytes, wanted);
  if (decoding.refused) throw new Error(decoding.refused.text.en);
  return decoding.decoded;
}

function refusal(bytes: Uint8Array, wanted?: string) {
  const decoding = decodeBytes(bytes, wanted);
  if (!decoding.refused) throw new Error(`read as ${decoding.decoded.encoding}`);
  return decoding.refused;
}

describe('an encoding that the file makes certain', () => {
  it.each([
    ['UTF-8', utf8(visitors), 'utf-8', false],
    ['UTF-8 with a mark', utf8(`\ufeff${visitors}`), 'utf-8', true],
    ['GBK, as Chinese Excel saves CSV', gb18030(visitors), 'gb18030', false],
    ['GB18030 with a mark', gb18030(`\ufeff${visitors}`), 'gb18030', true],
    ['UTF-16 with a mark, low byte first', utf16le(`\ufeff${visitors}`), 'utf-16le', true],
    ['UTF-16 with a mark, high byte first', utf16be(`\ufeff${visitors}`), 'utf-16be', true],
    ['UTF-16 without a mark, low byte first', utf16le(visitors), 'utf-16le', false],
    ['UTF-16 without a mark, high byte first', utf16be(visitors), 'utf-16be', false],
  ])('%s', (_, bytes, encoding, bom) => {
    expect(decoded(bytes)).toEqual({ text: visitors, encoding, bom });
  });

  it('is UTF-8 where nothing is beyond ASCII', () => {
    expect(decoded(utf8('name,phone\nWang,138'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('is told from the whole file, not from its beginning', () => {
    const long = `code,note\n${'3-1-1502,none\n'.repeat(20_000)}3-1-1503,看过两次\n`;
    expect(decoded(gb18030(long))).toEqual({ text: long, encoding: 'gb18030', bom: false });
  });

  it('keeps characters that GB18030 writes in four bytes', () => {
    const rare = '姓名,备注\n𠮷田,㐂\n';
    expect(decoded(gb18030(rare)).text).toBe(rare);
  });

  it('reads 联通 in GBK, which loose detection takes for UTF-8', () => {
    expect(decoded(Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]))).toMatchObject({
      text: '联通',
      encoding: 'gb18030',
    });
  });

  it('is UTF-8 for one short Chinese name among ASCII, though the bytes are valid GB18030', () => {
    expect(decoded(utf8('name,phone\n赵丽,138\n'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('does not take a NUL in a cell for UTF-16', () => {
    expect(decoded(utf8('name,phone\nWang\0,138\n')).encoding).toBe('utf-8');
  });
});

describe('an encoding that the file leaves open', () => {
  it('is refused with both readings where a short file could be either', () => {
    const refused = refusal(Buffer.from('name\n\u04bb\n'));
    expect(refused).toMatchObject({
      code: 'import.encoding',
      alternatives: [
        { encoding: 'utf-8', sample: '\u04bb' },
        { encoding: 'gb18030', sample: '一' },
      ],
    });
    expect(refused.hint?.zh).toContain('--encoding gb18030');
  });

  it('is refused for Big5, and read when it is named', () => {
    // 姓名,電話 and 陳大文
    const big5 = Buffer.from('a96da6572cb971b8dc0ab3afa46aa4e52c303931320a', 'hex');
    expect(refusal(big5)).toMatchObject({ code: 'import.encoding' });
    expect(refusal(big5).hint?.en).toContain('--encoding big5');
    expect(decoded(big5, 'big5').text).toBe('姓名,電話\n陳大文,0912\n');
  });

  it('is refused where one line of a GBK file is UTF-8, naming the line', () => {
    const pasted = Buffer.concat([gb18030(visitors), utf8('张伟,13700000000,抖音\n')]);
    expect(refusal(pasted)).toMatchObject({ code: 'import.encoding', line: 4 });
  });

  it('is refused where one line of a UTF-8 file is GBK, naming byte and line', () => {
    const pasted = Buffer.concat([utf8(visitors), gb18030('张伟,13700000000,抖音\n')]);
    const refused = refusal(pasted);
    expect(refused.code).toBe('import.encoding');
    expect(refused.text.en).toContain(`utf-8 (stops at byte ${utf8(visitors).length}, line 4)`);
  });
});

describe('bytes that cannot be read', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['only a mark', utf8('\ufeff')],
    ['only a mark of UTF-16', utf16le('\ufeff')],
  ])('%s is an empty file', (_, bytes) => {
    expect(refusal(bytes).code).toBe('import.empty');
  });

  it('names the byte and line where a named encoding breaks', () => {
    const refused = refusal(Buffer.concat([utf8('姓名\n'), Buffer.from([0xff])]), 'utf-8');
    expect(refused).toMatchObject({ code: 'import.encoding', line: 2 });
    expect(refused.text.zh).toContain('第 2 行，第 7 字节');
  });

  it('is refused where it ends inside a character', () => {
    expect(refusal(utf8(`\ufeff${visitors}王`).subarray(0, -1))).toMatchObject({ line: 4 });
    expect(refusal(Buffer.concat([utf16le(`\ufeff${visitors}`), Buffer.from([1])])).line).toBe(4);
  });

  it('is refused where flag and mark contradict each other', () => {
    expect(refusal(utf8(`\ufeff${visitors}`), 'gb18030').text.en).toContain('mark of utf-8');
  });

  it.each([
    ['a workbook', Buffer.from('504b0304', 'hex'), '.xlsx'],
    ['an old workbook', Buffer.from('d0cf11e0', 'hex'), '.xls'],
    ['a PDF', utf8('%PDF-1.7'), 'PDF'],
  ])('%s is named as what it is', (_, bytes, kind) => {
    expect(refusal(bytes)).toMatchObject({ code: 'import.not-csv' });
    expect(refusal(bytes).text.zh).toContain(kind);
  });
});

describe('--encoding', () => {
  it.each([
    ['auto', 'auto'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['cp936', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['utf-16', 'utf-16le'],
    ['big5', 'big5'],
  ])('%s is %s', (name, encoding) => {
    expect(parseEncoding(name)).toBe(encoding);
  });

  it('refuses a name nobody knows', () => {
    expect(() => parseEncoding('martian')).toThrow(UserError);
  });
});
