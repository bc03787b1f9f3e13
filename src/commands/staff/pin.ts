import { usage } from '../../errors.ts';
import { text } from '../../language.ts';
import { changePin, type PinWish } from '../../staff/index.ts';
import type { Call } from '../context.ts';
import { staff } from '../kinds.ts';
import { needed, verb } from '../verb.ts';

export const pin = verb({
  says: text('set a PIN', '设置 PIN'),
  args: { code: needed(staff) },
  examples: ['staff pin A01'],
  run: async (call, { code }) => {
    const isOwn = !(await actsForAnother(call, code));
    await changePin(await call.desk(), code, (present) =>
      call.canAsk
        ? askPins(call, code, present && isOwn)
        : Promise.resolve(givenPins(call, { present, isOwn })),
    );
    const said = text(`The PIN of ${code} is set.`, `${code} 的 PIN 已设置。`);
    return { result: {}, view: (page) => page.say(said) };
  },
});

/** Whoever says with `--as` that they are somebody else changes the PIN as a manager, not by knowing it. */
async function actsForAnother(call: Call, code: string): Promise<boolean> {
  const as = call.globals.as ?? (call.context.world.env['SALESDESK_AS'] || code);
  return (await (await call.around()).staff(as)) !== code;
}

async function askPins(call: Call, code: string, proving: boolean): Promise<PinWish> {
  const { prompts } = call;
  const kept = call.context.world.env['SALESDESK_PIN'] || null;
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
function givenPins(
  call: Call,
  { present, isOwn }: { readonly present: boolean; readonly isOwn: boolean },
): PinWish {
  const { env } = call.context.world;
  const kept = env['SALESDESK_PIN'] || null;
  const fresh = env['SALESDESK_NEW_PIN'] || null;
  const own = isOwn ? kept : null;
  return present ? { fresh, present: own } : { fresh: fresh ?? own, present: null };
}
