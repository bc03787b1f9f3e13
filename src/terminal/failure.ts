import type { CommanderError } from 'commander';
import { exits, usage, UserError } from '../errors.ts';
import { TooMuchMoney } from '../money/fen.ts';
import { text, type Text } from '../language.ts';

/** What to tell the person: their error, or that the defect is ours and where to say so. */
export function failureOf(problem: unknown): UserError {
  if (problem instanceof UserError) return problem;
  if (problem instanceof TooMuchMoney) return tooMuch(problem);
  const message = problem instanceof Error ? problem.message : String(problem);
  return new UserError(
    'defect',
    exits.defect,
    text(`A defect of ours: ${message}`, `程序缺陷：${message}`),
    {
      hint: text(
        'Please report it with what you typed; --debug shows where it happened.',
        '请把输入的命令和此信息反馈给我们；加 --debug 可显示位置。',
      ),
    },
  );
}

/**
 * What commander says about a command line, as our usage error in both languages. The values in question stand in
 * quotes in its message; that is the only thing read from it.
 */
export function usageFromCommander(problem: CommanderError): UserError {
  const [value = ''] = /'([^']*)'/.exec(problem.message)?.slice(1) ?? [];
  const suggestion = /\(Did you mean (.+)\?\)/.exec(problem.message)?.[1];
  const said = (
    sentences[problem.code] ?? ((_value: string, message: string) => text(message, message))
  )(value, problem.message.replace(/^error: /, ''));
  const hint = suggestion
    ? text(`Did you mean ${suggestion}?`, `是否想输入 ${suggestion}？`)
    : text('See the help: add --help', '查看帮助：加上 --help');
  return usage(said, hint);
}

const sentences: Record<string, (value: string, message: string) => Text> = {
  'commander.unknownOption': (value) =>
    text(`There is no option ${value} here.`, `此命令没有选项 ${value}。`),
  'commander.unknownCommand': (value) =>
    text(`There is no command ${value}.`, `没有命令 ${value}。`),
  'commander.missingArgument': (value) =>
    text(`Something is missing: <${value}>.`, `缺少参数：<${value}>。`),
  'commander.optionMissingArgument': (value) =>
    text(`${value} needs a value.`, `${value} 后面缺少值。`),
  'commander.missingMandatoryOptionValue': (value) =>
    text(`${value} is needed.`, `缺少选项 ${value}。`),
  'commander.excessArguments': (value, message) => {
    const [takes = '0', got = '0'] = message.match(/\d+(?= argument|\.$)/g) ?? [];
    return text(
      `${value} takes ${takes === '1' ? '1 word' : `${takes} words`}, and here are ${got}; a text of several words stands in quotes.`,
      `${value} 只需要 ${takes} 个参数，这里有 ${got} 个；内容含空格时请加引号。`,
    );
  },
  'commander.conflictingOption': (_value, message) => text(message, `选项冲突：${message}`),
  'commander.help': () => text('A command is missing.', '缺少子命令。'),
};

function tooMuch({ about }: TooMuchMoney): UserError {
  const yuan = (about / 100).toPrecision(3);
  return new UserError(
    'money.too-much',
    exits.refused,
    text(
      `Amounts add up to about ${yuan} yuan, more than can be counted to the fen.`,
      `金额合计约 ${yuan} 元，过大，无法精确到分。`,
    ),
    {
      hint: text(
        'Look for a wrong amount: salesdesk deal list',
        '请查找有误的金额：salesdesk deal list',
      ),
    },
  );
}
