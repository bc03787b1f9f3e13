/** What people call the values that are kept of visitors, once for every list, refusal, export and page. */
import { text, type Text } from '../language.ts';
import type {
  Basis,
  CoverCase,
  Level,
  OwnershipCause,
  Purpose,
  VisitKind,
  VisitStatus,
} from './types.ts';

export const visitKindNames: Readonly<Record<VisitKind, Text>> = {
  new: text('new', '新客户'),
  returning: text('returning', '老客户'),
  referral: text('referral', '老带新'),
};

export const visitStatusNames: Readonly<Record<VisitStatus, Text>> = {
  receiving: text('receiving', '接待中'),
  waiting: text('waiting', '等候'),
  done: text('done', '已结束'),
  missed: text('missed', '未接待'),
  'not-a-customer': text('no customer', '非客户'),
  undone: text('undone', '已撤销'),
};

export const basisNames: Readonly<Record<Basis, Text>> = {
  turn: text('in turn', '按排位'),
  own: text('own customer', '自己的客户'),
  cover: text('cover', '代接待'),
  referral: text('referral', '老带新'),
};

export const coverNames: Readonly<Record<CoverCase, Text>> = {
  absent: text('owner off or not here', '原置业顾问不在场'),
  'busy-late': text('owner busy, the wait was over', '原置业顾问忙，已过等候时限'),
  'busy-early': text('owner busy, before the wait was over', '原置业顾问忙，未到等候时限'),
};

/** The floor has no other words for these than the letters. */
export const levelNames: Readonly<Record<Level, Text>> = {
  A: text('A', 'A'),
  B: text('B', 'B'),
  C: text('C', 'C'),
  D: text('D', 'D'),
};

/** As sheets write them. */
export const levelWords: Readonly<Record<Level, readonly string[]>> = {
  A: ['A级', 'A類', 'A类'],
  B: ['B级', 'B類', 'B类'],
  C: ['C级', 'C類', 'C类'],
  D: ['D级', 'D類', 'D类'],
};

export const purposeNames: Readonly<Record<Purpose, Text>> = {
  live: text('to live in', '自住'),
  invest: text('to invest', '投资'),
};

/** What sheets and people call it besides. */
export const purposeWords: Readonly<Record<Purpose, readonly string[]>> = {
  live: ['居住', '自用', '刚需', '改善', '自住兼投资'],
  invest: ['出租', '投资兼自住'],
};

export const ownershipCauseNames: Readonly<Record<OwnershipCause, Text>> = {
  reception: text('by a reception', '接待'),
  registration: text('by registration', '登记'),
  transfer: text('by a manager’s transfer', '经理转交'),
  call: text('by a call', '来电'),
  import: text('by an import', '导入'),
  undo: text('undone', '撤销'),
};
