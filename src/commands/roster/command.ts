import type { Command } from 'commander';
import { workday } from '../../calendar/holidays.ts';
import { monthOf } from '../../calendar/time.ts';
import type { Call, Context } from '../context.ts';
import { text } from '../../language.ts';
import { addImportOptions, importFile, type ImportOptions } from '../../terminal/import-command.ts';
import { choiceOption, dayOption, monthOption } from '../../terminal/options.ts';
import type { Answer, Sheet } from '../../terminal/output.ts';
import { rosterColumns } from '../../staff/import-rows.ts';
import { importRoster } from '../../staff/import-service.ts';
import { calendarOf, setRoster, showRoster } from '../../staff/roster-service.ts';
import { rosterStates, type RosterLine } from '../../staff/types.ts';
import { calendarView, rosterView, stateNames } from '../staff/view.ts';

/** The roster: set, show, import, and the working calendar behind it. */
export function registerRoster(program: Command, context: Context): void {
  const { describe, run } = context;
  const roster = program
    .command('roster')
    .description(describe(text('duty, rest and leave', '排班：上班、休息、请假')));
  roster
    .command('show', { isDefault: true })
    .description(describe(text('everybody on a day, today if none is given', '某日排班，默认当天')))
    .argument('[day]')
    .action(run(show));
  roster
    .command('set')
    .description(describe(text('say what somebody does on a day or several', '设置某人的排班')))
    .argument('<code>')
    .argument('<state>', describe(text('duty, rest or leave', 'duty 上班、rest 休息、leave 请假')))
    .argument('<day>')
    .option('--to <day>', describe(text('last day', '最后一天')))
    .action(run(set));
  roster
    .command('calendar')
    .description(
      describe(text('working days and public holidays of a month', '某月的工作日与节假日')),
    )
    .argument('[month]')
    .action(run(calendar));
  const importing = roster
    .command('import')
    .description(describe(text('days from a CSV file', '从 CSV 文件导入排班')));
  addImportOptions(importing, describe).action(
    run((call, file: string, options: ImportOptions) =>
      importFile(call, file, options, {
        columns: rosterColumns,
        save: async (table, importRun) => importRoster(await call.desk(), table, importRun),
      }),
    ),
  );
}

async function set(
  call: Call,
  staff: string,
  typedState: string,
  day: string,
  options: { to?: string },
): Promise<Answer> {
  const state = choiceOption(typedState, 'STATE', rosterStates);
  const from = dayOption(day, 'DAY');
  const to = options.to === undefined ? from : dayOption(options.to, '--to');
  const lines = await setRoster(await call.desk(), { staff, state, from, to });
  const name = stateNames[state];
  const said = text(
    `${staff} is ${name.en} ${from === to ? `on ${from}` : `from ${from} to ${to}`}.`,
    `${staff} ${from === to ? from : `${from} 至 ${to}`} ${name.zh}。`,
  );
  return { result: { roster: lines }, rows: sheetOf(lines), view: (page) => page.say(said) };
}

async function show(call: Call, typed: string | undefined): Promise<Answer> {
  const given = typed === undefined ? null : dayOption(typed, 'DAY');
  const desk = await call.desk();
  const { day, lines } = await desk.read(async (reading) => {
    const wanted = given ?? reading.today;
    return { day: wanted, lines: await showRoster(reading, wanted) };
  });
  return {
    result: { roster: lines.map(({ name: _name, ...line }) => line) },
    rows: sheetOf(lines),
    view: async (page) => rosterView(page, day, await workday(day), lines),
  };
}

function sheetOf(lines: readonly RosterLine[]): Sheet {
  return {
    columns: ['day', 'staff', 'state', 'why'],
    rows: lines.map(({ day, staff, state, why }) => [day, staff, state, why]),
  };
}

async function calendar(call: Call, typed: string | undefined): Promise<Answer> {
  const month =
    typed === undefined
      ? await (await call.desk()).read(({ today }) => Promise.resolve(monthOf(today)))
      : monthOption(typed, 'MONTH');
  const days = await calendarOf(month);
  const year = month.slice(0, 4);
  const unknown = text(
    `The public holidays of ${year} are not known here; only weekends are marked.`,
    `尚无 ${year} 年的节假日安排，只按周末计算。`,
  );
  const shown = days.map(({ day, working, kind, name }) => ({ day, working, kind, name }));
  return {
    result: { calendar: shown },
    notices: days.some(({ known }) => !known) ? [unknown] : [],
    rows: {
      columns: ['day', 'working', 'kind', 'name'],
      rows: shown.map((one) => [one.day, one.working, one.kind, one.name]),
    },
    view: (page) => calendarView(page, days),
  };
}
