import { describe, expect, it } from 'vitest';
import { eyesOf, maskPhone, maskPhonesIn } from '../../src/desk/phones.ts';
import type { Actor, DeskInfo } from '../../src/desk/types.ts';

describe('a masked phone', () => {
  it.each([
    ['13800000001', '138****0001'],
    ['13800000001-1234', '138****0001-***'],
    ['021-12345678', '021-****5678'],
    ['021-12345678-801', '021-****5678-***'],
    ['0571-87654321', '057*-****4321'],
    ['0571-8765432', '057*-***5432'],
    ['400-820-8820', '400-***-8820'],
    ['+14155550123', '+141****0123'],
    ['+14155550123x801', '+141****0123x***'],
    ['+2908123', '+****'],
    ['110', '****'],
    ['', '****'],
  ])('%s shows %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe('what somebody wrote', () => {
  it.each([
    ['13900000000', '139****0000'],
    ['老客户 139 0000 0000 介绍', '老客户 139****0000 介绍'],
    ['微信同号+86 139-0000-0000，晚上联系', '微信同号139****0000，晚上联系'],
    ['电话１３９０００００００１', '电话139****0001'],
    ['13900000000/13900000001', '139****0000/139****0001'],
    ['家里 021-12345678 或（0571）8765432', '家里 021-****5678 或057*-***5432'],
    ['021-12345678-801', '021-****5678'],
    ['+1 415 555 0123', '+141****0123'],
  ])('%s shows %s', (written, shown) => {
    expect(maskPhonesIn(written)).toBe(shown);
    expect(maskPhonesIn(shown)).toBe(shown);
  });

  it.each(
    [
      ['', '抖音', '3号楼 1204，预算 150 万', '2026-03-02T09:30:00+08:00', '20260302', 'V12 138'],
      ['0f3e13812345678b'.repeat(4), '总价 1380000.00 元', '8-1-1204'],
    ].flat(),
  )('%j has no phone in it', (written) => {
    expect(maskPhonesIn(written)).toBe(written);
  });
});

describe('who sees a phone whole', () => {
  const desk = { timezone: 'Asia/Shanghai' } as DeskInfo;
  const actor = (code: string, role: Actor['role'], proved = true): Actor => ({
    ...{ code, role, proved },
  });

  it.each([
    ['nobody', null, 'A01', false],
    ['the owner', actor('A01', 'consultant'), 'A01', true],
    ['somebody who says they are the owner', actor('A01', 'consultant', false), 'A01', false],
    ['a colleague', actor('A02', 'senior'), 'A01', false],
    ['a duty officer', actor('B01', 'officer'), 'A01', false],
    ['a clerk', actor('C01', 'clerk'), 'A01', true],
    ['a manager without a PIN', actor('M01', 'manager', false), 'A01', false],
    ['a supervisor, of what has no owner', actor('S01', 'supervisor'), null, true],
    ['a consultant, of what has no owner', actor('A01', 'consultant'), null, false],
  ])('%s', (_who, reader, owner, isOpen) => {
    const eyes = eyesOf({ desk, actor: reader }, owner);
    expect(eyes.phone('13900000000')).toBe(isOpen ? '13900000000' : '139****0000');
    expect(eyes.text('找 13900000000')).toBe(isOpen ? '找 13900000000' : '找 139****0000');
    expect(eyes.zone).toBe('Asia/Shanghai');
  });
});
