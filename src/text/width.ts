/** How wide a column must be: Chinese characters take two places, Latin letters one. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud8bf][\udc00-\udfff]|\p{Emoji_Presentation}/gu;

/**
 * Places that a text takes on one line.
 *
 *     widthOf('王芳 A01') // 8
 */
export function widthOf(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0);
}
