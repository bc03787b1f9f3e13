import { describe, expect, it } from 'vitest';
import { isConsultant, parseRole, parseState, problemWithCode } from '../../src/staff/rules.ts';

describe('staff codes', () => {
  it.each(['A01', 'a1', '7', 'M-01', 'x_2', 'ABCDEFGHIJ12'])('%s can be one', (code) => {
    expect(problemWithCode(code)).toBeNull();
  });

  it.each([
    ['', 'nothing'],
    ['ABCDEFGHIJ123', 'thirteen characters'],
    ['-A1', 'it looks like an option'],
    ['A 1', 'a blank'],
    ['A:1', 'the sign that shares are written with'],
    ['A,1', 'the sign between shares'],
    ['王1', 'not a letter of the keypad'],
    ['FUND', 'the activity fund'],
    ['fund', 'the activity fund'],
  ])('"%s" cannot: %s', (code) => {
    expect(problemWithCode(code)).not.toBeNull();
  });
});

describe('the words of a sheet', () => {
  it.each([
    ['置业顾问', 'consultant'],
    ['Senior', 'senior'],
    [' 高级置业顾问 ', 'senior'],
    ['销控', 'clerk'],
    ['值班', 'officer'],
    ['主管', 'supervisor'],
    ['经理', 'manager'],
    ['老板', null],
  ])('%s is the role %s', (word, role) => {
    expect(parseRole(word)).toBe(role);
  });

  it.each([
    ['休', 'rest'],
    ['轮休', 'rest'],
    ['REST', 'rest'],
    ['病假', 'leave'],
    ['在岗', 'duty'],
    ['也许', null],
  ])('%s is the state %s', (word, state) => {
    expect(parseState(word)).toBe(state);
  });

  it('only consultants and seniors stand in the line', () => {
    expect(['consultant', 'senior', 'clerk', 'manager'].map(isConsultant)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
