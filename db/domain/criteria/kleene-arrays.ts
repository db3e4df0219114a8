import { MET, NOT_MET, type Verdict } from '../verdict.ts';

/** Kleene's connectives over one byte per subject; see verdict.ts for the encoding. */

export function notInto(out: Uint8Array, a: Uint8Array): void {
  for (let i = 0; i < out.length; i++) {
    const v = a[i]!;
    out[i] = v > MET ? v : v ^ 1;
  }
}

/** out = out and a. */
export function allInto(out: Uint8Array, a: Uint8Array): void {
  for (let i = 0; i < out.length; i++) {
    const v = a[i]!;
    const o = out[i]!;
    out[i] = v === NOT_MET || o === NOT_MET ? NOT_MET : Math.max(v, o);
  }
}

/** out = out or a. */
export function anyInto(out: Uint8Array, a: Uint8Array): void {
  for (let i = 0; i < out.length; i++) {
    const v = a[i]!;
    const o = out[i]!;
    out[i] = v === MET || o === MET ? MET : Math.max(v, o);
  }
}

export function atLeastInto(out: Uint8Array, n: number, children: readonly Uint8Array[]): void {
  for (let i = 0; i < out.length; i++) {
    let met = 0;
    let open = 0;
    let reason: Verdict = NOT_MET;
    for (const child of children) {
      const v = child[i]!;
      if (v === MET) met++;
      else if (v > MET) {
        open++;
        if (v > reason) reason = v;
      }
    }
    out[i] = met >= n ? MET : met + open < n ? NOT_MET : reason;
  }
}
