import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { roleName } from '../../desk/service.ts';
import { roles } from '../../desk/types.ts';
import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { addImportOptions, importFile, type ImportOptions } from '../../terminal/import-command.ts';
import { choiceOption, dayOption } from '../../terminal/options.ts';
import type { Answer, Sheet } from '../../terminal/output.ts';
import type { Page } from '../../terminal/page.ts';
import { registerConduct } from './conduct-command.ts';
import { staffColumns } from '../../staff/import-rows.ts';
import { importStaff } from '../../staff/import-service.ts';
import { registerRoster } from '../roster/command.ts';
import { addStaff, changePin, listStaff, resignStaff, type PinWish } from '../../staff/service.ts';
import type { StaffMember } from '../../staff/types.ts';
import { staffView } from './view.ts';

/** People of the floor: staff, their PINs, their roster. */
export function registerStaff(program: Command, context: Context): void {
  const { describe } = context;
  const staff = program.command('staff').description(describe(text('the people', '人员')));
  registerAdd(staff, context);
  staff
    .command('list', { isDefault: true })
    .description(describe(text('everybody, by code', '列出全部人员')))
    .action(
      context.run(async (call) => {
        const desk = await call.desk();
        return listAnswer(await desk.read(({ db }) => listStaff(db)));
      }),
    );
  staff
    .command('resign')
    .description(describe(text('somebody leaves the company', '登记离职')))
    .argument('<code>')
    .action(
      context.run(async (call, code: string) => {
        const member = await resignStaff(await call.desk(), code);
        const said = text(`${code} has left the company.`, `${code} 已登记离职。`);
        return oneAnswer(member, (page) => page.say(said));
      }),
    );
  staff
    .command('pin')
    .description(describe(text('set a PIN', '设置 PIN')))
    .argument('<code>')
    .action(context.run(pin));
  registerImport(staff, context);
  registerConduct(staff, context);
  registerRoster(program, context);
}

function registerImport(staff: Command, context: Context): void {
  const { describe } = context;
  const importing = staff
    .command('import')
    .description(describe(text('people from a CSV file', '从 CSV 文件导入人员')));
  addImportOptions(importing, describe).action(
    context.run((call, file: string, options: ImportOptions) =>
      importFile(call, file, options, {
        columns: staffColumns,
        save: async (table, run) => importStaff(await call.desk(), table, run),
      }),
    ),
  );
}

interface AddOptions {
  role?: string;
  team?: string;
  hired?: string;
  probationUntil?: string;
}

function registerAdd(staff: Command, { describe, run }: Context): void {
  staff
    .command('add')
    .description(describe(text('take somebody on', '登记人员')))
    .argument('<code>')
    .argument('<name>')
    .option(
      '--role <role>',
      describe(text(`one of ${roles.join(', ')}`, `职务：${roles.join('、')}`)),
    )
    .option('--team <team>', describe(text('team', '团队')))
    .option('--hired <day>', describe(text('first day', '入职日期')))
    .option('--probation-until <day>', describe(text('last day of probation', '试用期截止日')))
    .action(
      run(async (call, code: string, name: string, options: AddOptions) => {
        const wanted = {
          code,
          name,
          role: choiceOption(options.role ?? 'consultant', '--role', roles),
          team: options.team ?? null,
          hired: dayOrNull(options.hired, '--hired'),
          probationUntil: dayOrNull(options.probationUntil, '--probation-until'),
        };
        const member = await addStaff(await call.desk(), wanted);
        const { en, zh } = roleName(member.role);
        const said = text(
          `${code} ${member.name} is here: ${en}.`,
          `已登记：${code} ${member.name}，${zh}。`,
        );
        return oneAnswer(member, (page) => page.say(said));
      }),
    );
}

function dayOrNull(value: string | undefined, label: string): string | null {
  return value === undefined ? null : dayOption(value, label);
}

function staffJson(member: StaffMember) {
  const { code, name, role, team, hired, probationUntil, resignedAt } = member;
  return { code, name, role, team, hired, probationUntil, active: resignedAt === null };
}

const columns = ['code', 'name', 'role', 'team', 'hired', 'probationUntil', 'active'] as const;

function sheetOf(people: readonly StaffMember[]): Sheet {
  const rows = people.map(staffJson).map((one) => columns.map((column) => one[column]));
  return { columns, rows };
}

function oneAnswer(member: StaffMember, view: (page: Page) => string): Answer {
  return { result: { staff: staffJson(member) }, view, rows: sheetOf([member]) };
}

function listAnswer(people: readonly StaffMember[]): Answer {
  return {
    result: { staff: people.map(staffJson) },
    rows: sheetOf(people),
    view: (page) => staffView(page, people),
  };
}

async function pin(call: Call, code: string): Promise<Answer> {
  await changePin(await call.desk(), code, (present) =>
    call.canAsk ? askPins(call, code, present) : Promise.resolve(givenPins(call, code, present)),
  );
  const said = text(`The PIN of ${code} is set.`, `${code} 的 PIN 已设置。`);
  return { result: {}, view: (page) => page.say(said) };
}

/** Whoever says with `--as` that they are somebody else changes the PIN as a manager, not by knowing it. */
function actsForAnother(call: Call, code: string): boolean {
  const as = call.globals.as ?? (call.context.world.env['SALESDESK_AS'] || code);
  return as !== code;
}

async function askPins(call: Call, code: string, present: boolean): Promise<PinWish> {
  const { prompts } = call;
  const kept = call.context.world.env['SALESDESK_PIN'] || null;
  const proving = present && !actsForAnother(call, code);
  const own = proving
    ? (kept ??
      (await prompts.secret(call.say(text(`Present PIN of ${code}`, `${code} 的当前 PIN`)))))
    : null;
  const fresh = await prompts.secret(call.say(text(`New PIN of ${code}`, `${code} 的新 PIN`)));
  const again = await prompts.secret(call.say(text('The same again', '再输入一次')));
  if (fresh !== again) {
    throw usage(
      text('The two are not the same; nothing was changed.', '两次输入不一致，没有改动。'),
    );
  }
  return { fresh, present: own };
}

/**
 * Without a terminal `SALESDESK_PIN` proves who acts, as everywhere, and `SALESDESK_NEW_PIN` is the new one. Somebody
 * who has none yet has nothing to prove, so that `SALESDESK_PIN` may as well be their first.
 */
function givenPins(call: Call, code: string, present: boolean): PinWish {
  const { env } = call.context.world;
  const kept = env['SALESDESK_PIN'] || null;
  const fresh = env['SALESDESK_NEW_PIN'] || null;
  const own = actsForAnother(call, code) ? null : kept;
  return present ? { fresh, present: own } : { fresh: fresh ?? own, present: null };
}
