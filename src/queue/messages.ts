/** What the door says, in both languages of the floor. */
import type { VisitId } from '../ids.ts';
import { text, type Text } from '../language.ts';
import { actNames, awayKindNames } from './names.ts';
import type { ActEvent, AwayKind, Conflict } from './types.ts';

/** Why an act cannot have happened as recorded. */
export const impossible = {
  notInLine: text('they were not in the line', '当时不在排位中'),
  inLine: text('they were in the line already', '当时已在排位中'),
  receiving: text('they were receiving somebody', '当时正在接待'),
  notReceiving: text('they were not receiving this visitor', '当时并未接待该来访'),
  notWaiting: text('the visitor was not waiting', '当时该来访并未在等候'),
  off: text('they were off', '当时不当值'),
  away: text('they were away', '当时已离开'),
  notAway: text('they were not away', '当时并未离开'),
} as const;

/** Where somebody is, so that it can follow their code: 'A01 is receiving V3'. */
export const whereabouts = {
  resigned: text('has left the company', '已离职'),
  elsewhere: text('does not receive at the door', '不在门口接待'),
  rest: text('is off today', '今天休息'),
  leave: text('is on leave today', '今天请假'),
  free: text('is on duty and free', '当值且空闲'),
  receiving: (visit: VisitId) => text(`is receiving ${visit}`, `正在接待 ${visit}`),
  away: (kind: AwayKind) =>
    text(`is away: ${awayKindNames[kind].en}`, `已离开（${awayKindNames[kind].zh}）`),
  inLine: (position: number) => text(`stands at position ${position}`, `排在第 ${position} 位`),
};

/** 'A01 is receiving V3.' */
export function whereIs(staff: string, where: Text): Text {
  return text(`${staff} ${where.en}.`, `${staff} ${where.zh}。`);
}

export const refusals = {
  resigned: (staff: string) => text(`${staff} has left the company.`, `${staff} 已离职。`),
  notAConsultant: (staff: string) =>
    text(
      `${staff} is neither a consultant nor a senior; only they receive at the door.`,
      `${staff} 不是置业顾问，只有置业顾问和高级置业顾问在门口接待。`,
    ),
  receiving: (staff: string, visit: VisitId) =>
    text(`${staff} is receiving ${visit}.`, `${staff} 正在接待 ${visit}。`),
  inLine: (staff: string, position: number) =>
    text(
      `${staff} is in the line already, at position ${position}.`,
      `${staff} 已在排位中，现在是第 ${position} 位。`,
    ),
  away: (staff: string, kind: AwayKind) =>
    text(
      `${staff} is away (${awayKindNames[kind].en}).`,
      `${staff} 已离开（${awayKindNames[kind].zh}）。`,
    ),
  off: (staff: string) => text(`${staff} is off today.`, `${staff} 今天不当值。`),
  full: (places: number) =>
    text(
      `All ${places} places at the door are taken, and nobody stands by here.`,
      `门口 ${places} 个站位已满，本案场不设候补。`,
    ),
  notInLine: (staff: string) => text(`${staff} is not in the line.`, `${staff} 不在排位中。`),
  notAway: (staff: string) => text(`${staff} is not away.`, `${staff} 并未离开。`),
  notReceiving: (staff: string) =>
    text(`${staff} is not receiving anybody.`, `${staff} 现在没有接待客户。`),
  visitNotReceived: (visit: VisitId) =>
    text(`Nobody is receiving ${visit} now.`, `${visit} 现在不在接待中。`),
  visitNotWaiting: (visit: VisitId) => text(`${visit} is not waiting.`, `${visit} 现在不在等候。`),
  visitNotToday: (visit: VisitId) =>
    text(`${visit} is not among the visits of this day.`, `${visit} 不是当天的来访。`),
  noOwner: (visit: VisitId) =>
    text(
      `${visit} has no consultant who could be asked for a briefing.`,
      `${visit} 没有可以联系的原置业顾问。`,
    ),
  notAReferral: (visit: VisitId) =>
    text(
      `${visit} is not a referral; only a referral’s consultant names a colleague.`,
      `${visit} 不是老带新，只有老带新才由原置业顾问安排同事接待。`,
    ),
  empty: (free: readonly string[]) =>
    free.length === 0
      ? text(
          'Nobody is in the line, and nobody on duty is free.',
          '现在没有人排位，也没有空闲的当值人员。',
        )
      : text(
          `Nobody is in the line. On duty and free: ${free.join(', ')}.`,
          `现在没有人排位。当值且空闲：${free.join('、')}。`,
        ),
  granter: (staff: string, granter: string) =>
    text(
      `${granter} is no superior of ${staff}: a senior of the same team, a supervisor, a deputy or a manager lets people go.`,
      `${granter} 不是 ${staff} 的直属上司：须由同组的高级置业顾问、主管、副主任或经理批准。`,
    ),
  noLeader: (leader: string) =>
    text(
      `${leader} neither leads here nor is the duty officer, and cannot say who stays.`,
      `${leader} 不是主管、副主任、经理或值班人员，不能安排留守。`,
    ),
  visitOver: (visit: VisitId) => text(`${visit} is not inside any more.`, `${visit} 已不在现场。`),
  nothingToUndo: text(
    'There is nothing at the door today that could be undone.',
    '今天门口没有可以撤销的操作。',
  ),
  undoTooLate: (act: ActEvent['act'], minutes: number) =>
    text(
      `The last act at the door (${actNames[act].en}) was recorded more than ${minutes} minutes ago.`,
      `门口最近一次操作（${actNames[act].zh}）的记录已超过 ${minutes} 分钟，不能撤销。`,
    ),
  order: ({ act, staff, visit, text: why }: Conflict, time: string) => {
    const who = [staff, visit].filter((one) => one !== null);
    return text(
      `This would contradict a later act: ${actNames[act].en} ${who.join(' ')} at ${time} (${why.en}).`,
      `这与之后的记录矛盾：${time} ${who.join(' ')} ${actNames[act].zh}（${why.zh}）。`,
    );
  },
};

export const hints = {
  type: (command: string) => text(`Type: salesdesk ${command}`, `请输入：salesdesk ${command}`),
  joinOrWait: (free: readonly string[], mayWait: boolean) => {
    const commands = [
      ...(free[0] === undefined ? [] : [`salesdesk queue join ${free[0]}`]),
      ...(mayWait ? ['salesdesk queue next --wait'] : []),
    ];
    return commands.length === 0
      ? text(
          'Whoever is free next types: salesdesk queue join',
          '有人空闲后请输入：salesdesk queue join',
        )
      : text(`Type: ${commands.join(', or ')}`, `请输入：${commands.join('，或 ')}`);
  },
  cameIn: (staff: string) =>
    text(
      `Has ${staff} come in after all? Type: salesdesk queue back ${staff}`,
      `如 ${staff} 已到岗，请输入：salesdesk queue back ${staff}`,
    ),
};

export const warned = {
  thinCounter: (count: number, minimum: number) =>
    text(
      `${count} at the counter; there should be at least ${minimum} over lunch.`,
      `午间前台现有 ${count} 人，至少应有 ${minimum} 人。`,
    ),
  late: (staff: readonly string[], minutes: number) =>
    text(
      `${staff.join(', ')}: not back more than ${minutes} minutes after the time given.`,
      `${staff.join('、')} 超过预计返回时间 ${minutes} 分钟以上，仍未返回。`,
    ),
  noGranter: (staff: readonly string[]) =>
    text(
      `${staff.join(', ')}: out without anybody on record who allowed it (--allowed-by).`,
      `${staff.join('、')} 外出未登记批准人（--allowed-by）。`,
    ),
  briefDue: (visits: readonly VisitId[], first: VisitId) =>
    text(
      `${visits.join(', ')}: nobody has tried to reach the owner yet. Type: salesdesk queue brief ${first} --reached yes (or no)`,
      `${visits.join('、')} 还没有联系原置业顾问。请输入：salesdesk queue brief ${first} --reached yes（或 no）`,
    ),
  closing: (visits: readonly VisitId[], closes: string, first: VisitId) =>
    text(
      `${visits.join(', ')}: still inside, and we close at ${closes}. The leader says who stays: salesdesk queue stay ${first} --leader CODE`,
      `${visits.join('、')} 仍在现场，${closes} 下班。请负责人安排谁留守：salesdesk queue stay ${first} --leader 工号`,
    ),
  understaffed: (count: number, minimum: number) =>
    text(
      `${count} in the line; there should be at least ${minimum} at the door now.`,
      `现在排位 ${count} 人，此时门口至少应有 ${minimum} 人。`,
    ),
  early: (staff: string, opensAt: string) =>
    text(
      `${staff} joined before ${opensAt}; places are taken after the morning meeting.`,
      `${staff} 在 ${opensAt} 之前排位；早会结束后才开始排位。`,
    ),
  ownerDiffers: (asked: string, owner: string) =>
    text(
      `The visitor asks for ${asked}, but on record is ${owner}’s customer; the record counts.`,
      `来访客户要找 ${asked}，但登记的原置业顾问是 ${owner}，以登记为准。`,
    ),
};

export const reasons = {
  first: (staff: string) => text(`${staff} stood first in the line.`, `${staff} 排在第一位。`),
  waitedForAnyone: (visit: VisitId, staff: string) =>
    text(
      `${visit} had waited longest for anyone; ${staff} was the next one free.`,
      `${visit} 等候任意置业顾问时间最长，${staff} 最先空出。`,
    ),
  own: (staff: string) =>
    text(
      `The visitor is ${staff}’s customer, and ${staff} is on duty and free.`,
      `这是 ${staff} 的老客户，${staff} 当值且空闲。`,
    ),
  losesPlace: (staff: string) =>
    text(
      `${staff} was called out of the line and loses the place.`,
      `${staff} 从排位中叫出，原排位不保留。`,
    ),
  keepsPlace: (staff: string) =>
    text(
      `${staff} was called out of the line and keeps the place.`,
      `${staff} 从排位中叫出，原排位保留。`,
    ),
  ownerNow: (owner: string, where: Text) =>
    text(
      `The visitor is ${owner}’s customer; ${owner} ${where.en}.`,
      `这是 ${owner} 的老客户；${owner} ${where.zh}。`,
    ),
  ownerLeft: (owner: string, staff: string) =>
    text(
      `${owner} has left the company; ${staff} becomes the owner.`,
      `${owner} 已离职，客户改由 ${staff} 负责。`,
    ),
  becomesOwner: (staff: string) =>
    text(
      `Nobody owns this returning customer; ${staff} becomes the owner.`,
      `该老客户没有原置业顾问，由 ${staff} 负责。`,
    ),
  referralEarly: (owner: string, staff: string, minutes: number) =>
    text(
      `The ${minutes} minutes for ${owner} were not over: ${staff} receives, and customer and credit stay with ${owner}.`,
      `等候 ${owner} 未满 ${minutes} 分钟：由 ${staff} 接待，客户与业绩仍归 ${owner}。`,
    ),
  waits: (owner: string, minutes: number, until: string) =>
    text(
      `The visitor waits for ${owner}, at most ${minutes} minutes, until ${until}.`,
      `客户等候 ${owner}，最长 ${minutes} 分钟，到 ${until} 为止。`,
    ),
  waitsForAnyone: text(
    'Nobody is in the line; whoever joins next receives the visitor.',
    '现在没有人排位，下一位排位的置业顾问立即接待。',
  ),
  referral: (staff: string) =>
    text(
      `A customer of ${staff} sent the visitor, and ${staff} is on duty and free.`,
      `这是 ${staff} 的老客户介绍的新客户，${staff} 当值且空闲。`,
    ),
  referralOf: (owner: string, where: Text) =>
    text(
      `A customer of ${owner} sent the visitor; ${owner} ${where.en}.`,
      `这是 ${owner} 的老客户介绍的新客户；${owner} ${where.zh}。`,
    ),
  referralByNobody: text(
    'No consultant stands behind this referral, so it counts as a new visitor.',
    '该老带新没有原置业顾问，按新客户接待。',
  ),
  arranged: (owner: string, staff: string) =>
    text(
      `${owner} arranged for ${staff} to receive, and keeps the credit.`,
      `由 ${owner} 安排 ${staff} 接待，业绩仍归 ${owner}。`,
    ),
  named: (staff: string, why: string) =>
    text(
      `An exception: whoever runs the door named ${staff} (${why}).`,
      `例外：由门口负责人指定 ${staff} 接待（${why}）。`,
    ),
  passed: (from: string, staff: string, why: string) =>
    text(
      `${from} handed the visitor over to ${staff} in mid-reception (${why}).`,
      `${from} 在接待中转交给 ${staff}（${why}）。`,
    ),
  recognised: (owner: string, visitIsReferral: boolean) =>
    visitIsReferral
      ? text(`A customer of ${owner} sent the visitor.`, `这是 ${owner} 的老客户介绍的客户。`)
      : text(
          `The visitor is ${owner}’s customer, recognised while the reception went on.`,
          `接待中认出这是 ${owner} 的老客户。`,
        ),
  placeRestored: (staff: string) =>
    text(`${staff} has the place in the line again.`, `${staff} 恢复原排位。`),
  absent: (owner: string) =>
    text(
      `${owner} is not here: a deal’s credit is shared with ${owner}.`,
      `${owner} 不在场：如成交，业绩与 ${owner} 分成。`,
    ),
  busyLate: (owner: string, minutes: number) =>
    text(
      `The ${minutes} minutes for ${owner} were over: a deal’s credit is shared with ${owner}.`,
      `等候 ${owner} 已超过 ${minutes} 分钟：如成交，业绩与 ${owner} 分成。`,
    ),
  busyEarly: (owner: string, minutes: number) =>
    text(
      `The ${minutes} minutes for ${owner} were not over: a deal’s credit stays with ${owner}.`,
      `等候 ${owner} 未满 ${minutes} 分钟：如成交，业绩归 ${owner}。`,
    ),
  brief: (owner: string, visit: VisitId, until: string) =>
    text(
      `Try to reach ${owner} for a briefing by ${until}, then type: salesdesk queue brief ${visit} --reached yes`,
      `请在 ${until} 前联系 ${owner} 了解情况，然后输入：salesdesk queue brief ${visit} --reached yes`,
    ),
};

/** Why those ahead were passed over. */
export const passedBy = {
  own: (staff: string) =>
    text(`The visitor is ${staff}’s customer.`, `来访的是 ${staff} 的老客户。`),
  referral: (staff: string) =>
    text(`A customer of ${staff} sent the visitor.`, `来访的是 ${staff} 的老客户介绍的客户。`),
  waits: (owner: string, visit: VisitId) =>
    text(`${visit} waits for ${owner}.`, `${visit} 等候 ${owner}。`),
  named: (staff: string, why: string) =>
    text(`${staff} was named (${why}).`, `指定 ${staff} 接待（${why}）。`),
  passed: (staff: string, why: string) =>
    text(`The visitor was handed over to ${staff} (${why}).`, `客户转交给 ${staff}（${why}）。`),
  arranged: (owner: string, staff: string) =>
    text(`${owner} arranged for ${staff}.`, `${owner} 安排 ${staff} 接待。`),
  freed: (visit: VisitId) => text(`${visit} had been waiting.`, `${visit} 一直在等候。`),
};
