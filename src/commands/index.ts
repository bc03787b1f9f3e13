import type { NounName } from '../export/index.ts';
import { text } from '../language.ts';
import type { Tree, Verb } from './verb.ts';

/**
 * All that can be typed, in the order in which help shows it. The path of a verb is the path of its file, which is read
 * only when the verb is meant.
 */
export const tree: Tree = {
  init: async () => (await import('./init.ts')).init,
  policy: {
    says: text('the rules’ numbers and switches', '规则参数'),
    bare: 'show',
    verbs: {
      show: async () => (await import('./policy/show.ts')).show,
      set: async () => (await import('./policy/set.ts')).set,
      diff: async () => (await import('./policy/diff.ts')).diff,
    },
  },
  journal: {
    says: text('every act, chained by hash', '流水：逐笔登记，环环相扣'),
    verbs: {
      list: async () => (await import('./journal/list.ts')).list,
      verify: async () => (await import('./journal/verify.ts')).verify,
    },
  },
  queue: {
    says: text('the line at the door', '门口排位与接待'),
    bare: 'show',
    verbs: {
      join: async () => (await import('./queue/join.ts')).join,
      leave: async () => (await import('./queue/leave.ts')).leave,
      away: async () => (await import('./queue/away.ts')).away,
      back: async () => (await import('./queue/back.ts')).back,
      next: async () => (await import('./queue/next.ts')).next,
      cover: async () => (await import('./queue/cover.ts')).cover,
      done: async () => (await import('./queue/done.ts')).done,
      pass: async () => (await import('./queue/pass.ts')).pass,
      brief: async () => (await import('./queue/brief.ts')).brief,
      undo: async () => (await import('./queue/undo.ts')).undo,
      show: async () => (await import('./queue/show.ts')).show,
      at: async () => (await import('./queue/at.ts')).at,
      why: async () => (await import('./queue/why.ts')).why,
      log: async () => (await import('./queue/log.ts')).log,
    },
  },
  staff: {
    says: text('the people', '人员'),
    bare: 'list',
    verbs: {
      add: async () => (await import('./staff/add.ts')).add,
      list: async () => (await import('./staff/list.ts')).list,
      resign: async () => (await import('./staff/resign.ts')).resign,
      pin: async () => (await import('./staff/pin.ts')).pin,
      import: async () => (await import('./staff/import.ts')).importing,
      conduct: async () => (await import('./staff/conduct.ts')).conduct,
    },
  },
  roster: {
    says: text('duty, rest and leave', '排班：上班、休息、请假'),
    bare: 'show',
    verbs: {
      show: async () => (await import('./roster/show.ts')).show,
      set: async () => (await import('./roster/set.ts')).set,
      calendar: async () => (await import('./roster/calendar.ts')).calendar,
      import: async () => (await import('./roster/import.ts')).importing,
    },
  },
  visitor: {
    says: text('visitors and customers', '来访与客户'),
    verbs: {
      register: async () => (await import('./visitor/register.ts')).register,
      show: async () => (await import('./visitor/show.ts')).show,
      find: async () => (await import('./visitor/find.ts')).find,
      list: async () => (await import('./visitor/list.ts')).list,
      transfer: async () => (await import('./visitor/transfer.ts')).transfer,
      import: async () => (await import('./visitor/import.ts')).importing,
    },
  },
  call: {
    says: text('phone enquiries', '来电'),
    verbs: {
      add: async () => (await import('./call/add.ts')).add,
      list: async () => (await import('./call/list.ts')).list,
    },
  },
  followup: {
    says: text('follow-ups', '回访'),
    bare: 'due',
    verbs: {
      add: async () => (await import('./followup/add.ts')).add,
      due: async () => (await import('./followup/due.ts')).due,
    },
  },
  unit: {
    says: text('the flats for sale', '房源'),
    bare: 'list',
    verbs: {
      add: async () => (await import('./unit/add.ts')).add,
      list: async () => (await import('./unit/list.ts')).list,
      off: async () => (await import('./unit/off.ts')).off,
      on: async () => (await import('./unit/on.ts')).on,
      price: async () => (await import('./unit/price.ts')).price,
      import: async () => (await import('./unit/import.ts')).importing,
    },
  },
  deal: {
    says: text('sales, from deposit to paid', '成交：小定、认购、签约、收款'),
    bare: 'list',
    verbs: {
      open: async () => (await import('./deal/open.ts')).open,
      advance: async () => (await import('./deal/advance.ts')).advance,
      cancel: async () => (await import('./deal/cancel.ts')).cancel,
      pay: async () => (await import('./deal/pay.ts')).pay,
      refund: async () => (await import('./deal/refund.ts')).refund,
      'void-payment': async () => (await import('./deal/void-payment.ts')).voidIt,
      payments: async () => (await import('./deal/payments.ts')).payments,
      list: async () => (await import('./deal/list.ts')).list,
      show: async () => (await import('./deal/show.ts')).show,
      plan: async () => (await import('./deal/plan.ts')).plan,
      due: async () => (await import('./deal/due.ts')).due,
      overdue: async () => (await import('./deal/overdue.ts')).overdue,
      acknowledge: async () => (await import('./deal/acknowledge.ts')).acknowledge,
      incomplete: async () => (await import('./deal/incomplete.ts')).incomplete,
      buyer: {
        says: text('names on a deal', '业主名'),
        verbs: {
          add: async () => (await import('./deal/buyer/add.ts')).add,
          remove: async () => (await import('./deal/buyer/remove.ts')).remove,
          form: async () => (await import('./deal/buyer/form.ts')).form,
        },
      },
      swap: async () => (await import('./deal/swap.ts')).swap,
    },
  },
  approval: {
    says: text('what needs a manager’s word', '审批'),
    bare: 'list',
    verbs: {
      request: {
        says: text('ask for one', '申请审批'),
        verbs: {
          price: async () => (await import('./approval/request/price.ts')).price,
          buyer: async () => (await import('./approval/request/buyer.ts')).buyer,
          unit: async () => (await import('./approval/request/unit.ts')).unit,
          'list-price': async () => (await import('./approval/request/list-price.ts')).listPrice,
          terms: async () => (await import('./approval/request/terms.ts')).terms,
        },
      },
      list: async () => (await import('./approval/list.ts')).list,
      grant: async () => (await import('./approval/grant.ts')).grant,
      refuse: async () => (await import('./approval/refuse.ts')).refuse,
    },
  },
  commission: {
    says: text('credit, disputes, commission', '业绩、争佣、佣金'),
    verbs: {
      show: async () => (await import('./commission/show.ts')).show,
      explain: async () => (await import('./commission/explain.ts')).explain,
      evidence: async () => (await import('./commission/evidence.ts')).evidence,
      precedents: async () => (await import('./commission/precedents.ts')).precedents,
      object: async () => (await import('./commission/object.ts')).object,
      agree: async () => (await import('./commission/agree.ts')).agree,
      escalate: async () => (await import('./commission/escalate.ts')).escalate,
      report: async () => (await import('./commission/report.ts')).report,
      rule: async () => (await import('./commission/rule.ts')).rule,
      malice: async () => (await import('./commission/malice.ts')).malice,
      disputes: async () => (await import('./commission/disputes.ts')).disputes,
      statement: async () => (await import('./commission/statement.ts')).statement,
      run: async () => (await import('./commission/run.ts')).run,
      'at-risk': async () => (await import('./commission/at-risk.ts')).atRisk,
    },
  },
  note: {
    says: text('hand-over, notebook, notices', '交接班、记事、通知'),
    bare: 'list',
    verbs: {
      add: async () => (await import('./note/add.ts')).add,
      read: async () => (await import('./note/read.ts')).read,
      close: async () => (await import('./note/close.ts')).close,
      list: async () => (await import('./note/list.ts')).list,
    },
  },
  tally: {
    says: text('the daily count and the month', '销控日报与月报'),
    bare: 'show',
    verbs: {
      show: async () => (await import('./tally/show.ts')).show,
      close: async () => (await import('./tally/close.ts')).close,
      deliver: async () => (await import('./tally/deliver.ts')).deliver,
      verify: async () => (await import('./tally/verify.ts')).verify,
      month: async () => (await import('./tally/month.ts')).month,
      list: async () => (await import('./tally/list.ts')).list,
    },
  },
  report: {
    says: text('reports that people look at', '报表'),
    verbs: {
      day: async () => (await import('./report/day.ts')).day,
      month: async () => (await import('./report/month.ts')).month,
      staff: async () => (await import('./report/staff.ts')).staff,
    },
  },
  export: {
    says: text('rows for spreadsheets and programs', '导出数据'),
    verbs: {
      visits: rowsOf('visits'),
      customers: rowsOf('customers'),
      calls: rowsOf('calls'),
      followups: rowsOf('followups'),
      deals: rowsOf('deals'),
      payments: rowsOf('payments'),
      credits: rowsOf('credits'),
      commissions: rowsOf('commissions'),
      tallies: rowsOf('tallies'),
      queue: rowsOf('queue'),
      units: rowsOf('units'),
      staff: rowsOf('staff'),
      notes: rowsOf('notes'),
      journal: rowsOf('journal'),
      verify: async () => (await import('./export/verify.ts')).verify,
    } satisfies Record<NounName | 'verify', () => Promise<Verb>>,
  },
  import: async () => (await import('./import.ts')).importFile,
  shell: async () => (await import('./shell.ts')).shell,
  demo: async () => (await import('./demo.ts')).demo,
};

/** Exporting is the same for every noun. */
function rowsOf(noun: NounName) {
  return async () => (await import('./export/rows.ts')).rowsOf(noun);
}
