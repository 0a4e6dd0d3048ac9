/**
 * How much of what callers send may lie in memory at once. A request takes its share before it reads its body and gives
 * it back when it is done; who comes when all is taken waits in line, with the body still on the wire, so that two
 * hundred uploads at once need no more memory than the budget.
 */
export class ByteBudget {
  #free: number;
  readonly #line: { bytes: number; enter: () => void }[] = [];

  /** @param bytes the whole budget; no single share may be larger */
  constructor(bytes: number) {
    this.#free = bytes;
  }

  /**
   * Waits for a share, first come first served.
   * @param bytes the share, at most the whole budget
   * @returns gives the share back; call it exactly once
   */
  async take(bytes: number): Promise<() => void> {
    if (this.#line.length > 0 || this.#free < bytes)
      await new Promise<void>((enter) => {
        this.#line.push({ bytes, enter });
      });
    else this.#free -= bytes;
    return () => {
      this.#free += bytes;
      this.#letIn();
    };
  }

  #letIn(): void {
    for (let next = this.#line[0]; next !== undefined && next.bytes <= this.#free; next = this.#line[0]) {
      this.#line.shift();
      this.#free -= next.bytes;
      next.enter();
    }
  }
}
