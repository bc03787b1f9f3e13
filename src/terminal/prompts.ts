import { cancelled } from '../errors.ts';

/** Questions to the person at the terminal. Tests hand in a plain object with prepared answers. */
export interface Prompts {
  ask(question: string, suggestion?: string): Promise<string>;
  secret(question: string): Promise<string>;
  confirm(question: string, suggestion?: boolean): Promise<boolean>;
  choose(question: string, choices: readonly { name: string; value: string }[]): Promise<string>;
}

/** Asked on standard error, so that standard output stays data. */
export const inquirerPrompts: Prompts = {
  ask: (message, suggestion) =>
    asking({
      type: 'input',
      message,
      ...(suggestion === undefined ? {} : { default: suggestion }),
    }),
  secret: (message) => asking({ type: 'password', message, mask: '•' }),
  confirm: (message, suggestion = true) =>
    asking({ type: 'confirm', message, default: suggestion }),
  choose: (message, choices) => asking({ type: 'select', message, choices }),
};

async function asking<T>(question: Record<string, unknown>): Promise<T> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  try {
    const answers = (await prompt([{ ...question, name: 'answer' }] as never)) as { answer: T };
    return answers.answer;
  } catch (problem) {
    if (problem instanceof Error && problem.name === 'ExitPromptError') throw cancelled();
    throw problem;
  }
}
