/**
 * How much a text looks like something written in China today: the share of its characters beyond ASCII
 * that stand in GB 2312, the 6763 characters and signs of daily use. Text read in the wrong encoding
 * (濮撳悕 for 姓名) scores low: between 0 and about a third.
 */

/** Signs a sales floor writes that GB 2312 lacks. */
const floorSigns = '㎡㎥㎝㎏€•～〇';

let everyday: ReadonlySet<number> | undefined;

function listEveryday(): ReadonlySet<number> {
  const decoder = new TextDecoder('gb18030');
  const found = new Set<number>();
  for (const sign of floorSigns) found.add(sign.codePointAt(0) ?? 0);
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    if (lead > 0xa3 && lead < 0xb0) continue;
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const code = decoder.decode(Uint8Array.of(lead, trail)).codePointAt(0) ?? 0;
      if (code < 0xe000 || code > 0xf8ff) found.add(code);
    }
  }
  return found;
}

// Reached only through four-byte codes, which no other encoding hits by chance.
function isRareHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x20000 && code <= 0x323af);
}

/** Share of daily characters among those beyond ASCII, 1 where there are none. */
export function shareEveryday(text: string): number {
  everyday ??= listEveryday();
  let foreign = 0;
  let known = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80) continue;
    if (code > 0xffff) at++;
    foreign++;
    if (everyday.has(code) || isRareHan(code)) known++;
  }
  return foreign === 0 ? 1 : known / foreign;
}
