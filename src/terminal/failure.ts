import type { CommanderError } from 'commander';
import { exits, storage, usage, UserError } from '../errors.ts';
import { TooMuchMoney } from '../money/fen.ts';
import { joinTexts, text, type Text } from '../language.ts';
import { OutputLost } from './terminal.ts';

/**
 * What to tell the person: their error, or that the defect is ours and where to say so. What comes after the act was
 * recorded says that it is.
 */
export function failureOf(problem: unknown, recorded: Recorded | null = null): UserError {
  const failure = explained(problem);
  return recorded === null ? failure : afterTheAct(failure, recorded);
}

function explained(problem: unknown): UserError {
  if (problem instanceof UserError) return problem;
  if (problem instanceof OutputLost) return answerLost(problem);
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

/** What stands in the journal by the time something goes wrong. */
export interface Recorded {
  /** The journal's number. */
  readonly entry: number;
}

/**
 * A failure that came after the act was recorded, as an answer that could not be written: it says so, lest somebody type
 * the line again.
 */
function afterTheAct({ code, exit, said, details }: UserError, { entry }: Recorded): UserError {
  const isRecorded = text(
    `What was typed is recorded (journal no. ${entry}); do not type it again.`,
    `所输入的操作已登记（流水号 ${entry}），请勿重复输入。`,
  );
  return new UserError(code, exit, joinTexts([said, isRecorded], text(' ', '')), {
    hint: text('See it: salesdesk journal list', '查看：salesdesk journal list'),
    details: { ...details, recorded: entry },
  });
}

function answerLost({ why }: OutputLost): UserError {
  const [en, zh] = lostBecause[why] ?? [why, why];
  return storage(
    'answer-lost',
    text(`The answer could not be written: ${en}.`, `结果未能输出：${zh}。`),
    text(
      'Nothing was changed; let the output go somewhere else and type it again.',
      '什么都没有改动；请换一个输出位置再试。',
    ),
  );
}

const lostBecause: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['the disk is full', '磁盘已满'],
  EDQUOT: ['the disk is full', '磁盘已满'],
  EFBIG: ['the file is too large', '文件过大'],
  EPIPE: ['whoever was to read it has stopped', '接收方已关闭'],
  EIO: ['the terminal is gone', '终端已断开'],
};

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
