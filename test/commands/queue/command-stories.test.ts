import { describe, it } from 'vitest';
import { dialects } from '../../support/desks.ts';
import { playStory } from '../../support/story.ts';

const team = `
  staff add A01 王芳
  staff add A02 李强
  staff add A03 张敏 --role senior
  staff add A04 赵磊
  staff add M01 周经理 --role manager
  clock 2026-03-02T09:30:00+08:00
`;

/** What the rulebook says, and a morning that shows it. */
const stories: Readonly<Record<string, string>> = {
  'a visitor handed over after a courier keeps the consultant who receives them': `
    queue next --wait
    queue join A04
    queue next --phone 13800000013 --wait
    = {"visit":{"id":"V2","status":"waiting","owner":null,"customer":"C1"}}
    queue done A04 --not-a-customer --why 送快递
    = {"visit":{"status":"not-a-customer"},"handedOver":{"id":"V2","staff":"A04","basis":"turn","owner":"A04"}}
    queue next --phone 13800000013
    = {"visit":{"kind":"returning","status":"waiting","owner":"A04"}}
  `,
  'a customer waiting for the consultant whose courier has gone stays theirs': `
    queue next --phone 13800000016 --wait
    queue join A01
    queue next --phone 13800000016
    = {"visit":{"id":"V2","status":"waiting","owner":"A01"}}
    queue done A01 --not-a-customer --why 送快递
    = {"handedOver":{"id":"V2","staff":"A01","basis":"own"}}
    visitor show C1
    = {"customer":{"owner":"A01"}}
  `,
  'whoever turns out to be no customer leaves nobody an owner': `
    queue join A01
    queue next --phone 13800000001
    queue done A01 --not-a-customer --why 推销
    visitor show C1
    = {"customer":{"owner":null,"firstVisit":null}}
    queue next --phone 13800000001 --by A02 --why 领导安排
    = {"visit":{"kind":"new","basis":"turn","owner":"A02"}}
  `,
  'two visits of one new customer: the first received makes the owner, the second says so': `
    queue next --phone 13800000001 --wait
    queue next --phone 13800000001 --wait
    queue join A01
    = {"received":{"id":"V1","staff":"A01","owner":"A01","basis":"turn"}}
    queue join A02
    = {"received":{"id":"V2","staff":"A02","owner":"A01","basis":"turn"}}
    visitor show C1
    = {"customer":{"owner":"A01"}}
  `,
  'a manager’s transfer while somebody waits stands': `
    queue next --phone 13800000001 --wait
    visitor transfer C1 --to A02 --why 人员调整 --as M01
    queue join A01
    = {"received":{"id":"V1","staff":"A01","owner":"A02","basis":"turn"}}
    visitor show C1
    = {"customer":{"owner":"A02"}}
  `,
  'a new visitor passed on and back again is still a turn, and nobody gets a place back': `
    queue join A01
    queue join A02
    queue next --phone 13800000001
    queue pass V1 --to A02 --why 临时开会
    = {"visit":{"staff":"A02","owner":"A01","basis":"turn"},"board":{"line":[],"free":["A01","A03","A04"]}}
    queue pass V1 --to A01 --why 会开完了
    = {"visit":{"staff":"A01","owner":"A01","basis":"turn"},"board":{"line":[],"free":["A02","A03","A04"]}}
  `,
  'an owner recognised during the reception takes over, and the receiver’s place is restored': `
    queue join A01
    queue next --phone 13800000001
    queue done A01
    queue join A02
    queue join A03
    clock 2026-03-02T09:40:00+08:00
    queue next
    = {"visit":{"id":"V2","kind":"new","staff":"A02","owner":"A02"}}
    visitor register V2 --phone 13800000001
    = {"visit":{"recognised":false,"owner":"A01","basis":"turn"},"conflict":{"owner":"A01"}}
    queue pass V2 --to A01 --why 认出是老客户
    = {"visit":{"staff":"A01","owner":"A01","basis":"own","recognised":true},"board":{"line":[{"staff":"A02","since":"2026-03-02T09:30:00+08:00"},{"staff":"A03"}]}}
  `,
  'an owner who is busy cannot take over': `
    queue join A01
    queue next --phone 13800000001
    queue done A01
    queue join A02
    queue join A01
    queue next
    queue next
    visitor register V2 --phone 13800000001
    queue pass V2 --to A01 --why 认出是老客户
    ! queue.receiving 3
    queue pass V2 --to A02 --why 自己
    ! queue.receiving 3
  `,
  'undoing goes back one act at a time, and a customer it made stays without an owner': `
    queue join A01
    queue next --phone 13800000001
    queue done A01 --outcome 考虑中
    queue undo
    = {"undone":{"act":"done","visit":"V1"},"board":{"receiving":[{"staff":"A01","visit":"V1"}]}}
    queue undo
    = {"undone":{"act":"next","visit":"V1"},"board":{"line":[{"staff":"A01"}],"receiving":[]}}
    queue undo
    = {"undone":{"act":"join","visit":null},"board":{"line":[]}}
    queue undo
    ! queue.nothing-to-undo 3
    visitor show C1
    = {"customer":{"owner":null},"visits":[{"id":"V1","status":"undone"}]}
    queue join A02
    queue next --phone 13800000001
    = {"visit":{"id":"V2","kind":"new","customer":"C1","owner":"A02"}}
  `,
  'exactly ten minutes is in time to undo, one second more is not, and yesterday never is': `
    queue join A01
    clock 2026-03-02T09:30:01+08:00
    queue join A02
    clock 2026-03-02T09:40:01+08:00
    queue undo
    = {"undone":{"act":"join"},"board":{"line":[{"staff":"A01"}]}}
    queue undo
    ! queue.nothing-to-undo 3
    clock 2026-03-02T23:59:00+08:00
    queue join A03
    clock 2026-03-03T00:01:00+08:00
    queue undo
    ! queue.nothing-to-undo 3
  `,
  'a waiting visit is over its time one second after five minutes': `
    queue join A01
    queue next --phone 13800000001
    queue next --phone 13800000001
    clock 2026-03-02T09:35:00+08:00
    queue show
    = {"board":{"waiting":[{"visit":"V2","owner":"A01","until":"2026-03-02T09:35:00+08:00","overdue":false}]}}
    clock 2026-03-02T09:35:01+08:00
    queue show
    = {"board":{"waiting":[{"visit":"V2","overdue":true}]}}
  `,
  'whoever is set to rest while receiving ends that reception and is handed nobody': `
    queue join A01
    queue next --phone 13800000001
    queue next --phone 13800000001
    roster set A01 rest 2026-03-02 --why 身体不适
    queue show
    = {"board":{"receiving":[{"staff":"A01","visit":"V1"}],"off":["A01"],"free":["A02","A03","A04"]}}
    queue join A01
    ! queue.receiving 3
    queue done A01
    = {"handedOver":null,"board":{"waiting":[{"visit":"V2","owner":"A01"}],"off":["A01"]}}
    queue join A01
    ! queue.off-duty 3
    queue back A01
    = {"handedOver":{"id":"V2","staff":"A01","basis":"own"},"board":{"off":[],"waiting":[]}}
  `,
  'the customer of somebody who has left goes to position 1, who becomes the owner': `
    queue join A01
    queue next --phone 13800000001
    queue next --phone 13800000001
    staff resign A01
    queue done A01
    = {"visit":{"status":"done"},"handedOver":null,"board":{"waiting":[{"visit":"V2","owner":"A01"}],"free":["A02","A03","A04"]}}
    queue join A02
    queue cover V2
    = {"visit":{"kind":"returning","staff":"A02","basis":"turn","owner":"A02"}}
    queue done A02
    queue next --phone 13800000001
    = {"visit":{"staff":"A02","basis":"own","owner":"A02"}}
  `,
  'those who wait for anyone are taken in the order they came, also past nine': `
    queue next --wait
    queue next --wait
    queue next --wait
    queue next --wait
    queue next --wait
    queue next --wait
    queue next --wait
    queue next --wait
    queue next --wait
    queue next --wait
    queue show
    = {"board":{"waiting":[{"visit":"V1"},{"visit":"V2"},{"visit":"V3"},{"visit":"V4"},{"visit":"V5"},{"visit":"V6"},{"visit":"V7"},{"visit":"V8"},{"visit":"V9"},{"visit":"V10"}]}}
    queue join A01
    = {"received":{"id":"V1","staff":"A01"}}
    queue join A02
    = {"received":{"id":"V2"},"board":{"line":[],"receiving":[{"staff":"A01","visit":"V1"},{"staff":"A02","visit":"V2"}]}}
  `,
  'a known owner who is not here makes it a cover when somebody joins, and their own when they are back': `
    queue join A01
    queue next --phone 13800000001
    queue done A01
    queue away A01 --kind outpost
    queue next --phone 13800000001 --wait
    = {"visit":{"id":"V2","status":"waiting","owner":"A01"}}
    queue next --phone 13800000001 --wait
    queue join A02
    = {"received":{"id":"V2","staff":"A02","basis":"cover","owner":"A01"}}
    queue back A01
    = {"handedOver":{"id":"V3","staff":"A01","basis":"own","owner":"A01"}}
  `,
  'a referral goes to the referrer’s owner, waits for them, or to whom they name': `
    queue join A01
    queue next --phone 13800000001
    queue done A01
    queue next --phone 13800000002 --referred-by C1
    = {"visit":{"id":"V2","kind":"referral","staff":"A01","owner":"A01","basis":"referral","customer":"C2"}}
    queue next --phone 13800000003 --referred-by 13800000001
    = {"visit":{"id":"V3","status":"waiting","owner":"A01","basis":null}}
    queue cover V3 --to A03 --arranged
    = {"visit":{"staff":"A03","owner":"A01","basis":"referral"}}
    visitor show C3
    = {"customer":{"owner":"A01"}}
    queue next --phone 13800000004 --referred-by C1
    queue cover V4
    ! queue.empty 3
    queue join A02
    queue cover V4
    = {"visit":{"staff":"A02","owner":"A01","basis":"referral"}}
    visitor show C4
    = {"customer":{"owner":"A01"}}
  `,
  'a referral whose owner is off is received as a new visitor': `
    queue join A01
    queue next --phone 13800000001
    queue done A01
    roster set A01 rest 2026-03-02 --why 调休
    queue join A02
    queue next --phone 13800000002 --referred-by C1
    = {"visit":{"kind":"referral","staff":"A02","owner":"A02","basis":"turn"}}
  `,
  'whoever is named receives on the basis the table gives them': `
    queue join A01
    queue next --phone 13800000001
    queue done A01
    queue join A02
    queue join A03
    queue next --phone 13800000001 --by A03 --why 客户要求
    = {"visit":{"staff":"A03","owner":"A01","basis":"cover"},"board":{"line":[{"staff":"A02"}]}}
    queue next --phone 13800000001 --by A01 --why 客户要求
    = {"visit":{"staff":"A01","owner":"A01","basis":"own"}}
    queue next --by A04 --why 客户要求
    = {"visit":{"staff":"A04","owner":"A04","basis":"turn"}}
    queue next --by A04 --why 客户要求
    ! queue.receiving 3
    queue next --by M01 --why 客户要求
    ! queue.not-a-consultant 3
    queue next --by A02
    ! usage 2
  `,
  'a visitor who asks for somebody is theirs, unless the phone says otherwise': `
    queue next --asks-for A04 --phone 13800000001
    = {"visit":{"kind":"returning","staff":"A04","owner":"A04","basis":"own","customer":"C1"}}
    queue done A04
    queue join A02
    queue next --asks-for A02 --phone 13800000001
    = {"visit":{"staff":"A04","owner":"A04","basis":"own"},"board":{"warnings":[{"code":"door.understaffed"},{"code":"owner.differs"}]}}
    queue next --asks-for M01
    ! queue.not-a-consultant 3
    queue next --asks-for X99
    ! staff.not-found 4
    queue next --asks-for A02 --referred-by C1
    ! usage 2
  `,
  'a call makes a customer but no owner: their first visit is new': `
    call add --phone 13800000001 --by A04 --name 陈先生
    queue join A02
    queue next --phone 138-0000-0001
    = {"visit":{"kind":"new","staff":"A02","owner":"A02","customer":"C1","basis":"turn"}}
  `,
  'the same phone is the same customer however it is typed': `
    queue join A01
    queue next --phone 13800000001
    queue done A01
    queue next --phone '+86 138 0000 0001'
    = {"visit":{"kind":"returning","customer":"C1","staff":"A01"}}
    queue done A01
    queue next --phone １３８０００００００１
    = {"visit":{"kind":"returning","customer":"C1","staff":"A01"}}
  `,
  'yesterday’s receptions are over, yesterday’s waiting visitors missed, and all are free': `
    queue join A01
    queue next --phone 13800000001
    queue next --phone 13800000001
    clock 2026-03-03T09:30:00+08:00
    queue show
    = {"board":{"day":"2026-03-03","line":[],"receiving":[],"waiting":[],"free":["A01","A02","A03","A04"]}}
    queue why V1
    = {"visit":{"status":"done","endedAt":null}}
    queue why V2
    = {"visit":{"status":"missed"}}
    queue done A01
    ! queue.not-receiving 3
    queue cover V2
    ! visit.not-waiting 3
    queue pass V1 --to A02 --why 换人
    ! visit.not-receiving 3
    queue join A01
    = {"received":null,"board":{"line":[{"staff":"A01"}]}}
    queue at 2026-03-02T23:00:00+08:00
    = {"board":{"day":"2026-03-02","receiving":[{"staff":"A01","visit":"V1"}],"waiting":[{"visit":"V2","overdue":true}]}}
  `,
  'what is typed in late stands where it happened, needs a reason and contradicts nothing': `
    clock 2026-03-02T10:00:00+08:00
    queue join A02
    queue join A01 --at 09:20
    ! usage 2
    queue join A01 --at 10:30 --why 补录
    ! usage 2
    queue join A01 --at 09:20 --why 补录
    = {"board":{"line":[{"staff":"A01","since":"2026-03-02T09:20:00+08:00"},{"staff":"A02"}]}}
    queue join A02 --at 09:40 --why 补录
    ! queue.order 3
    queue next --phone 13800000001 --at 09:50 --why 补录
    = {"visit":{"id":"V1","at":"2026-03-02T09:50:00+08:00","staff":"A01"},"board":{"line":[{"staff":"A02"}]}}
    queue at 09:49
    = {"board":{"line":[{"staff":"A01"}],"receiving":[]}}
    queue at 09:50
    = {"board":{"line":[],"receiving":[{"staff":"A01","visit":"V1"}]}}
    queue undo
    = {"undone":{"act":"next","visit":"V1"}}
  `,
  'a day at the door can be typed in the day after, on that day’s own line': `
    clock 2026-03-03T09:30:00+08:00
    queue join A01
    queue join A03 --at 2026-03-02T10:00:00+08:00 --why 停电补录
    = {"board":{"day":"2026-03-02","line":[{"staff":"A03"}]}}
    queue next --phone 13800000001 --at 2026-03-02T10:05:00+08:00 --why 停电补录
    = {"visit":{"id":"V1","at":"2026-03-02T10:05:00+08:00","staff":"A03","owner":"A03"},"board":{"day":"2026-03-02"}}
    queue done A03 --at 2026-03-02T10:30:00+08:00 --why 停电补录
    = {"visit":{"id":"V1","status":"done","endedAt":"2026-03-02T10:30:00+08:00"}}
    queue show
    = {"board":{"day":"2026-03-03","line":[{"staff":"A01"}],"receiving":[]}}
    queue undo
    = {"undone":{"act":"join","visit":null},"board":{"line":[]}}
  `,
  'without standby two stand at the door, and a third is told to wait': `
    policy set queue.standby false --why 门口太挤 --as M01
    queue join A01
    queue join A02
    queue join A03
    ! queue.full 3
    queue next
    queue join A03
    = {"board":{"line":[{"staff":"A02"},{"staff":"A03"}]}}
  `,
  'when the policy says so, an owner called out for their own customer keeps the place': `
    policy set queue.ownCustomerKeepsPlace true --why 例会决定 --as M01
    queue join A01
    queue next --phone 13800000001
    queue done A01
    queue join A02
    queue join A01
    queue join A03
    queue next --phone 13800000001
    = {"visit":{"staff":"A01","basis":"own"},"board":{"line":[{"staff":"A02"},{"staff":"A03"}]}}
    queue done A01
    = {"board":{"line":[{"staff":"A02"},{"staff":"A01"},{"staff":"A03"}]}}
  `,
  'everything is checked in one order: words, things, rules': `
    queue next --phone 138abc --by X99 --why 客户要求
    ! usage 2
    queue next --by X99 --why 客户要求
    ! staff.not-found 4
    queue next --referred-by C9
    ! customer.not-found 4
    queue next
    ! queue.empty 3
    queue cover V7
    ! visit.not-found 4
    queue away A01 --kind nap
    ! usage 2
    queue done A01 --not-a-customer
    ! usage 2
    queue leave A01
    ! queue.not-in-line 3
    queue back A01
    ! queue.not-away 3
    queue away A01 --kind lunch --allowed-by X99
    ! staff.not-found 4
    queue away A01 --kind lunch --allowed-by M01
    queue away A01 --kind meeting
    ! queue.already-away 3
  `,
};

for (const dialect of dialects) {
  describe(`a morning at the door on ${dialect.name}`, () => {
    for (const [rule, story] of Object.entries(stories)) {
      it(rule, async () => playStory(await dialect.freshUrl(), team + story));
    }
  });
}
