/** Something the user can put right; its message is a sentence that says how, shown without a stack. */
export class Mistake extends Error {
  override name = 'Mistake';
}
