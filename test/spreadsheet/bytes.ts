/** Bytes as other programs write them. Node only decodes GB18030, so its table is turned round here. */

function decode(bytes: readonly number[]): string {
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}

function fourBytes(linear: number): number[] {
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ];
}

function buildTable(): Map<string, number[]> {
  const table = new Map<string, number[]>();
  for (let linear = 0; linear < 39_420; linear++) {
    table.set(decode(fourBytes(linear)), fourBytes(linear));
  }
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decode([lead, trail]), [lead, trail]);
    }
  }
  return table;
}

let table: Map<string, number[]> | undefined;

export function gb18030(text: string): Buffer {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(code - 0x10000 + 189_000));
    else bytes.push(...(table.get(character) ?? []));
  }
  return Buffer.from(bytes);
}

export function utf16le(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

export function utf8(text: string): Buffer {
  return Buffer.from(text);
}
