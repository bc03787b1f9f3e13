import type { Command } from 'commander';
import type { Call, Context } from '../context.ts';
import { whyMissing } from '../../errors.ts';
import { text } from '../../language.ts';
import { addImportOptions, importFile, type ImportOptions } from '../../terminal/import-command.ts';
import { choiceOption, idOption } from '../../terminal/options.ts';
import type { Answer } from '../../terminal/output.ts';
import { amountOption, areaOption, layoutOption, unitOption } from '../deal/flags.ts';
import { unitJson, unitSheet } from '../deal/json.ts';
import { unitStatuses, type Unit } from '../../deal/types.ts';
import { priceUnits } from '../../deal/unit-cells.ts';
import { importUnits } from '../../deal/unit-import-service.ts';
import { unitColumns } from '../../deal/unit-rows.ts';
import { addUnit, changeListPrice, putBackOnSale, takeOffSale } from '../../deal/unit-service.ts';
import { listUnits } from '../../deal/unit-store.ts';
import { unitLine, unitsView } from '../deal/view.ts';

/** Units: what there is to sell. */
export function registerUnit(program: Command, context: Context): void {
  const { describe } = context;
  const unit = program.command('unit').description(describe(text('the flats for sale', '房源')));
  registerAdd(unit, context);
  registerList(unit, context);
  registerSale(unit, context);
  registerPrice(unit, context);
  registerImport(unit, context);
}

interface AddOptions {
  price: string;
  layout?: string;
  area?: string;
}

function registerAdd(unit: Command, { describe, run }: Context): void {
  unit
    .command('add')
    .description(describe(text('put a unit on sale', '登记房源')))
    .argument('<code>')
    .requiredOption('--price <yuan>', describe(text('list price in yuan', '标价（元）')))
    .option('--layout <text>', describe(text('such as 三室两厅', '户型，例如 三室两厅')))
    .option('--area <m2>', describe(text('square metres, such as 89.5', '建筑面积（㎡）')))
    .action(
      run(async (call, code: string, options: AddOptions) => {
        const wanted = {
          code: unitOption(code, 'CODE'),
          listFen: amountOption(options.price, '--price'),
          layout: options.layout === undefined ? null : layoutOption(options.layout, '--layout'),
          area: options.area === undefined ? null : areaOption(options.area, '--area'),
        };
        return unitAnswer(await addUnit(await call.desk(), wanted));
      }),
    );
}

interface ListOptions {
  status?: string;
  layout?: string;
  max?: string;
}

function registerList(unit: Command, { describe, run }: Context): void {
  unit
    .command('list', { isDefault: true })
    .description(describe(text('units by code', '房源列表')))
    .option(
      '--status <status>',
      describe(text(unitStatuses.join(' | '), `状态：${unitStatuses.join('、')}`)),
    )
    .option('--layout <text>', describe(text('one layout', '户型')))
    .option('--max <yuan>', describe(text('list price at most', '标价不超过')))
    .action(
      run(async (call, options: ListOptions) => {
        const { status, layout, max } = options;
        const filter = {
          status: status === undefined ? undefined : choiceOption(status, '--status', unitStatuses),
          layout,
          maxFen: max === undefined ? undefined : amountOption(max, '--max'),
        };
        const desk = await call.desk();
        const units = await desk.read(({ db }) => listUnits(db, filter));
        return {
          result: { units: units.map(unitJson) },
          rows: unitSheet(units),
          view: (page) => unitsView(page, units),
        };
      }),
    );
}

function registerSale(unit: Command, { describe, run }: Context): void {
  unit
    .command('off')
    .description(describe(text('take a unit off sale (with --why)', '停售（须加 --why）')))
    .argument('<code>')
    .action(
      run(async (call, code: string) => {
        if (call.globals.why === undefined) throw whyMissing();
        return unitAnswer(await takeOffSale(await call.desk(), unitOption(code, 'CODE')));
      }),
    );
  unit
    .command('on')
    .description(describe(text('put a unit back on sale', '恢复销售')))
    .argument('<code>')
    .action(
      run(async (call, code: string) =>
        unitAnswer(await putBackOnSale(await call.desk(), unitOption(code, 'CODE'))),
      ),
    );
}

function registerPrice(unit: Command, { describe, run }: Context): void {
  unit
    .command('price')
    .description(describe(text('change a list price, as approved', '按审批修改标价')))
    .argument('<code>')
    .argument('<yuan>')
    .option(
      '--approval <id>',
      describe(text('the granted approval, such as P3', '已批准的审批编号，例如 P3')),
    )
    .action(run(price));
}

async function price(
  call: Call,
  code: string,
  yuan: string,
  options: { approval?: string },
): Promise<Answer> {
  const wish = {
    code: unitOption(code, 'CODE'),
    amountFen: amountOption(yuan, 'YUAN'),
    approval: options.approval === undefined ? null : idOption(options.approval, 'P', '--approval'),
  };
  return unitAnswer(await changeListPrice(await call.desk(), wish));
}

function registerImport(unit: Command, { describe, run }: Context): void {
  const importing = unit
    .command('import')
    .description(describe(text('units from a CSV file', '从 CSV 文件导入房源')))
    .option(
      '--price-unit <yuan|wan>',
      describe(text('what the prices are in; yuan if not given', '价格单位：元或万元，默认元')),
    );
  addImportOptions(importing, describe).action(
    run((call, file: string, options: ImportOptions & { priceUnit?: string }) => {
      const priceUnit = choiceOption(options.priceUnit ?? 'yuan', '--price-unit', priceUnits);
      return importFile(call, file, options, {
        columns: unitColumns,
        save: async (table, importRun) =>
          importUnits(await call.desk(), table, { run: importRun, priceUnit }),
      });
    }),
  );
}

function unitAnswer(unit: Unit): Answer {
  return {
    result: { unit: unitJson(unit) },
    rows: unitSheet([unit]),
    view: (page) => unitLine(page, unit),
  };
}
