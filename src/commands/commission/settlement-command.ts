import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import type { Desk } from '../../desk/types.ts';
import { text } from '../../language.ts';
import { formatYuan } from '../../money/fen.ts';
import { monthOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { statementJson } from './json.ts';
import { eyesOn } from './looking-command.ts';
import {
  getStatement,
  runMonth,
  statementBefore,
  type Statement,
} from '../../commission/settlement-service.ts';
import { payslipView, statementView } from './statement-view.ts';
import { riskToday, type RiskReport } from '../../commission/what-if-service.ts';
import { riskView } from './what-if-view.ts';

/** `commission statement | run | at-risk`. */
export function registerSettlement(commission: Command, { describe, run }: Context): void {
  commission
    .command('statement')
    .description(describe(text('what a month pays whom', '佣金结算表')))
    .requiredOption('--month <month>', describe(text('like 2026-03', '例如 2026-03')))
    .option('--staff <code>', describe(text('one person’s, as a payslip', '某人的佣金单')))
    .action(run(statement));
  commission
    .command('run')
    .description(
      describe(text('settle a month, once (clerk, manager)', '月度结算（统计员、经理）')),
    )
    .argument('<month>')
    .action(
      run(async (call, typed: string) => {
        const month = monthOption(typed, 'MONTH');
        const desk = await call.desk();
        return statementAnswer(desk, await runMonth(desk, month));
      }),
    );
  commission
    .command('at-risk')
    .description(
      describe(
        text('paid, and to come back if what is overdue fell through', '逾期成交的佣金风险'),
      ),
    )
    .action(run(risk));
}

async function statement(call: Call, options: { month: string; staff?: string }): Promise<Answer> {
  const month = monthOption(options.month, '--month');
  const { staff } = options;
  const desk = await call.desk();
  const now = await desk.read((reading) => getStatement(reading, month, staff ?? null));
  const answer = statementAnswer(desk, now);
  if (staff === undefined) return answer;
  return {
    ...answer,
    view: async (page) => {
      const before = await desk.read((reading) => statementBefore(reading, now, staff));
      return payslipView(page, { now, before }, staff, await eyesOn(desk));
    },
  };
}

function statementAnswer(desk: Desk, told: Statement): Answer {
  return {
    result: statementJson(told, desk.info.timezone),
    rows: {
      columns: ['month', 'party', 'deal', 'kind', 'credit', 'commission', 'payable'],
      rows: told.staff.flatMap(({ party, lines }) =>
        lines.map((line) => [
          ...[told.month, party, line.deal, line.kind],
          ...[line.creditFen, line.commissionFen, line.payableFen].map(formatYuan),
        ]),
      ),
    },
    view: async (page) => statementView(page, told, await eyesOn(desk)),
  };
}

async function risk(call: Call): Promise<Answer> {
  const desk = await call.desk();
  const report = await desk.read(riskToday);
  return {
    result: riskJson(report),
    rows: {
      columns: ['deal', 'party', 'paid', 'clawback'],
      rows: report.lines.map((line) => [
        ...[line.deal, line.party],
        ...[line.paidFen, line.clawbackFen].map(formatYuan),
      ]),
    },
    view: async (page) => riskView(page, report, await eyesOn(desk)),
  };
}

function riskJson({ overdue, lines, totalFen }: RiskReport) {
  return {
    overdue: overdue.map(({ deal, what, dueOn, days, owner }) => ({
      ...{ deal, what, dueOn, days, owner },
    })),
    atRisk: lines,
    totalFen,
  };
}
