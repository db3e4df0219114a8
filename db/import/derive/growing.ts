type TypedArray = Float64Array | Uint32Array | Int32Array | Uint8Array;

/** A typed array that grows by doubling. */
export class Growing<A extends TypedArray> {
  length = 0;
  #array: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A, capacity = 64) {
    this.#make = make;
    this.#array = make(capacity);
  }

  push(value: number): void {
    if (this.length === this.#array.length) {
      const larger = this.#make(this.#array.length * 2);
      larger.set(this.#array);
      this.#array = larger;
    }
    this.#array[this.length++] = value;
  }

  /** Appends `value` until the length is `length`. */
  fillTo(length: number, value: number): void {
    while (this.length < length) this.push(value);
  }

  at(i: number): number {
    return this.#array[i]!;
  }

  replace(i: number, value: number): void {
    this.#array[i] = value;
  }

  /** The elements so far, without copying; grow no further. */
  done(): A {
    return this.#array.subarray(0, this.length) as A;
  }
}

export const float64s = (capacity?: number) => new Growing((n) => new Float64Array(n), capacity);
export const uint32s = (capacity?: number) => new Growing((n) => new Uint32Array(n), capacity);
export const int32s = (capacity?: number) => new Growing((n) => new Int32Array(n), capacity);
export const uint8s = (capacity?: number) => new Growing((n) => new Uint8Array(n), capacity);

/** Words by code; code 0 is absent. */
export class Dictionary {
  readonly words: string[] = [''];
  readonly #codes = new Map<string, number>([['', 0]]);

  code(word: string): number {
    let code = this.#codes.get(word);
    if (code === undefined) {
      code = this.words.length;
      this.words.push(word);
      this.#codes.set(word, code);
    }
    return code;
  }
}
